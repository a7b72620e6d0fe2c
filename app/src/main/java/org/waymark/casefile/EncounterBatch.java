package org.waymark.casefile;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a phone sent, read strictly: all of it is well formed, or every fault in it is named.
 *
 * <p>Each encounter is an object: {@code id} (UUID), {@code caseFile} (reference), {@code
 * happenedAt} (moment with its offset), {@code met}, {@code stays} (codes of {@link Question}), and
 * optionally {@code given} (codes), {@code area} (text), {@code kind} (of information, sex-work
 * unless said) and {@code note} (text).
 */
sealed interface EncounterBatch {
  /** How many may come at once. */
  int MOST = 200;

  /** One encounter and the file it belongs to. */
  record Encounter(String caseFile, Entry.Draft draft) {}

  /** All well formed. */
  record Encounters(List<Encounter> list) implements EncounterBatch {}

  /** No JSON, or no array. */
  record NotAnArray() implements EncounterBatch {}

  /** More than {@link #MOST}. */
  record TooMany() implements EncounterBatch {}

  /** What is wrong, with its place: {@code [3].met: choose one of …}. */
  record Faulty(List<String> faults) implements EncounterBatch {}

  /** Reads a body. */
  static EncounterBatch read(byte[] body, Instant now) {
    JsonNode array;
    try {
      array = JsonMapper.shared().readTree(body);
    } catch (JacksonException notJson) {
      return new NotAnArray();
    }
    if (!array.isArray() || array.isEmpty()) {
      return new NotAnArray();
    }
    if (array.size() > MOST) {
      return new TooMany();
    }
    List<String> faults = new ArrayList<>();
    Set<UUID> ids = new HashSet<>();
    List<Encounter> encounters = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      var reading = new Reading(array.get(i), "[" + i + "]", faults);
      Encounter encounter = reading.encounter(now);
      if (!ids.add(encounter.draft().id())) {
        faults.add("[" + i + "].id: is the id of another one here");
      }
      encounters.add(encounter);
    }
    return faults.isEmpty() ? new Encounters(encounters) : new Faulty(faults);
  }

  /** One object; a fault is noted and something harmless read in its place. */
  record Reading(JsonNode object, String place, List<String> faults) {
    private static final Set<String> KNOWN =
        Set.of("id", "caseFile", "happenedAt", "met", "stays", "given", "area", "kind", "note");
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    Encounter encounter(Instant now) {
      object.propertyNames().stream()
          .filter(name -> !KNOWN.contains(name))
          .forEach(name -> fault("", "has a field nobody asked for"));
      String met = code(Question.MET, "met");
      Facts facts =
          Facts.NONE
              .with(Question.MET, List.of(met))
              .with(Facts.AREA, text("area", EncounterForm.LONGEST_AREA).stream().toList())
              .with(Question.GIVEN, given())
              .with(Question.STAYS, List.of(code(Question.STAYS, "stays")));
      String note = text("note", EncounterForm.LONGEST_NOTE).orElse("");
      return new Encounter(
          reference(),
          Entry.Draft.of(id(), kind(), EncounterForm.type(met), happenedAt(now), facts, note));
    }

    private UUID id() {
      String text = text("id", 36).orElse("");
      if (text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
        return UUID.fromString(text);
      }
      fault("id", "must be a UUID");
      return UUID.randomUUID();
    }

    private String reference() {
      String text = text("caseFile", 20).orElse("").strip().toUpperCase(Locale.ROOT);
      if (!text.matches("[A-Z]{3,7}-[0-9]{3,5}")) {
        fault("caseFile", "must be a reference, like KITE-482");
      }
      return text;
    }

    private Instant happenedAt(Instant now) {
      try {
        Instant moment = OffsetDateTime.parse(text("happenedAt", 40).orElse("")).toInstant();
        if (moment.isAfter(now.plus(Duration.ofDays(1))) || moment.isBefore(EARLIEST)) {
          fault("happenedAt", "must not be ahead, nor before 1990");
        }
        return moment;
      } catch (DateTimeException notAMoment) {
        fault("happenedAt", "must be a moment, like 2026-11-20T23:10:00Z");
        return now;
      }
    }

    private Kind kind() {
      String text = text("kind", 40).orElse(Kind.SEX_WORK.code());
      return Stream.of(Kind.values())
          .filter(kind -> kind.code().equals(text))
          .findFirst()
          .orElseGet(() -> {
            fault("kind", "is not a kind of information");
            return Kind.SEX_WORK;
          });
    }

    private String code(Question question, String field) {
      String code = text(field, 40).orElse("");
      boolean isAnswer = question.words(code).isPresent();
      if (!isAnswer) {
        fault(field, "is not one of the answers");
      }
      return isAnswer ? code : Question.NOT_ASKED;
    }

    private List<String> given() {
      JsonNode node = object.path("given");
      List<String> codes = new ArrayList<>();
      if (node.isMissingNode() || node.isNull()) {
        return codes;
      }
      if (!node.isArray() || node.size() > Question.GIVEN.answers().size()) {
        fault("given", "must be a list of what was given");
        return codes;
      }
      for (JsonNode one : node) {
        String code = one.isString() ? one.stringValue() : "";
        if (Question.GIVEN.words(code).isEmpty()) {
          fault("given", "is not one of the answers");
        }
        codes.add(code);
      }
      return codes.stream().distinct().toList();
    }

    private java.util.Optional<String> text(String field, int longest) {
      JsonNode node = object.path(field);
      if (node.isMissingNode() || node.isNull()) {
        return java.util.Optional.empty();
      }
      String text = node.isString() ? node.stringValue() : "";
      if (!node.isString() || text.length() > longest || text.indexOf('\0') >= 0) {
        fault(field, "must be a text of at most " + longest + " characters");
        return java.util.Optional.empty();
      }
      return java.util.Optional.of(text).filter(given -> !given.isBlank());
    }

    private void fault(String field, String words) {
      faults.add(place + (field.isEmpty() ? "" : "." + field) + ": " + words);
    }
  }
}
