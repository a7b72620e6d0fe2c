package org.waymark.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    TONIGHT;

    /** The time that matters to whoever asks now: when it is open then; for any time, or next. */
    Optional<Span> when(Shelved one, Instant now) {
      return switch (this) {
        case ANY -> one.openAt(now).or(() -> one.opensAfter(now));
        case NOW -> one.openAt(now);
        case TONIGHT -> one.openBetween(tonightFrom(now), tonightUntil(now));
      };
    }
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

    boolean holds(Shelved one) {
      return holds.test(one);
    }

    /** In a form. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A service that fits, with the time that matters to whoever asked: open now, or next.
   *
   * @param place on the shelf, from 0
   */
  public record Found(int place, Shelved shelved, Optional<Span> open, boolean isStale) {}

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
    return among(shelf, now, most, any -> true);
  }

  /** The same, of those services alone that are besides as this says. */
  Findings among(Shelf shelf, Instant now, int most, Predicate<ListedService> isBesides) {
    BitSet fitting = fitting(shelf);
    BitSet near = area.isEmpty() ? fitting : shelf.traits().naming(area);
    List<List<Found>> best =
        Stream.generate(() -> (List<Found>) new ArrayList<Found>()).limit(4).toList();
    int total = 0;
    for (Found one : shelf.lineUp(times(), now).found()) {
      if (fitting.get(one.place()) && isBesides.test(one.shelved().service())) {
        total++;
        List<Found> group = best.get((one.isStale() ? 2 : 0) + (near.get(one.place()) ? 0 : 1));
        if (group.size() < most) {
          group.add(one);
        }
      }
    }
    return new Findings(total, best.stream().flatMap(List::stream).limit(most).toList());
  }

  private LineUp.Times times() {
    return new LineUp.Times(open, conditions.contains(Condition.WOMEN_ONLY));
  }

  /** By their places on the shelf, whenever they are open. */
  private BitSet fitting(Shelf shelf) {
    Traits traits = shelf.traits();
    BitSet fitting = traits.all();
    conditions.forEach(condition -> fitting.and(traits.keeping(condition)));
    if (!need.isEmpty()) {
      fitting.and(traits.helpingWith(need));
    }
    if (!ways.isEmpty()) {
      fitting.and(traits.reachedBy(ways));
    }
    if (!language.isEmpty()) {
      fitting.and(traits.speaking(language));
    }
    if (!area.isEmpty()) {
      fitting.and(traits.serving(area));
    }
    if (!words.isBlank()) {
      keepThoseSaying(words, shelf, fitting);
    }
    return fitting;
  }

  /** Each of the words somewhere in what a service says of itself. */
  private static void keepThoseSaying(String words, Shelf shelf, BitSet fitting) {
    String[] each = Shelved.folded(words).strip().split("\\s+");
    for (int place = fitting.nextSetBit(0); place >= 0; place = fitting.nextSetBit(place + 1)) {
      String said = shelf.services().get(place).text();
      fitting.set(place, Stream.of(each).allMatch(said::contains));
    }
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
}
