package org.waymark.linkage.person;

/** A person tried out: records brought together one by one, in no partition yet. */
final class Part {
  private final Likeness likeness;
  private final SizeLaw law;
  private final int[] records;
  private int size;
  private Held held;

  /**
   * @param first its first record
   * @param most how many it may come to hold
   */
  Part(int first, int most, Likeness likeness, SizeLaw law) {
    this.likeness = likeness;
    this.law = law;
    this.records = new int[most];
    records[0] = first;
    this.size = 1;
    this.held = likeness.hold(records, 1);
  }

  int size() {
    return size;
  }

  int record(int place) {
    return records[place];
  }

  /** Natural log odds of one more record here against alone. */
  double gain(int record) {
    return likeness.with(held, records, size, record) - ratio() + law.join(size);
  }

  void add(int record) {
    held = likeness.joined(held, records, size, record);
    records[size++] = record;
  }

  /** What its records are worth as one person against each alone; natural log odds. */
  double worth() {
    return ratio() + law.whole(size);
  }

  /** One record says nothing of itself. */
  private double ratio() {
    return size == 1 ? 0 : held.ratio();
  }
}
