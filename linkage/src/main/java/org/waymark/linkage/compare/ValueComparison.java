package org.waymark.linkage.compare;

import java.util.List;
import org.waymark.linkage.record.ColumnKind;
import org.waymark.linkage.record.People;

/** One field whose records hold one value each. */
final class ValueComparison implements Comparison {
  private static final int GRADES = Field.FIRST_GRADE - 1;

  private final Field field;
  private final int[] codes;
  private final Neighbours neighbours;
  private final byte[] tiers;
  private final LevelRow row;

  ValueComparison(People.Column column) {
    Measure measure = measure(column.kind());
    this.codes = column.codes();
    this.neighbours = new Neighbours(column.dictionary(), measure);
    Tiers common = Tiers.of(column.dictionary(), codes);
    this.tiers = common.byCode();
    this.field = Field.graded(column.name(), measure.grades(), common.shares(codes));
    this.row = new LevelRow(neighbours, field.firstTier(), tiers);
  }

  private ValueComparison(ValueComparison other) {
    this.field = other.field;
    this.codes = other.codes;
    this.neighbours = other.neighbours;
    this.tiers = other.tiers;
    this.row = new LevelRow(neighbours, field.firstTier(), tiers);
  }

  private static Measure measure(ColumnKind kind) {
    return switch (kind) {
      case BIRTH_DATE -> new BirthMeasure();
      case PHONE, POSTCODE, NUMBER -> new NumberMeasure();
      default -> new TextMeasure();
    };
  }

  @Override
  public List<Field> fields() {
    return List.of(field);
  }

  @Override
  public void addLevels(int left, int first, int count, long[] patterns, int shift) {
    byte[] levels = row.fill(codes[left], GRADES);
    for (int k = 0; k < count; k++) {
      patterns[k] |= (long) levels[codes[first + k]] << shift;
    }
  }

  @Override
  public void addLevels(int left, int[] partners, int count, long[] patterns, int shift) {
    if (neighbours.areWorthIt(codes[left], count)) {
      byte[] levels = row.fill(codes[left], GRADES);
      for (int k = 0; k < count; k++) {
        patterns[k] |= (long) levels[codes[partners[k]]] << shift;
      }
    } else {
      for (int k = 0; k < count; k++) {
        patterns[k] |= (long) row.level(codes[left], codes[partners[k]], GRADES) << shift;
      }
    }
  }

  @Override
  public long levels(int left, int right, int shift) {
    return (long) row.level(codes[left], codes[right], GRADES) << shift;
  }

  @Override
  public Comparison copy() {
    return new ValueComparison(this);
  }
}
