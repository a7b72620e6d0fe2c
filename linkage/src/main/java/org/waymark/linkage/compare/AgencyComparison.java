package org.waymark.linkage.compare;

import java.util.List;
import org.waymark.linkage.record.Dictionary;
import org.waymark.linkage.record.People;

/**
 * Whether two records come from one agency. An agency mostly keeps one record of a person, so this
 * counts for or against; how much is learned, and an agency that writes her down anew each time
 * shows it.
 */
final class AgencyComparison implements Comparison {
  private static final int SAME = Field.FIRST_GRADE;

  private final Field field;
  private final int[] codes;

  AgencyComparison(People.Column agency) {
    this.codes = agency.codes();
    this.field =
        new Field(
            agency.name(),
            List.of("not said", "unknown", "different agencies", "one agency"),
            new double[0]);
  }

  @Override
  public List<Field> fields() {
    return List.of(field);
  }

  @Override
  public void addLevels(int left, int first, int count, long[] patterns, int shift) {
    for (int k = 0; k < count; k++) {
      patterns[k] |= levels(left, first + k, shift);
    }
  }

  @Override
  public long levels(int left, int right, int shift) {
    int one = codes[left];
    int other = codes[right];
    long level =
        one < Dictionary.FIRST_VALUE || other < Dictionary.FIRST_VALUE
            ? Field.MISSING
            : one == other ? SAME : Field.DIFFERENT;
    return level << shift;
  }

  @Override
  public Comparison copy() {
    return this;
  }
}
