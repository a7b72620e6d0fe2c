package org.waymark.gaps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.gaps.Boundary.Point;
import org.waymark.gaps.Boundary.Ring;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the boundaries of areas out of GeoJSON (RFC 7946): a collection of features, each a polygon
 * or several with a name. Every fault is named by where it stands, and nothing is taken from a file
 * with one. A file in metres of the National Grid, which is what many councils have, is told apart.
 */
final class ReadBoundaries {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int AREAS = 400;
  private static final int POINTS = 300_000;
  private static final int FAULTS = 200;

  private final List<String> faults = new ArrayList<>();
  private int points;

  private ReadBoundaries() {}

  /** What a file says. */
  sealed interface Read {
    /** Every area in it. */
    record Areas(List<Boundary> boundaries) implements Read {}

    /** Why nothing is taken from it. */
    record Refused(List<String> faults) implements Read {}
  }

  static Read of(byte[] file) {
    try {
      return new ReadBoundaries().read(JSON.readTree(file));
    } catch (JacksonException notJson) {
      var at = notJson.getLocation();
      String where =
          at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
      return new Read.Refused(List.of("This is no JSON" + where));
    }
  }

  private Read read(JsonNode root) {
    JsonNode features = root.path("features");
    if (!root.path("type").asString("").equals("FeatureCollection") || !features.isArray()) {
      return new Read.Refused(
          List.of(
              "This is no collection of features: “type” must be “FeatureCollection”, with a list"
                  + " of “features”"));
    }
    if (features.isEmpty() || features.size() > AREAS) {
      return new Read.Refused(
          List.of(
              "There must be between 1 and " + AREAS + " features; there are " + features.size()));
    }
    Map<String, Boundary> read = new LinkedHashMap<>();
    for (int i = 0; i < features.size() && faults.size() < FAULTS; i++) {
      feature(features.get(i), "Feature " + (i + 1), read);
    }
    if (points > POINTS) {
      faults.add(
          "The lines have "
              + points
              + " points; "
              + POINTS
              + " are enough. Take a generalised file");
    }
    return faults.isEmpty()
        ? new Read.Areas(List.copyOf(read.values()))
        : new Read.Refused(List.copyOf(faults));
  }

  private void feature(JsonNode feature, String where, Map<String, Boundary> read) {
    String name = name(feature.path("properties"));
    String called = name.isEmpty() ? where : where + " (" + name + ")";
    if (name.isEmpty() || name.length() > 80) {
      faults.add(
          called
              + ": needs a name of at most 80 characters, in “name” or in a property that ends in"
              + " NM");
    } else if (read.containsKey(AreaNames.key(name))) {
      faults.add(called + ": there is an area of that name already");
    }
    List<Ring> rings = geometry(feature.path("geometry"), called);
    read.putIfAbsent(AreaNames.key(name), new Boundary(name, rings));
  }

  /** In "name", or as national statistics write it: LAD24NM, WD23NM. */
  private static String name(JsonNode properties) {
    for (Map.Entry<String, JsonNode> property : properties.properties()) {
      boolean isName =
          property.getKey().equalsIgnoreCase("name")
              || property.getKey().matches("(?i)[a-z]{2,6}\\d{2}nm");
      if (isName && property.getValue().isString() && !property.getValue().asString().isBlank()) {
        return property.getValue().asString().strip();
      }
    }
    return "";
  }

  private List<Ring> geometry(JsonNode geometry, String where) {
    JsonNode coordinates = geometry.path("coordinates");
    List<Ring> rings = new ArrayList<>();
    switch (geometry.path("type").asString("")) {
      case "Polygon" -> polygon(coordinates, where, rings);
      case "MultiPolygon" -> {
        for (int i = 0; i < coordinates.size(); i++) {
          polygon(coordinates.get(i), where + ", polygon " + (i + 1), rings);
        }
      }
      case "" -> faults.add(where + ": has no geometry");
      default ->
          faults.add(
              where
                  + ": must be a Polygon or MultiPolygon, and is a "
                  + geometry.path("type").asString());
    }
    return rings;
  }

  private void polygon(JsonNode polygon, String where, List<Ring> rings) {
    if (!polygon.isArray() || polygon.isEmpty()) {
      faults.add(where + ": has no lines");
      return;
    }
    for (int i = 0; i < polygon.size() && faults.size() < FAULTS; i++) {
      ring(polygon.get(i), where + ", line " + (i + 1), rings);
    }
  }

  private void ring(JsonNode ring, String where, List<Ring> rings) {
    List<Point> read = new ArrayList<>();
    for (int i = 0; i < ring.size(); i++) {
      JsonNode pair = ring.get(i);
      if (!pair.isArray()
          || pair.size() < 2
          || !pair.get(0).isNumber()
          || !pair.get(1).isNumber()) {
        faults.add(where + ", point " + (i + 1) + ": must be two numbers, longitude and latitude");
        return;
      }
      Point point = new Point(pair.get(0).asDouble(), pair.get(1).asDouble());
      if (Math.abs(point.longitude()) > 180 || Math.abs(point.latitude()) > 90) {
        faults.add(where + ", point " + (i + 1) + ": " + outside(point));
        return;
      }
      read.add(point);
    }
    points += read.size();
    if (read.size() < 4) {
      faults.add(where + ": needs at least four points");
    } else if (!read.getFirst().equals(read.getLast())) {
      faults.add(where + ": is not closed: the last point must be the first");
    } else {
      rings.add(new Ring(List.copyOf(read)));
    }
  }

  private static String outside(Point point) {
    boolean isGrid =
        point.longitude() > 1_000
            && point.longitude() < 700_000
            && point.latitude() > 1_000
            && point.latitude() < 1_300_000;
    return isGrid
        ? "is in metres of the National Grid; save the file in degrees (WGS 84) and take that"
        : "longitude is between -180 and 180 and latitude between -90 and 90";
  }
}
