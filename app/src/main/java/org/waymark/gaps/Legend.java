package org.waymark.gaps;

/** What the fields of the picture mean, each as a small picture beside its words. */
public final class Legend {
  private static final int SIDE = 22;

  private Legend() {}

  /** A field as the picture draws it. */
  public static String of(How how) {
    Svg svg = new Svg();
    svg.field(1, 1, SIDE - 2, SIDE - 2, how);
    return svg.sign(SIDE, SIDE);
  }

  /** The dot where people are turned away. */
  public static String turnedAway() {
    Svg svg = new Svg();
    svg.dot(SIDE / 2.0, SIDE / 2.0, 7);
    return svg.sign(SIDE, SIDE);
  }
}
