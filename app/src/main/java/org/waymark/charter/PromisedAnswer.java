package org.waymark.charter;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * By when an answer was promised, and from when on everybody is reminded of it. Both are whole
 * minutes: one begun when the referral arrives is not counted against the agency asked.
 *
 * @param warnAt from then on it is soon due; never after {@code dueAt}
 * @param dueAt from then on it is overdue
 */
public record PromisedAnswer(Instant warnAt, Instant dueAt) {

  /** What a charter promises for a colour, to what arrived at this moment. */
  static PromisedAnswer of(Charter charter, Colour colour, Nation nation, Instant arrivedAt) {
    Instant from = wholeMinute(arrivedAt);
    Duration whole = charter.time(colour);
    Duration before = whole.multipliedBy(charter.warnPercent()).dividedBy(100);
    if (colour == Colour.RED) {
      return new PromisedAnswer(wholeMinute(from.plus(before)), from.plus(whole));
    }
    WorkingCalendar calendar = charter.calendar(nation);
    return new PromisedAnswer(
        wholeMinute(calendar.after(from, before)), calendar.after(from, whole));
  }

  /** The same promise kept no later than this one: what was promised sooner stays so. */
  public PromisedAnswer noLaterThan(PromisedAnswer earlier) {
    return dueAt.isBefore(earlier.dueAt) ? this : earlier;
  }

  private static Instant wholeMinute(Instant at) {
    Instant begun = at.truncatedTo(ChronoUnit.MINUTES);
    return begun.equals(at) ? at : begun.plus(1, ChronoUnit.MINUTES);
  }
}
