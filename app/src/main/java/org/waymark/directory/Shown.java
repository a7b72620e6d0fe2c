package org.waymark.directory;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.directory.Hours.Span;

/**
 * One service as a person reads it: every sentence around it in her language, and what the service
 * wrote in the language it wrote it in.
 *
 * @param tongue her language
 * @param now the moment she looks
 */
public record Shown(ListedService service, Tongue tongue, Instant now) {

  /** A heading and a text of the service under it. */
  public record Part(String heading, String text) {}

  /** One line of the week. */
  public record Line(String day, String times) {}

  /** What it says, in her language where it does. */
  public Words words() {
    return service.in(tongue.code());
  }

  /** A note when its words are in another language, or a translation nobody read. */
  public Optional<String> note() {
    Words words = words();
    if (!words.lang().equals(tongue.code())) {
      return Optional.of(tongue.say("own", tongue.languageName(words.lang())));
    }
    return words.byService() || words.checked()
        ? Optional.empty()
        : Optional.of(tongue.say("translated"));
  }

  /** Open now until when, or when next. */
  public String when(Optional<Span> open) {
    return open.map(span ->
            span.holds(now)
                ? isAlways()
                    ? tongue.say("open.always")
                    : tongue.say("open.until", tongue.end(span.until(), now))
                : tongue.say("open.at", tongue.moment(span.from(), now)))
        .orElse(
            service.hours().isKnown() ? tongue.say("hours.closed") : tongue.say("open.unknown"));
  }

  /** Open day and night, as far ahead as anybody said. */
  private boolean isAlways() {
    Hours hours = service.hours();
    long days =
        hours.week().stream()
            .filter(one ->
                isWholeDay(one) && one.onHolidays() && one.week() == 0 && one.fromDay() == null)
            .map(Opening::day)
            .distinct()
            .count();
    return days == 7 && hours.exceptions().isEmpty() && hours.closures().isEmpty();
  }

  private static boolean isWholeDay(Opening opening) {
    return opening.opens().equals(opening.closes());
  }

  /** What nobody confirmed for a while. */
  public Optional<String> stale() {
    Instant at = service.confirmedAt();
    if (at == null) {
      return Optional.of(tongue.say("stale.never"));
    }
    return service.isStale(now) ? Optional.of(tongue.say("stale", dayOf(at))) : Optional.empty();
  }

  /** When it was confirmed. */
  public String confirmed() {
    Instant at = service.confirmedAt();
    return at == null ? "" : tongue.say("confirmed", dayOf(at));
  }

  /** What it says about going there, as far as it says it. */
  public List<Part> parts() {
    Words words = words();
    List<Part> all = new ArrayList<>();
    add(all, "happens", words.happens());
    add(all, "knows", words.knows());
    add(all, "will-not", words.willNot());
    add(all, "who-for", words.whoFor());
    add(all, "come", words.come());
    add(all, "cost", words.cost());
    return all;
  }

  /** What one needs there, as far as it says so. */
  public List<String> needs() {
    Listing listing = service.listing();
    List<String> all = new ArrayList<>();
    add(all, "booking", listing.needsBooking());
    add(all, "id", listing.needsId());
    add(all, "papers", listing.needsPapers());
    add(all, "benefits", listing.needsBenefits());
    add(all, "referral", listing.needsReferral());
    if (listing.interpreter() == Said.YES) {
      all.add(tongue.say("interpreter"));
    }
    if (listing.free() == Said.YES) {
      all.add(tongue.say("free"));
    }
    return all;
  }

  /** The week, a line for each day it is open on, or for days in a row that are alike. */
  public List<Line> week() {
    Map<DayOfWeek, List<String>> byDay = new LinkedHashMap<>();
    for (Opening opening : service.hours().week()) {
      byDay.computeIfAbsent(opening.day(), day -> new ArrayList<>()).add(times(opening));
    }
    List<Stretch> stretches = new ArrayList<>();
    byDay.forEach((day, times) -> {
      Stretch one = new Stretch(day, day, String.join("; ", times));
      if (!stretches.isEmpty() && stretches.getLast().goesOnWith(one)) {
        one = new Stretch(stretches.removeLast().first, day, one.times);
      }
      stretches.add(one);
    });
    return stretches.stream().map(one -> new Line(one.days(tongue), one.times)).toList();
  }

  /** Days in a row with the same times. */
  private record Stretch(DayOfWeek first, DayOfWeek last, String times) {
    boolean goesOnWith(Stretch next) {
      return last.plus(1) == next.first && times.equals(next.times);
    }

    String days(Tongue tongue) {
      String begin = tongue.weekday(first);
      return first == last ? begin : begin + " – " + tongue.weekday(last);
    }
  }

  /** The days of the coming month that are different. */
  public List<Line> different() {
    LocalDate today = LondonTime.day(now);
    return service.hours().exceptions().stream()
        .filter(one -> !one.toDay().isBefore(today) && one.fromDay().isBefore(today.plusDays(60)))
        .map(one -> new Line(days(one, today), hours(one)))
        .toList();
  }

  /** The ways to reach it, named. */
  public String ways() {
    return tongue.list(
        Arrays.stream(Way.values())
            .filter(service.listing().ways()::contains)
            .map(way -> tongue.say("way." + way.code()))
            .toList());
  }

  /** The languages spoken there, named. */
  public String languages() {
    return tongue.list(service.listing().languages().stream().map(tongue::languageName).toList());
  }

  /** The part of town, for a list. */
  public String areas() {
    return tongue.list(
        service.places().stream().map(Place::area).filter(a -> !a.isBlank()).distinct().toList());
  }

  private String times(Opening opening) {
    List<String> said = new ArrayList<>();
    said.add(
        isWholeDay(opening)
            ? tongue.say("hours.all-day")
            : tongue.time(opening.opens()) + "–" + tongue.time(opening.closes()));
    if (opening.week() > 0) {
      said.add(tongue.say("hours.week." + opening.week()));
    }
    if (opening.womenOnly()) {
      said.add(tongue.say("women"));
    }
    if (opening.onHolidays()) {
      said.add(tongue.say("hours.on-holidays"));
    }
    if (opening.session() != Opening.Session.OPEN) {
      said.add(tongue.say("session." + opening.session().code()));
    }
    service.places().stream()
        .filter(place -> service.places().size() > 1 && place.id().equals(opening.place()))
        .forEach(place -> said.add(place.name()));
    return tongue.list(said);
  }

  private String days(ExceptionDay one, LocalDate today) {
    String first = tongue.day(one.fromDay(), today);
    return one.fromDay().equals(one.toDay())
        ? first
        : first + " – " + tongue.day(one.toDay(), today);
  }

  private String hours(ExceptionDay one) {
    ExceptionDay.Between hours = one.hours();
    if (hours == null) {
      return tongue.say("hours.closed");
    }
    String times = tongue.time(hours.opens()) + "–" + tongue.time(hours.closes());
    return one.womenOnly() ? tongue.list(List.of(times, tongue.say("women"))) : times;
  }

  private void add(List<Part> all, String key, String text) {
    if (!text.isBlank()) {
      all.add(new Part(tongue.say(key), text));
    }
  }

  private void add(List<String> all, String what, Said said) {
    if (said != Said.NOT_SAID) {
      all.add(tongue.say("needs." + what + "." + said.word()));
    }
  }

  private String dayOf(Instant at) {
    return tongue.day(LondonTime.day(at), LondonTime.day(now));
  }
}
