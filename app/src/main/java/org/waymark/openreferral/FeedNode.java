package org.waymark.openreferral;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.waymark.access.Ids;
import tools.jackson.databind.JsonNode;

/**
 * A piece of a feed and where it stands, so that what is wrong with it can be named.
 *
 * @param path such as {@code services[3].schedules[0]}
 */
record FeedNode(JsonNode node, String path, List<String> faults) {

  /** The first of these fields that says something, without surrounding space. */
  String text(String... names) {
    for (String name : names) {
      JsonNode value = node.path(name);
      if (value.isValueNode() && !value.isNull() && !value.asString().isBlank()) {
        return value.asString().strip();
      }
    }
    return "";
  }

  FeedNode child(String name) {
    return new FeedNode(node.path(name), path + "." + name, faults);
  }

  /** The pieces of the first of these lists that there is. */
  List<FeedNode> list(String... names) {
    for (String name : names) {
      JsonNode list = node.path(name);
      if (list.isArray() && !list.isEmpty()) {
        List<FeedNode> pieces = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
          pieces.add(new FeedNode(list.get(i), path + "." + name + "[" + i + "]", faults));
        }
        return pieces;
      }
    }
    return List.of();
  }

  boolean isThere() {
    return node.isObject();
  }

  /**
   * Its id; a new one where it says none. Old feeds have ids that are no UUIDs: those are hashed.
   */
  UUID id() {
    String text = text("id");
    if (text.isEmpty()) {
      return Ids.next();
    }
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException otherKind) {
      return UUID.nameUUIDFromBytes(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
  }

  Optional<LocalTime> time(String name) {
    return read(
        name,
        "is no time of day",
        text -> LocalTime.parse(text.replaceFirst("(Z|[+-]\\d\\d:?\\d\\d)$", "")));
  }

  Optional<LocalDate> date(String name) {
    return read(
        name,
        "is no date",
        text -> LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text));
  }

  Optional<BigDecimal> number(String name) {
    return read(name, "is no number", BigDecimal::new);
  }

  void fault(String field, String words) {
    faults.add((field.isEmpty() ? path : path + "." + field) + ": " + words);
  }

  private <T> Optional<T> read(String name, String wrong, Function<String, T> reading) {
    String text = text(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(reading.apply(text));
    } catch (DateTimeException | NumberFormatException unreadable) {
      fault(name, "\"" + text + "\" " + wrong);
      return Optional.empty();
    }
  }
}
