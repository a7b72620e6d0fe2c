package org.waymark.gaps;

import java.util.List;
import java.util.Optional;
import org.waymark.directory.Terms;
import org.waymark.gaps.GapMap.Field;

/**
 * The map of gaps as a picture: every area by every need; or one need, on a grid of areas or within
 * their real boundaries. It shows nothing that its table does not say.
 */
final class GapPicture {
  private static final int SIDE = 30;
  private static final int STEP = 34;
  private static final int NAMES = 150;
  private static final int HEADS = 150;
  private static final int TILE = 150;
  private static final int TILE_HIGH = 100;
  private static final int COLUMNS = 3;
  private static final int LETTERS = 14;

  private final GapMap map;
  private final long heaviest;

  GapPicture(GapMap map) {
    this.map = map;
    this.heaviest = Math.max(1, map.heaviest());
  }

  /** Areas down, needs across. */
  String whole() {
    Svg svg = new Svg();
    for (int need = 0; need < Terms.NEEDS.size(); need++) {
      svg.rising(NAMES + need * STEP + 18, HEADS - 8, 13, Terms.label(Terms.NEEDS.get(need)));
    }
    for (int row = 0; row < map.areas().size(); row++) {
      int y = HEADS + row * STEP;
      svg.text(0, y + 20, 14, shortened(map.areas().get(row), 18));
      List<Field> fields = map.fields().get(row);
      for (int need = 0; need < fields.size(); need++) {
        draw(svg, fields.get(need), NAMES + need * STEP, y, SIDE, SIDE);
      }
    }
    return svg.of(
        NAMES + Terms.NEEDS.size() * STEP + 110,
        HEADS + map.areas().size() * STEP + 4,
        true,
        "Every area by every need. The table below says the same.");
  }

  /** One need: within boundaries where there are any, and on tiles for areas without. */
  String of(String need, List<Boundary> boundaries) {
    Svg svg = new Svg();
    List<Field> fields = map.of(need);
    BoundaryShapes shapes = BoundaryShapes.fitting(boundaries, TILE * COLUMNS);
    fields.forEach(field -> drawWithin(svg, field, shapes));
    List<Field> tiles = fields.stream().filter(field -> !shapes.has(field.area())).toList();
    double top = shapes.height() + (shapes.height() > 0 && !tiles.isEmpty() ? 16 : 0);
    for (int i = 0; i < tiles.size(); i++) {
      tile(svg, tiles.get(i), i % COLUMNS * TILE, top + i / COLUMNS * TILE_HIGH);
    }
    return svg.of(
        TILE * COLUMNS,
        top + Math.ceilDiv(tiles.size(), COLUMNS) * TILE_HIGH,
        false,
        Terms.label(need) + ", area by area. The table below says the same.");
  }

  private void drawWithin(Svg svg, Field field, BoundaryShapes shapes) {
    Optional<BoundaryShapes.Shape> shape = shapes.of(field.area());
    if (shape.isPresent()) {
      BoundaryShapes.Shape found = shape.get();
      svg.area(found.path(), field.how());
      dot(svg, field, found.x() + 16, found.y() + 10);
      svg.cross(found.x() - 24, found.y(), field.how());
      svg.number(found.x(), found.y(), map.areas().indexOf(field.area()) + 1);
    }
  }

  private void tile(Svg svg, Field field, double x, double y) {
    List<String> lines = lines(field.area());
    for (int i = 0; i < lines.size(); i++) {
      svg.text(x + 3, y + 17 + i * 20, 18, lines.get(i));
    }
    draw(svg, field, x + 3, y + 46, TILE - 10, TILE_HIGH - 58);
  }

  private void draw(Svg svg, Field field, double x, double y, double width, double height) {
    svg.field(x, y, width, height, field.how());
    dot(svg, field, x + width - 8, y + height - 8);
  }

  private void dot(Svg svg, Field field, double x, double y) {
    if (field.weight() > 0) {
      svg.dot(x, y, 3 + 5.0 * field.weight() / heaviest);
    }
  }

  /** On two lines at most. */
  private static List<String> lines(String name) {
    int cut = name.length() <= LETTERS ? -1 : name.lastIndexOf(' ', LETTERS);
    return cut <= 0
        ? List.of(shortened(name, LETTERS))
        : List.of(name.substring(0, cut), shortened(name.substring(cut + 1), LETTERS));
  }

  private static String shortened(String name, int letters) {
    return name.length() <= letters ? name : name.substring(0, letters - 1) + "…";
  }
}
