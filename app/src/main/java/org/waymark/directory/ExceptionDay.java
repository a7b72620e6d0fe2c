package org.waymark.directory;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Days that are different: in place of every opening that would begin on them. It beats bank
 * holidays. Several on one day add up; one that is closed adds nothing.
 *
 * @param place the service at location it speaks of; null for all of them
 * @param fromDay the first of them
 * @param toDay the last of them
 * @param hours null for closed
 */
public record ExceptionDay(
    UUID id,
    @Nullable UUID place,
    LocalDate fromDay,
    LocalDate toDay,
    @Nullable Between hours,
    boolean womenOnly) {

  /** From one time to another; the next day's when it is not later. */
  public record Between(LocalTime opens, LocalTime closes) {}

  boolean isOn(LocalDate date) {
    return !date.isBefore(fromDay) && !date.isAfter(toDay);
  }

  /** Does it stand in for an opening at this place? */
  boolean speaksOf(@Nullable UUID other) {
    return place == null || place.equals(other);
  }
}
