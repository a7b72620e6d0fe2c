package org.waymark.charter;

import org.waymark.access.Coded;

/** How soon an answer is promised. Each also says so in words: nobody must see colours to refer. */
public enum Colour implements Coded {
  /** Runs round the clock. */
  RED("red", "Red: now"),
  /** Runs on working hours. */
  AMBER("amber", "Amber: soon"),
  /** Runs on working hours. */
  GREEN("green", "Green: when you can");

  private final String word;
  private final String label;

  Colour(String word, String label) {
    this.word = word;
    this.label = label;
  }

  /** As the database writes it, and as it is called. */
  @Override
  public String word() {
    return word;
  }

  /** As people choose it. */
  public String label() {
    return label;
  }

  /** Is it more urgent than the other? */
  public boolean isMoreUrgentThan(Colour other) {
    return compareTo(other) < 0;
  }

  /** The colour the database names so. */
  public static Colour of(String word) {
    return Coded.of(Colour.class, word);
  }
}
