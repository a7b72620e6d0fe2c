package org.waymark.directory;

import java.util.List;

/** What help may be about: the codes of the partnership's terms, in the order they are offered. */
public final class Terms {
  /** The codes, in the order they are offered. */
  public static final List<String> NEEDS =
      List.of(
          "talk",
          "safety",
          "bed",
          "food",
          "doctor",
          "sexual-health",
          "drugs",
          "alcohol",
          "mind",
          "money",
          "law",
          "crime",
          "papers",
          "children",
          "change");

  private Terms() {}
}
