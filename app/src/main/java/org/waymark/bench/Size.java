package org.waymark.bench;

/**
 * How large the invented partnership is. Agencies and practitioners stay as many at every size.
 *
 * @param files case files
 * @param entries in all of them together, over {@link #YEARS} years
 * @param referrals that were answered; besides, {@link #WAITING} wait at every agency
 */
record Size(int files, int entries, int referrals) {
  static final int AGENCIES = 40;
  static final int PRACTITIONERS = 300;
  static final int YEARS = 3;
  static final int WAITING = 30;

  /** Services of the directory, each in three languages. */
  static final int SERVICES = 10_000;

  /** About as many entries each has of the case files that everybody knows. */
  static final int ENTRIES_OF_THE_KNOWN = 200;

  /** That part of 100,000 case files and 2 million entries. */
  static Size of(double part) {
    return new Size(
        Math.max(1_000, (int) Math.round(100_000 * part)),
        Math.max(20_000, (int) Math.round(2_000_000 * part)),
        Math.max(200, (int) Math.round(20_000 * part)));
  }

  /** One file in a hundred has a long history; together they hold a tenth of all entries. */
  int known() {
    return Math.max(80, files / 100);
  }

  /** Is this one of them? */
  boolean isKnown(int number) {
    return number % (files / known()) == 0;
  }

  /** What a data folder of this size is marked with; a changed loader changes the number. */
  String mark() {
    return "bench 3: " + this;
  }
}
