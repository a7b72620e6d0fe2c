package org.waymark.linkage.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.waymark.linkage.record.ColumnKind;
import org.waymark.linkage.record.Dictionary;
import org.waymark.linkage.record.People;

/** Every comparison two records of these files allow; at most {@link #MAXIMUM_FIELDS} fields. */
public final class Comparisons {
  /** A pattern has four bits for a field and 64 bits in all. */
  public static final int MAXIMUM_FIELDS = 15;

  private final List<Comparison> comparisons;
  private final List<Field> fields;

  private Comparisons(List<Comparison> comparisons) {
    this.comparisons = comparisons;
    this.fields = comparisons.stream().flatMap(c -> c.fields().stream()).toList();
  }

  public static Comparisons of(People people) {
    List<Comparison> all = new ArrayList<>();
    People.Names names = people.names();
    int used = 0;
    if (names != null) {
      NameComparison comparison = new NameComparison(names);
      all.add(comparison);
      used = comparison.fields().size();
    }
    for (People.Column group : people.groups()) {
      if (group.kind() == ColumnKind.AGENCY && saysSomething(group)) {
        all.add(new AgencyComparison(group));
        used++;
      }
    }
    people.columns().stream()
        .filter(Comparisons::saysSomething)
        .sorted(Comparator.comparing(column -> column.kind() == ColumnKind.FREE))
        .limit(MAXIMUM_FIELDS - used)
        .forEach(column -> all.add(new ValueComparison(column)));
    return new Comparisons(all);
  }

  private static boolean saysSomething(People.Column column) {
    return column.dictionary().size() > Dictionary.FIRST_VALUE + 1;
  }

  public List<Field> fields() {
    return fields;
  }

  /** Fills {@code patterns[0..count)} with the patterns of one record against a run of others. */
  public void patterns(int left, int first, int count, long[] patterns) {
    java.util.Arrays.fill(patterns, 0, count, 0L);
    int shift = 0;
    for (Comparison comparison : comparisons) {
      comparison.addLevels(left, first, count, patterns, shift);
      shift += 4 * comparison.fields().size();
    }
  }

  /** Fills {@code patterns[0..count)} with the patterns of one record against some others. */
  public void patterns(int left, int[] partners, int count, long[] patterns) {
    java.util.Arrays.fill(patterns, 0, count, 0L);
    int shift = 0;
    for (Comparison comparison : comparisons) {
      comparison.addLevels(left, partners, count, patterns, shift);
      shift += 4 * comparison.fields().size();
    }
  }

  /** The pattern of one pair. */
  public long pattern(int left, int right) {
    long pattern = 0;
    int shift = 0;
    for (Comparison comparison : comparisons) {
      pattern |= comparison.levels(left, right, shift);
      shift += 4 * comparison.fields().size();
    }
    return pattern;
  }

  /** The level of a field in a pattern. */
  public static int level(long pattern, int field) {
    return (int) (pattern >>> 4 * field) & 15;
  }

  /** For another thread. */
  public Comparisons copy() {
    return new Comparisons(comparisons.stream().map(Comparison::copy).toList());
  }
}
