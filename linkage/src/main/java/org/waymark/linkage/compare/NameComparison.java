package org.waymark.linkage.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.waymark.linkage.record.Dictionary;
import org.waymark.linkage.record.People;

/**
 * Three fields of names: given with given, family with family, and the names she goes by with each
 * other and with given names. Given and family name exchanged is a level of the given name; the
 * family name is then left out, since it would say the same twice.
 */
final class NameComparison implements Comparison {
  private static final int SWAPPED = Field.FIRST_GRADE;
  private static final int GIVEN_GRADES = Field.FIRST_GRADE;
  private static final int GRADES = Field.FIRST_GRADE - 1;
  private static final int ALIAS_ALIKE = Field.FIRST_GRADE;
  private static final int ALIAS_IS_GIVEN = Field.FIRST_GRADE + 1;

  private final People.Names names;
  private final Neighbours neighbours;
  private final Tiers common;
  private final Aliases aliases;
  private final byte[] tiers;
  private final Field given;
  private final Field family;
  private final Field alias;
  private final LevelRow givenRow;
  private final LevelRow familyRow;
  private final boolean aliased;
  private byte[] givens = {};
  private byte[] families = {};

  NameComparison(People.Names names) {
    this(
        names,
        new Neighbours(names.dictionary(), new NameMeasure()),
        tiers(names),
        Aliases.of(names.aliases()));
  }

  private NameComparison(People.Names names, Neighbours neighbours, Tiers common, Aliases aliases) {
    this.aliases = aliases;
    this.names = names;
    this.neighbours = neighbours;
    this.common = common;
    this.tiers = common.byCode();
    List<String> grades = new NameMeasure().grades();
    List<String> swappable = new ArrayList<>(grades);
    swappable.addFirst("given and family name swapped");
    this.given = Field.graded("given name", swappable, common.shares(names.given()));
    this.family = Field.graded("family name", grades, common.shares(names.family()));
    this.alias =
        Field.graded(
            "alias",
            List.of("alike", "alias is the other's given name"),
            common.shares(aliases.codes()));
    this.givenRow = new LevelRow(neighbours, given.firstTier(), tiers);
    this.familyRow = new LevelRow(neighbours, family.firstTier(), tiers);
    this.aliased = aliases.codes().length > 0;
  }

  private static Tiers tiers(People.Names names) {
    return Tiers.of(
        names.dictionary(), names.given(), names.family(), Aliases.of(names.aliases()).codes());
  }

  /**
   * All aliases in one row, which a processor reads faster than a row for each record.
   *
   * @param starts where a record's begin, and after the last record where they end
   */
  private record Aliases(int[] starts, int[] codes) {
    static Aliases of(int[][] ofRecords) {
      int[] starts = new int[ofRecords.length + 1];
      for (int record = 0; record < ofRecords.length; record++) {
        starts[record + 1] = starts[record] + ofRecords[record].length;
      }
      return new Aliases(starts, Arrays.stream(ofRecords).flatMapToInt(Arrays::stream).toArray());
    }
  }

  @Override
  public List<Field> fields() {
    return aliased ? List.of(given, family, alias) : List.of(given, family);
  }

  @Override
  public void addLevels(int left, int first, int count, long[] patterns, int shift) {
    boolean whole = fillRows(left);
    for (int k = 0; k < count; k++) {
      patterns[k] |= givenAndFamily(first + k, whole) << shift;
    }
    if (aliased) {
      for (int k = 0; k < count; k++) {
        patterns[k] |= (long) aliasLevel(left, first + k) << shift + 8;
      }
    }
  }

  @Override
  public void addLevels(int left, int[] partners, int count, long[] patterns, int shift) {
    if (!neighbours.areWorthIt(names.given()[left], count)
        || !neighbours.areWorthIt(names.family()[left], count)) {
      Comparison.super.addLevels(left, partners, count, patterns, shift);
      return;
    }
    boolean whole = fillRows(left);
    for (int k = 0; k < count; k++) {
      patterns[k] |= givenAndFamily(partners[k], whole) << shift;
    }
    if (aliased) {
      for (int k = 0; k < count; k++) {
        patterns[k] |= (long) aliasLevel(left, partners[k]) << shift + 8;
      }
    }
  }

  /** Whether the record has both names, so that they may be exchanged. */
  private boolean fillRows(int left) {
    givens = givenRow.fill(names.given()[left], GIVEN_GRADES);
    families = familyRow.fill(names.family()[left], GRADES);
    return isName(names.given()[left]) && isName(names.family()[left]);
  }

  private long givenAndFamily(int right, boolean whole) {
    int g = names.given()[right];
    int f = names.family()[right];
    int givenLevel = givens[g];
    int familyLevel = families[f];
    boolean unlike = givenLevel <= Field.DIFFERENT && familyLevel <= Field.DIFFERENT;
    boolean swapped = whole && unlike && givens[f] > SWAPPED + 1 && families[g] > Field.FIRST_GRADE;
    return swapped ? SWAPPED : givenLevel | familyLevel << 4;
  }

  @Override
  public long levels(int left, int right, int shift) {
    int[] g = names.given();
    int[] f = names.family();
    int givenLevel = givenRow.level(g[left], g[right], GIVEN_GRADES);
    int familyLevel = familyRow.level(f[left], f[right], GRADES);
    boolean unlike = givenLevel <= Field.DIFFERENT && familyLevel <= Field.DIFFERENT;
    if (unlike
        && isName(g[left])
        && isName(f[left])
        && givenRow.level(g[left], f[right], GIVEN_GRADES) > SWAPPED + 1
        && familyRow.level(f[left], g[right], GRADES) > Field.FIRST_GRADE) {
      givenLevel = SWAPPED;
      familyLevel = Field.MISSING;
    }
    long both = givenLevel | (long) familyLevel << 4;
    return (aliased ? both | (long) aliasLevel(left, right) << 8 : both) << shift;
  }

  /**
   * The best of all her names against all of the other's; given with given is the other field's
   * business.
   */
  private int aliasLevel(int left, int right) {
    int[] all = aliases.codes();
    int a = aliases.starts()[left];
    int b = aliases.starts()[right];
    int endA = aliases.starts()[left + 1];
    int endB = aliases.starts()[right + 1];
    int best = a == endA || b == endB ? Field.MISSING : Field.DIFFERENT;
    boolean crossing = names.given()[left] != names.given()[right];
    for (int x = a; x < endA; x++) {
      for (int y = b; y < endB; y++) {
        best = Math.max(best, aliasLevelOf(all[x], all[y]));
      }
      best = crossing ? Math.max(best, crossLevel(all[x], names.given()[right])) : best;
    }
    for (int y = b; y < endB; y++) {
      best = crossing ? Math.max(best, crossLevel(all[y], names.given()[left])) : best;
    }
    return best;
  }

  private int aliasLevelOf(int x, int y) {
    return x == y ? alias.firstTier() + tiers[x] : alike(x, y) ? ALIAS_ALIKE : Field.DIFFERENT;
  }

  private boolean alike(int x, int y) {
    return (neighbours.areWorthIt(x, 1) ? neighbours.quickGrade(x, y) : givenRow.grade(x, y))
        >= NameMeasure.CLOSE;
  }

  private static int crossLevel(int alias, int given) {
    return alias == given ? ALIAS_IS_GIVEN : Field.MISSING;
  }

  private static boolean isName(int code) {
    return code >= Dictionary.FIRST_VALUE;
  }

  @Override
  public Comparison copy() {
    return new NameComparison(names, neighbours, common, aliases);
  }
}
