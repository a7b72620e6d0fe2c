package org.waymark.gaps;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.waymark.gaps.Boundary.Point;
import org.waymark.gaps.Boundary.Ring;

/**
 * Boundaries as lines in a picture. Degrees of longitude are narrowed by the cosine of the middle
 * latitude, which for one town or one country is true enough; what the eye cannot see is left out
 * (Douglas and Peucker, 1973, at half a unit).
 */
final class BoundaryShapes {
  private static final double UNSEEN = 0.5;
  private static final double MARGIN = 2;

  private final Map<String, Shape> shapes = new HashMap<>();
  private final double height;

  /**
   * One area.
   *
   * @param path as SVG takes it
   * @param x of the middle of its largest part
   */
  record Shape(String path, double x, double y) {}

  private record Spot(double x, double y) {}

  private BoundaryShapes(double height) {
    this.height = height;
  }

  /** All of them in a picture of this width. */
  static BoundaryShapes fitting(List<Boundary> boundaries, double width) {
    List<Point> points =
        boundaries.stream()
            .flatMap(boundary -> boundary.rings().stream())
            .flatMap(ring -> ring.points().stream())
            .toList();
    if (points.isEmpty()) {
      return new BoundaryShapes(0);
    }
    Sheet sheet = Sheet.around(points, width);
    BoundaryShapes shapes = new BoundaryShapes(sheet.height());
    boundaries.forEach(boundary ->
        shapes.shapes.put(
            AreaNames.key(boundary.area()),
            shape(boundary.rings().stream().map(sheet::line).toList())));
    return shapes;
  }

  /** The ground within these degrees, and how many units a degree of latitude takes. */
  private record Sheet(double west, double south, double north, double narrow, double scale) {
    static Sheet around(List<Point> points, double width) {
      DoubleSummaryStatistics across =
          points.stream().mapToDouble(Point::longitude).summaryStatistics();
      DoubleSummaryStatistics up = points.stream().mapToDouble(Point::latitude).summaryStatistics();
      double narrow = Math.cos(Math.toRadians((up.getMin() + up.getMax()) / 2));
      double wide = Math.max(1e-9, (across.getMax() - across.getMin()) * narrow);
      double high = Math.max(1e-9, up.getMax() - up.getMin());
      double scale = Math.min((width - 2 * MARGIN) / wide, 1.4 * width / high);
      return new Sheet(across.getMin(), up.getMin(), up.getMax(), narrow, scale);
    }

    double height() {
      return (north - south) * scale + 2 * MARGIN;
    }

    List<Spot> line(Ring ring) {
      return ring.points().stream()
          .map(point ->
              new Spot(
                  MARGIN + (point.longitude() - west) * narrow * scale,
                  MARGIN + (north - point.latitude()) * scale))
          .toList();
    }
  }

  double height() {
    return height;
  }

  boolean has(String area) {
    return shapes.containsKey(AreaNames.key(area));
  }

  Optional<Shape> of(String area) {
    return Optional.ofNullable(shapes.get(AreaNames.key(area)));
  }

  private static Shape shape(List<List<Spot>> lines) {
    StringBuilder path = new StringBuilder();
    Spot middle = new Spot(0, 0);
    double largest = -1;
    for (List<Spot> line : lines) {
      List<Spot> seen = seen(line);
      for (int i = 0; i < seen.size() - 1; i++) {
        path.append(
            String.format(
                Locale.ROOT, "%s%.1f %.1f", i == 0 ? "M" : "L", seen.get(i).x(), seen.get(i).y()));
      }
      path.append("Z");
      double size = Math.abs(doubleArea(line));
      if (size > largest) {
        largest = size;
        middle = middle(line);
      }
    }
    return new Shape(path.toString(), middle.x(), middle.y());
  }

  /** The line without the points that lie within half a unit of it. */
  private static List<Spot> seen(List<Spot> line) {
    boolean[] stays = new boolean[line.size()];
    stays[0] = true;
    stays[line.size() - 1] = true;
    // A ring ends where it begins: its farthest point splits it first.
    List<int[]> open = new ArrayList<>(List.of(new int[] {0, line.size() - 1}));
    while (!open.isEmpty()) {
      int[] part = open.removeLast();
      int farthest = farthest(line, part[0], part[1]);
      if (farthest > 0) {
        stays[farthest] = true;
        open.add(new int[] {part[0], farthest});
        open.add(new int[] {farthest, part[1]});
      }
    }
    List<Spot> seen = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      if (stays[i]) {
        seen.add(line.get(i));
      }
    }
    return seen;
  }

  /** The point between these two that is farthest from their line; 0 when none can be seen. */
  private static int farthest(List<Spot> line, int from, int to) {
    int farthest = 0;
    double most = UNSEEN;
    for (int i = from + 1; i < to; i++) {
      double away = away(line.get(i), line.get(from), line.get(to));
      if (away > most) {
        most = away;
        farthest = i;
      }
    }
    return farthest;
  }

  private static double away(Spot spot, Spot from, Spot to) {
    double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
    return length < 1e-9
        ? Math.hypot(spot.x() - from.x(), spot.y() - from.y())
        : Math.abs(
                (to.x() - from.x()) * (from.y() - spot.y())
                    - (from.x() - spot.x()) * (to.y() - from.y()))
            / length;
  }

  private static double doubleArea(List<Spot> line) {
    double sum = 0;
    for (int i = 0; i < line.size() - 1; i++) {
      sum += line.get(i).x() * line.get(i + 1).y() - line.get(i + 1).x() * line.get(i).y();
    }
    return sum;
  }

  /** Its centre of gravity; of a line without an area, its first point. */
  private static Spot middle(List<Spot> line) {
    double area = doubleArea(line);
    if (Math.abs(area) < 1e-9) {
      return line.getFirst();
    }
    double x = 0;
    double y = 0;
    for (int i = 0; i < line.size() - 1; i++) {
      Spot a = line.get(i);
      Spot b = line.get(i + 1);
      double cross = a.x() * b.y() - b.x() * a.y();
      x += (a.x() + b.x()) * cross;
      y += (a.y() + b.y()) * cross;
    }
    return new Spot(x / (3 * area), y / (3 * area));
  }
}
