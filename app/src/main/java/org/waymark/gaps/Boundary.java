package org.waymark.gaps;

import java.util.List;

/**
 * Where one area ends.
 *
 * @param area its name
 * @param rings closed lines, whether around the area or around a hole in it
 */
public record Boundary(String area, List<Ring> rings) {

  /** A closed line; the last point is the first. */
  public record Ring(List<Point> points) {}

  /** Degrees east and north (WGS 84). */
  public record Point(double longitude, double latitude) {}
}
