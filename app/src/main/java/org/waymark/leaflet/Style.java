package org.waymark.leaflet;

/**
 * How words look on paper.
 *
 * @param size of the type, in points
 * @param leading from one line of writing to the next, in points
 * @param before space above, in points, except at the top of a box
 * @param grey 0 black to 1 white
 * @param isCentred in the middle of its box, else at the side its language begins on
 */
record Style(
    float size, float leading, boolean isBold, float before, float grey, boolean isCentred) {

  static Style plain(float size) {
    return new Style(size, size * 1.25f, false, 0, 0, false);
  }

  static Style bold(float size) {
    return plain(size).isBold(true);
  }

  Style before(float points) {
    return new Style(size, leading, isBold, points, grey, isCentred);
  }

  Style grey(float shade) {
    return new Style(size, leading, isBold, before, shade, isCentred);
  }

  Style centred() {
    return new Style(size, leading, isBold, before, grey, true);
  }

  private Style isBold(boolean bold) {
    return new Style(size, leading, bold, before, grey, isCentred);
  }
}
