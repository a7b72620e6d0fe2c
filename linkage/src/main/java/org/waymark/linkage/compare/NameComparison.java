package org.waymark.linkage.compare;

import java.util.ArrayList;
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
  private final byte[] tiers;
  private final Field given;
  private final Field family;
  private final Field alias;
  private final LevelRow givenRow;
  private final LevelRow familyRow;
  private final boolean aliased;

  NameComparison(People.Names names) {
    this(names, new Neighbours(names.dictionary(), new NameMeasure()), tiers(names));
  }

  private NameComparison(People.Names names, Neighbours neighbours, Tiers common) {
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
            common.shares(aliases(names)));
    this.givenRow = new LevelRow(neighbours, given.firstTier(), tiers);
    this.familyRow = new LevelRow(neighbours, family.firstTier(), tiers);
    this.aliased = java.util.Arrays.stream(names.aliases()).anyMatch(a -> a.length > 0);
  }

  private static Tiers tiers(People.Names names) {
    return Tiers.of(names.dictionary(), names.given(), names.family(), aliases(names));
  }

  private static int[] aliases(People.Names names) {
    return java.util.Arrays.stream(names.aliases())
        .flatMapToInt(java.util.Arrays::stream)
        .toArray();
  }

  @Override
  public List<Field> fields() {
    return aliased ? List.of(given, family, alias) : List.of(given, family);
  }

  @Override
  public void addLevels(int left, int first, int count, long[] patterns, int shift) {
    byte[] givens = givenRow.fill(names.given()[left], GIVEN_GRADES);
    byte[] families = familyRow.fill(names.family()[left], GRADES);
    boolean whole = isName(names.given()[left]) && isName(names.family()[left]);
    for (int k = 0; k < count; k++) {
      int g = names.given()[first + k];
      int f = names.family()[first + k];
      int givenLevel = givens[g];
      int familyLevel = families[f];
      boolean unlike = givenLevel <= Field.DIFFERENT && familyLevel <= Field.DIFFERENT;
      if (whole && unlike && givens[f] > SWAPPED + 1 && families[g] > Field.FIRST_GRADE) {
        givenLevel = SWAPPED;
        familyLevel = Field.MISSING;
      }
      patterns[k] |= (long) (givenLevel | familyLevel << 4) << shift;
    }
    if (aliased) {
      for (int k = 0; k < count; k++) {
        patterns[k] |= (long) aliasLevel(left, first + k) << shift + 8;
      }
    }
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
    int[] a = names.aliases()[left];
    int[] b = names.aliases()[right];
    int best = a.length == 0 || b.length == 0 ? Field.MISSING : Field.DIFFERENT;
    boolean crossing = names.given()[left] != names.given()[right];
    for (int x : a) {
      for (int y : b) {
        best = Math.max(best, aliasLevelOf(x, y));
      }
      best = crossing ? Math.max(best, crossLevel(x, names.given()[right])) : best;
    }
    for (int y : b) {
      best = crossing ? Math.max(best, crossLevel(y, names.given()[left])) : best;
    }
    return best;
  }

  private int aliasLevelOf(int x, int y) {
    return x == y
        ? alias.firstTier() + tiers[x]
        : neighbours.quickGrade(x, y) >= NameMeasure.CLOSE ? ALIAS_ALIKE : Field.DIFFERENT;
  }

  private static int crossLevel(int alias, int given) {
    return alias == given ? ALIAS_IS_GIVEN : Field.MISSING;
  }

  private static boolean isName(int code) {
    return code >= Dictionary.FIRST_VALUE;
  }

  @Override
  public Comparison copy() {
    return new NameComparison(names, neighbours, common);
  }
}
