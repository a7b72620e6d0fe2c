package org.waymark.gaps;

/** How help of one kind can be had in one area, the best first. */
public enum How {
  /** There, for everybody. */
  HERE("In person", "#0b5d5e"),
  /** There, but kept to some. */
  HERE_IF("In person, with conditions", "#0b5d5e"),
  /** One must travel. */
  ELSEWHERE("In person, elsewhere", "#7fb5b5"),
  /** By phone, text, chat or video alone, for everybody. */
  REMOTE("From afar only", "#c98a1b"),
  /** From afar, kept to some. */
  REMOTE_IF("From afar only, with conditions", "#c98a1b"),
  /** Nothing that anybody listed or named. */
  NOTHING("Nothing", "none");

  private final String label;
  private final String colour;

  How(String label, String colour) {
    this.label = label;
    this.colour = colour;
  }

  /** As people read it. */
  public String label() {
    return label;
  }

  /** Of its field in a picture. */
  String colour() {
    return colour;
  }

  /** Is it kept to some? Then the field is hatched, since colour alone tells nobody. */
  boolean isHatched() {
    return this == HERE_IF || this == REMOTE_IF;
  }

  /** Can it be had in person without going elsewhere? */
  public boolean isInPersonHere() {
    return this == HERE || this == HERE_IF;
  }
}
