package org.waymark.directory;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.access.Ids;
import org.waymark.directory.Opening.Session;

/**
 * Opening hours as people type them, in forms and spreadsheets: one line each, such as
 *
 * <pre>
 * Fri 22:00-04:00 women @ Harbour drop-in
 * Mon-Thu 09:30-17:00
 * last Tue 10:00-12:00 in-reach holidays from 2026-12-01 to 2027-03-31
 * </pre>
 *
 * <p>and days that are different: {@code 2026-12-24..2026-12-26 closed}, {@code 2026-12-31
 * 10:00-13:00 @ Harbour drop-in}.
 */
final class HoursText {
  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final List<String> WEEKS = List.of("", "1st", "2nd", "3rd", "4th", "last");
  private static final Pattern OPENING =
      Pattern.compile(
          "(?:(?<week>1st|2nd|3rd|4th|last)\\s+)?(?<day>[a-z]{3})[a-z]*(?:\\s*[-–]\\s*(?<to>[a-z]{3})[a-z]*)?\\s+"
              + "(?<opens>\\d\\d?:\\d\\d)\\s*[-–]\\s*(?<closes>\\d\\d?:\\d\\d)(?<rest>.*)");
  private static final Pattern EXCEPTION =
      Pattern.compile(
          "(?<from>\\d{4}-\\d\\d-\\d\\d)(?:\\s*\\.\\.\\s*(?<to>\\d{4}-\\d\\d-\\d\\d))?\\s+"
              + "(?:(?<closed>closed)|(?<opens>\\d\\d?:\\d\\d)\\s*[-–]\\s*(?<closes>\\d\\d?:\\d\\d))(?<rest>.*)");
  private static final Pattern DATES = Pattern.compile("\\b(from|to)\\s+(\\d{4}-\\d\\d-\\d\\d)");

  private final List<Place> places;

  /** Hours at these places, which they name after an "@". */
  HoursText(List<Place> places) {
    this.places = places;
  }

  Read<List<Opening>> openings(String text) {
    Read<List<List<Opening>>> read = Read.each(text, this::opening);
    return new Read<>(read.value().stream().flatMap(List::stream).toList(), read.faults());
  }

  Read<List<ExceptionDay>> exceptions(String text) {
    return Read.each(text, this::exception);
  }

  String written(Opening opening) {
    List<String> parts = new ArrayList<>();
    parts.add(WEEKS.get(opening.week()));
    parts.add(day(opening.day()));
    parts.add(opening.opens() + "-" + opening.closes());
    parts.add(opening.session() == Session.OPEN ? "" : opening.session().code());
    parts.add(opening.womenOnly() ? "women" : "");
    parts.add(opening.onHolidays() ? "holidays" : "");
    parts.add(opening.fromDay() == null ? "" : "from " + opening.fromDay());
    parts.add(opening.toDay() == null ? "" : "to " + opening.toDay());
    parts.add(at(opening.place()));
    return joined(parts);
  }

  String written(ExceptionDay one) {
    ExceptionDay.Between hours = one.hours();
    return joined(
        List.of(
            one.fromDay() + (one.fromDay().equals(one.toDay()) ? "" : ".." + one.toDay()),
            hours == null ? "closed" : hours.opens() + "-" + hours.closes(),
            one.womenOnly() ? "women" : "",
            at(one.place())));
  }

  private List<Opening> opening(String line) {
    Place place = placeOf(line);
    Matcher found = OPENING.matcher(withoutPlace(line).toLowerCase(Locale.ROOT));
    if (!found.matches()) {
      throw new Read.Unreadable(
          "\"%s\": write hours like \"Fri 22:00-04:00\" or \"Mon-Thu 09:30-17:00\""
              .formatted(line));
    }
    List<String> rest = words(DATES.matcher(found.group("rest")).replaceAll(""), line);
    LocalDate from = date(found.group("rest"), "from");
    LocalDate to = date(found.group("rest"), "to");
    return days(found, line).stream()
        .map(day ->
            new Opening(
                Ids.next(),
                place == null ? null : place.id(),
                rest.stream()
                    .flatMap(word -> Session.of(word).stream())
                    .findFirst()
                    .orElse(Session.OPEN),
                day,
                time(found.group("opens"), line),
                time(found.group("closes"), line),
                found.group("week") == null ? 0 : WEEKS.indexOf(found.group("week")),
                rest.contains("women"),
                rest.contains("holidays"),
                from,
                to))
        .toList();
  }

  private ExceptionDay exception(String line) {
    Place place = placeOf(line);
    Matcher found = EXCEPTION.matcher(withoutPlace(line).toLowerCase(Locale.ROOT));
    if (!found.matches()) {
      throw new Read.Unreadable(
          "\"%s\": write days like \"2026-12-25 closed\" or \"2026-12-31 10:00-13:00\""
              .formatted(line));
    }
    LocalDate from = date(found.group("from"));
    LocalDate to = found.group("to") == null ? from : date(found.group("to"));
    if (to.isBefore(from) || to.isAfter(from.plusYears(1))) {
      throw new Read.Unreadable(
          "\"%s\": the last day comes after the first, within a year".formatted(line));
    }
    return new ExceptionDay(
        Ids.next(),
        place == null ? null : place.id(),
        from,
        to,
        found.group("closed") != null
            ? null
            : new ExceptionDay.Between(
                time(found.group("opens"), line), time(found.group("closes"), line)),
        words(found.group("rest"), line).contains("women"));
  }

  private static List<DayOfWeek> days(Matcher found, String line) {
    int first = DAYS.indexOf(found.group("day"));
    int last = found.group("to") == null ? first : DAYS.indexOf(found.group("to"));
    if (first < 0 || last < first) {
      throw new Read.Unreadable(
          "\"%s\": write days as Mon, Tue, Wed, Thu, Fri, Sat, Sun".formatted(line));
    }
    return Arrays.stream(DayOfWeek.values()).toList().subList(first, last + 1);
  }

  /** The words after the times, each of them known. */
  private static List<String> words(String rest, String line) {
    List<String> words =
        Arrays.stream(rest.strip().split("[\\s,]+")).filter(word -> !word.isEmpty()).toList();
    words.stream()
        .filter(word -> !List.of("women", "holidays").contains(word) && Session.of(word).isEmpty())
        .findFirst()
        .ifPresent(odd -> {
          throw new Read.Unreadable(
              "\"%s\": \"%s\" is not one of women, holidays, drop-in, in-reach, phone"
                  .formatted(line, odd));
        });
    return words;
  }

  private @Nullable Place placeOf(String line) {
    int at = line.indexOf('@');
    if (at < 0) {
      return null;
    }
    String name = line.substring(at + 1).strip();
    return places.stream()
        .filter(place -> place.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() ->
            new Read.Unreadable(
                "\"%s\": \"%s\" is not one of this service's places".formatted(line, name)));
  }

  private static String withoutPlace(String line) {
    int at = line.indexOf('@');
    return (at < 0 ? line : line.substring(0, at)).strip();
  }

  private static LocalTime time(String text, String line) {
    try {
      return LocalTime.parse(
          text.length() == 4 ? "0" + text : text.equals("24:00") ? "00:00" : text);
    } catch (DateTimeException notATime) {
      throw new Read.Unreadable("\"%s\": %s is not a time of the day".formatted(line, text));
    }
  }

  private static @Nullable LocalDate date(String rest, String word) {
    return DATES
        .matcher(rest)
        .results()
        .filter(found -> found.group(1).equals(word))
        .map(found -> date(found.group(2)))
        .findFirst()
        .orElse(null);
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException notADay) {
      throw new Read.Unreadable(text + " is no day of the calendar");
    }
  }

  private String at(@Nullable UUID id) {
    Optional<Place> place = places.stream().filter(one -> one.id().equals(id)).findFirst();
    return place.map(one -> "@ " + one.name()).orElse("");
  }

  private static String day(DayOfWeek day) {
    String name = DAYS.get(day.getValue() - 1);
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static String joined(List<String> parts) {
    return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
  }
}
