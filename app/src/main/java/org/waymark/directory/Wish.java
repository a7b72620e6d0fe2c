package org.waymark.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.waymark.directory.Hours.Span;

/**
 * What somebody looks for. Everything may be left open.
 *
 * @param need code of a term; blank for anything
 * @param area named area or postcode district she chose; blank for anywhere
 * @param words in any language of the listings; blank for none
 * @param ways any of these is enough; empty for any way
 * @param language BCP 47 of one spoken there; blank for any
 */
public record Wish(
    String need,
    String area,
    String words,
    Open open,
    Set<Condition> conditions,
    Set<Way> ways,
    String language) {

  /** Until then a night counts as the evening it began on. */
  static final LocalTime NIGHT_ENDS = LocalTime.of(5, 0);

  private static final LocalTime EVENING = LocalTime.of(18, 0);

  /** When it must be open. */
  public enum Open {
    /** At any time, or nobody said when. */
    ANY,
    /** At this moment. */
    NOW,
    /** Between now and five in the morning, but not before six in the evening. */
    TONIGHT
  }

  /** What must be so. A service that does not say is left out: she would stand before a door. */
  public enum Condition {
    /** For women alone, or at hours for women alone. */
    WOMEN_ONLY(one ->
        one.service().listing().womenOnly() || one.open().stream().anyMatch(Span::womenOnly)),
    /** One may just come. */
    NO_APPOINTMENT(one -> one.service().listing().needsBooking() == Said.NO),
    /** Nobody asks who one is. */
    NO_ID(one -> one.service().listing().needsId() == Said.NO),
    /** Nobody asks for papers. */
    NO_PAPERS(one -> one.service().listing().needsPapers() == Said.NO),
    /** Also for people who get no benefits. */
    NO_BENEFITS(one -> one.service().listing().needsBenefits() == Said.NO);

    private final Predicate<Shelved> holds;

    Condition(Predicate<Shelved> holds) {
      this.holds = holds;
    }

    /** In a form. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** A service that fits, with the time that matters to whoever asked: open now, or next. */
  public record Found(Shelved shelved, Optional<Span> open, boolean isStale) {}

  /** Nothing asked. */
  public static final Wish ANYTHING = new Wish("", "", "", Open.ANY, Set.of(), Set.of(), "");

  /**
   * How many fit, and the first of them.
   *
   * @param total of all that fit
   */
  public record Findings(int total, List<Found> first) {}

  /**
   * What fits: what somebody confirmed lately before what is stale, what names the area before what
   * serves everybody, then what opens sooner, then by name.
   *
   * @param most how many of the first are wanted
   */
  public Findings among(Shelf shelf, Instant now, int most) {
    Comparator<Found> order =
        Comparator.comparing(Found::isStale)
            .thenComparing(found -> !isNear(found.shelved()))
            .thenComparing(found -> found.open().map(Span::from).orElse(Instant.MAX))
            .thenComparing(found -> found.shelved().sortedBy());
    // Of ten thousand only a page is shown: the last of the best so far is all a newcomer meets.
    PriorityQueue<Found> best = new PriorityQueue<>(order.reversed());
    int[] total = {0};
    fitting(shelf, now)
        .forEach(one -> {
          total[0]++;
          best.add(new Found(one, when(one, now), one.service().isStale(now)));
          if (best.size() > most) {
            best.poll();
          }
        });
    return new Findings(total[0], best.stream().sorted(order).toList());
  }

  private Stream<Shelved> fitting(Shelf shelf, Instant now) {
    String place = area.toLowerCase(Locale.ROOT);
    boolean forWomen = conditions.contains(Condition.WOMEN_ONLY);
    List<String> each =
        Stream.of(Shelved.folded(words).split("\\s+")).filter(word -> !word.isEmpty()).toList();
    return shelf.services().stream()
        .filter(one -> need.isEmpty() || one.service().terms().contains(need))
        .filter(one -> conditions.stream().allMatch(condition -> condition.holds.test(one)))
        .filter(one ->
            ways.isEmpty() || one.service().listing().ways().stream().anyMatch(ways::contains))
        .filter(one -> language.isEmpty() || one.service().listing().languages().contains(language))
        .filter(one -> place.isEmpty() || one.serves(place))
        .filter(one -> each.stream().allMatch(one.text()::contains))
        .map(one -> forWomen ? one.atTimesForWomen() : one)
        .filter(one -> isOpen(one, now));
  }

  private boolean isOpen(Shelved one, Instant now) {
    return switch (open) {
      case ANY -> true;
      case NOW -> one.openAt(now).isPresent();
      case TONIGHT -> tonight(one, now).isPresent();
    };
  }

  private Optional<Span> when(Shelved one, Instant now) {
    return switch (open) {
      case NOW -> one.openAt(now);
      case TONIGHT -> tonight(one, now);
      case ANY -> one.openAt(now).or(() -> one.opensAfter(now));
    };
  }

  private static Optional<Span> tonight(Shelved one, Instant now) {
    return one.openBetween(tonightFrom(now), tonightUntil(now));
  }

  /** When tonight begins: now, if it is night already. */
  static Instant tonightFrom(Instant now) {
    LocalTime time = LondonTime.time(now);
    boolean isNight = time.isBefore(NIGHT_ENDS) || !time.isBefore(EVENING);
    return isNight ? now : LondonTime.when(LondonTime.day(now), EVENING);
  }

  /** When it is over. */
  static Instant tonightUntil(Instant now) {
    LocalDate today = LondonTime.day(now);
    return LondonTime.when(
        LondonTime.time(now).isBefore(NIGHT_ENDS) ? today : today.plusDays(1), NIGHT_ENDS);
  }

  /** Does it name the area, rather than serve everybody? */
  private boolean isNear(Shelved one) {
    return area.isEmpty() || one.areas().contains(area.toLowerCase(Locale.ROOT));
  }
}
