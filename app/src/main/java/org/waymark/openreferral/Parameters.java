package org.waymark.openreferral;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.waymark.directory.Shelved;

/** The parameters of a query, each read as what it must be; what cannot be read is a fault. */
record Parameters(Map<String, String> given, List<String> faults) {
  private static final Pattern POSTCODE =
      Pattern.compile("([A-Z]{1,2}[0-9][A-Z0-9]?)( ?[0-9][A-Z]{2})?");

  Optional<Integer> whole(String name, int least, int most) {
    return read(
        name,
        "a whole number from " + least + " to " + most,
        text -> {
          int number = Integer.parseInt(text);
          if (number < least || number > most) {
            throw new NumberFormatException();
          }
          return number;
        });
  }

  boolean truth(String name) {
    return read(
            name,
            "true or false",
            text ->
                switch (text) {
                  case "true", "1", "" -> true;
                  case "false", "0" -> false;
                  default -> throw new IllegalArgumentException();
                })
        .orElse(false);
  }

  List<String> words(String name) {
    return Arrays.stream(given.getOrDefault(name, "").strip().split("\\s+"))
        .filter(word -> !word.isEmpty())
        .map(Shelved::folded)
        .toList();
  }

  Optional<UUID> id(String name) {
    return read(name, "an id", UUID::fromString);
  }

  Optional<LocalTime> time(String name) {
    return read(name, "a time such as 18:30", LocalTime::parse);
  }

  /** MO, mon, Monday, or 1 for Monday: feeds differ. */
  Optional<DayOfWeek> day(String name) {
    return read(
        name,
        "a day such as MO",
        text ->
            Arrays.stream(DayOfWeek.values())
                .filter(day ->
                    text.length() >= 2 && day.name().startsWith(text.toUpperCase(Locale.ROOT))
                        || text.equals(String.valueOf(day.getValue())))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new));
  }

  /** Whole, or its first half. */
  Optional<String> postcode(String name) {
    return read(
        name,
        "a postcode",
        text -> {
          String folded = text.toUpperCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
          var matched = POSTCODE.matcher(folded);
          if (!matched.matches()) {
            throw new IllegalArgumentException();
          }
          return matched.group(2) == null
              ? matched.group(1)
              : matched.group(1) + " " + matched.group(2).strip();
        });
  }

  /** A moment with its offset, or a day: its first moment. */
  Optional<Instant> moment(String name) {
    return read(
        name,
        "a date and time such as 2026-11-21T09:00:00Z",
        text ->
            text.length() == 10
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : OffsetDateTime.parse(text).toInstant());
  }

  private <T> Optional<T> read(String name, String kind, Function<String, T> reading) {
    String text = given.get(name);
    if (text == null || text.isBlank() && !name.equals("full")) {
      return Optional.empty();
    }
    try {
      return Optional.of(reading.apply(text.strip()));
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      faults.add(name + ": must be " + kind);
      return Optional.empty();
    }
  }
}
