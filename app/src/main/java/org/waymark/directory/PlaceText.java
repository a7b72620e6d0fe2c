package org.waymark.directory;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.access.Ids;

/**
 * Places as people type them, in forms and spreadsheets, one line each: <em>name | area | street |
 * town | postcode | latitude,longitude | step-free | how to get there</em>. All after the name may
 * be left out. A confidential one is <em>name | area | confidential</em>: where it is never stands
 * in a spreadsheet.
 */
final class PlaceText {
  private static final String CONFIDENTIAL = "confidential";

  private final List<Place> known;

  /** With the places there are already, which keep their ids. */
  PlaceText(List<Place> known) {
    this.known = known;
  }

  Read<List<Place>> places(String text) {
    return Read.each(text, this::place);
  }

  static String written(Place place) {
    if (place.isConfidential()) {
      return String.join(" | ", place.name(), place.area(), CONFIDENTIAL);
    }
    String point = place.latitude() == null ? "" : place.latitude() + "," + place.longitude();
    return Stream.of(
            place.name(),
            place.area(),
            place.line(),
            place.town(),
            place.postcode(),
            point,
            place.stepFree() == Said.YES ? "step-free" : place.stepFree() == Said.NO ? "steps" : "",
            place.gettingThere())
        .collect(Collectors.joining(" | "))
        .replaceAll("(\\s*\\|\\s*)+$", "");
  }

  private Place place(String line) {
    List<String> parts = Arrays.stream(line.split("\\|", 8)).map(String::strip).toList();
    String name = part(parts, 0);
    if (name.length() < 2 || name.contains("@")) {
      throw new Read.Unreadable("\"%s\": write the place's name first".formatted(line));
    }
    Optional<Place> before =
        known.stream().filter(place -> place.name().equalsIgnoreCase(name)).findFirst();
    boolean isConfidential = part(parts, 2).equalsIgnoreCase(CONFIDENTIAL);
    String postcode = isConfidential ? "" : postcode(part(parts, 4), line);
    List<BigDecimal> point = point(isConfidential ? "" : part(parts, 5), line);
    return new Place(
        before.map(Place::id).orElseGet(Ids::next),
        before.map(Place::location).orElseGet(Ids::next),
        isConfidential,
        name,
        part(parts, 1),
        isConfidential ? "" : part(parts, 2),
        isConfidential ? "" : part(parts, 3),
        postcode,
        postcode.isEmpty() ? "" : postcode.substring(0, postcode.indexOf(' ')),
        point.isEmpty() ? null : point.getFirst(),
        point.isEmpty() ? null : point.getLast(),
        isConfidential ? "" : part(parts, 7),
        stepFree(isConfidential ? "" : part(parts, 6), line));
  }

  private static String part(List<String> parts, int number) {
    return number < parts.size() ? parts.get(number) : "";
  }

  private static String postcode(String typed, String line) {
    String plain = typed.toUpperCase(Locale.ROOT).replaceAll("\\s+", "");
    if (plain.isEmpty()) {
      return "";
    }
    if (!plain.matches("[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}")) {
      throw new Read.Unreadable("\"%s\": \"%s\" is no postcode".formatted(line, typed));
    }
    return plain.substring(0, plain.length() - 3) + " " + plain.substring(plain.length() - 3);
  }

  private static List<BigDecimal> point(String typed, String line) {
    if (typed.isEmpty()) {
      return List.of();
    }
    if (!typed.matches("-?\\d{1,2}(\\.\\d{1,5})?\\s*,\\s*-?\\d{1,3}(\\.\\d{1,5})?")) {
      throw new Read.Unreadable("\"%s\": write the point like 51.50100,-0.14200".formatted(line));
    }
    return Arrays.stream(typed.split(",")).map(one -> new BigDecimal(one.strip())).toList();
  }

  private static Said stepFree(String typed, String line) {
    return switch (typed.toLowerCase(Locale.ROOT)) {
      case "" -> Said.NOT_SAID;
      case "step-free" -> Said.YES;
      case "steps" -> Said.NO;
      default ->
          throw new Read.Unreadable(
              "\"%s\": \"%s\" should be step-free, steps or nothing".formatted(line, typed));
    };
  }
}
