package org.waymark.leaflet;

/**
 * A place on a sheet that words flow into; all in points.
 *
 * @param x of its first corner; for one that stands upside down, of its last
 * @param y likewise
 */
record Box(Sheet sheet, float x, float y, float width, float height, boolean isUpsideDown) {

  /** Draws with the box's first corner as origin. */
  void draw(Runnable drawn) {
    sheet.within(x, y, isUpsideDown, drawn);
  }
}
