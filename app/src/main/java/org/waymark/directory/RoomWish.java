package org.waymark.directory;

/** What room a practitioner looks for at a service. */
enum RoomWish {
  SPACE_NOW("A space free now", "spaces > 0"),
  SOON("No more than a week to wait", "waiting_days <= 7");

  private final String words;
  private final String holds;

  RoomWish(String words, String holds) {
    this.words = words;
    this.holds = holds;
  }

  String words() {
    return words;
  }

  /** As SQL on what a service said last; not so where it did not say. */
  String holds() {
    return holds;
  }
}
