package org.waymark.shifts;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;

/**
 * Parts of a day, as outreach plans them. Early morning and late evening are when the services by
 * day are shut and most people are out (Lambeth review 2008, 5.2(b)): those two are watched.
 */
public enum DayPart {
  EARLY_MORNING("early morning", 3, 9),
  DAYTIME("daytime", 9, 16),
  EVENING("evening", 16, 20),
  LATE_EVENING("late evening", 20, 3);

  private final String word;
  private final int fromHour;
  private final int toHour;

  DayPart(String word, int fromHour, int toHour) {
    this.word = word;
    this.fromHour = fromHour;
    this.toHour = toHour;
  }

  /** As people and the database say it. */
  public String word() {
    return word;
  }

  /** At the head of something: "Early morning". */
  public String title() {
    return word.substring(0, 1).toUpperCase(Locale.UK) + word.substring(1);
  }

  /** By the clock: "03:00 to 09:00". */
  public String hours() {
    return "%02d:00 to %02d:00".formatted(fromHour, toHour);
  }

  /** Both: "Early morning, 03:00 to 09:00". */
  public String label() {
    return title() + ", " + hours();
  }

  /** Is it one that must not be left out for weeks? */
  public boolean isWatched() {
    return this == EARLY_MORNING || this == LATE_EVENING;
  }

  /** When a shift in it usually begins. */
  LocalTime usualStart() {
    return switch (this) {
      case EARLY_MORNING -> LocalTime.of(4, 0);
      case DAYTIME -> LocalTime.of(11, 0);
      case EVENING -> LocalTime.of(17, 0);
      case LATE_EVENING -> LocalTime.of(21, 0);
    };
  }

  /** The part this hour of a clock lies in. */
  public static DayPart of(int hour) {
    return Arrays.stream(values()).filter(part -> part.holds(hour)).findFirst().orElseThrow();
  }

  private boolean holds(int hour) {
    return fromHour < toHour
        ? hour >= fromHour && hour < toHour
        : hour >= fromHour || hour < toHour;
  }
}
