package org.waymark.outreach;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The fields of one JSON object as they must be; whatever is not is a fault, named by its field.
 */
record SentFields(JsonNode object, String before, List<String> faults) {
  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

  SentFields(JsonNode object) {
    this(object, "", new ArrayList<>());
  }

  /** An object in a field of this one; its faults are noted here. */
  SentFields inside(JsonNode inner) {
    return new SentFields(inner, "somebodyNew.", faults);
  }

  void fault(String field, String words) {
    faults.add(field.isEmpty() ? words : before + field + ": " + words);
  }

  /** A text, unless it is absent or blank. */
  Optional<String> text(String field, int longest) {
    JsonNode node = object.path(field);
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    String text = node.isString() ? node.stringValue() : "";
    if (!node.isString() || text.length() > longest || text.indexOf('\0') >= 0) {
      fault(field, "must be a text of at most " + longest + " characters");
      return Optional.empty();
    }
    return Optional.of(text).filter(given -> !given.isBlank());
  }

  /** A UUID, unless it is absent. */
  Optional<UUID> uuid(String field) {
    Optional<String> text = text(field, 36);
    Optional<UUID> uuid = text.flatMap(SentFields::uuidIn);
    if (text.isPresent() && uuid.isEmpty()) {
      fault(field, "must be a UUID");
    }
    return uuid;
  }

  static Optional<UUID> uuidIn(String text) {
    return UUID_TEXT.matcher(text).matches()
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }

  /** A list of texts; none when it is absent. */
  List<String> list(String field, int most) {
    JsonNode node = object.path(field);
    List<String> texts = new ArrayList<>();
    if (node.isMissingNode() || node.isNull()) {
      return texts;
    }
    if (!node.isArray() || node.size() > most) {
      fault(field, "must be a list of at most " + most);
      return texts;
    }
    node.forEach(one -> texts.add(one.isString() ? one.stringValue() : ""));
    return texts;
  }

  /** What a clock said, where that can be when it is put right. */
  Instant moment(String field, PhoneClock clock) {
    try {
      Instant said = OffsetDateTime.parse(text(field, 40).orElse("")).toInstant();
      if (clock.really(said).isBefore(EARLIEST)) {
        fault(field, "must not be before 1990");
      }
      return said;
    } catch (DateTimeException notAMoment) {
      fault(field, "must be a moment, like 2026-11-20T23:10:00Z");
      return clock.now();
    }
  }
}
