package org.waymark.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.directory.Opening.Session;

/**
 * When a service is open: its week, the days that are different, and what is shut for now.
 *
 * <p>The rules, in this order. On a day with an exception for a place, the exception is all that
 * begins there that day. On a bank holiday only what says so begins. Otherwise the week holds. What
 * began runs to its end, past midnight too, whatever the next day is. A closure takes out whatever
 * it covers.
 *
 * @param isHoliday the bank holidays of the service's nation
 */
public record Hours(
    List<Opening> week,
    List<ExceptionDay> exceptions,
    List<Closure> closures,
    Predicate<LocalDate> isHoliday) {

  /** Never open: nobody said when. */
  public static final Hours UNKNOWN = new Hours(List.of(), List.of(), List.of(), day -> false);

  /** Shut from one moment to another. */
  public record Closure(Instant begins, Instant ends) {}

  /**
   * Open from one moment until just before another.
   *
   * @param place the service at location; null by phone and the like
   */
  public record Span(
      Instant from,
      Instant until,
      boolean womenOnly,
      Session session,
      java.util.@Nullable UUID place) {

    /** Is it open at this moment? */
    public boolean holds(Instant at) {
      return !at.isBefore(from) && at.isBefore(until);
    }

    /** Is any of it in this time? */
    public boolean meets(Instant begin, Instant end) {
      return from.isBefore(end) && until.isAfter(begin);
    }

    private Stream<Span> without(Closure closure) {
      if (!meets(closure.begins(), closure.ends())) {
        return Stream.of(this);
      }
      return Stream.of(
              new Span(from, closure.begins(), womenOnly, session, place),
              new Span(closure.ends(), until, womenOnly, session, place))
          .filter(rest -> rest.from.isBefore(rest.until));
    }
  }

  /** Did anybody say when? */
  public boolean isKnown() {
    return !week.isEmpty() || !exceptions.isEmpty();
  }

  /** All that is open in any part of this time, the earliest first. */
  public List<Span> between(Instant begin, Instant end) {
    LocalDate first = LondonTime.day(begin).minusDays(1);
    LocalDate last = LondonTime.day(end);
    List<Span> open = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      beginningOn(day).filter(span -> span.meets(begin, end)).forEach(open::add);
    }
    open.sort(Comparator.comparing(Span::from).thenComparing(Span::until));
    return open;
  }

  private Stream<Span> beginningOn(LocalDate day) {
    List<ExceptionDay> special = exceptions.stream().filter(one -> one.isOn(day)).toList();
    Stream<Span> usual =
        week.stream()
            .filter(opening -> opening.isOn(day))
            .filter(opening -> special.stream().noneMatch(one -> one.speaksOf(opening.place())))
            .filter(opening -> opening.onHolidays() || !isHoliday.test(day))
            .map(opening -> span(day, opening));
    Stream<Span> instead =
        special.stream()
            .flatMap(one ->
                one.hours() == null ? Stream.empty() : Stream.of(span(day, one, one.hours())));
    return Stream.concat(usual, instead).flatMap(this::whatIsNotShut);
  }

  private Stream<Span> whatIsNotShut(Span whole) {
    Stream<Span> left = Stream.of(whole).filter(span -> span.from().isBefore(span.until()));
    for (Closure closure : closures) {
      left = left.flatMap(span -> span.without(closure));
    }
    return left;
  }

  private static Span span(LocalDate day, Opening opening) {
    return new Span(
        LondonTime.when(day, opening.opens()),
        end(day, opening.opens(), opening.closes()),
        opening.womenOnly(),
        opening.session(),
        opening.place());
  }

  private static Span span(LocalDate day, ExceptionDay one, ExceptionDay.Between hours) {
    return new Span(
        LondonTime.when(day, hours.opens()),
        end(day, hours.opens(), hours.closes()),
        one.womenOnly(),
        Session.OPEN,
        one.place());
  }

  private static Instant end(LocalDate day, LocalTime opens, LocalTime closes) {
    return LondonTime.when(closes.isAfter(opens) ? day : day.plusDays(1), closes);
  }
}
