package org.waymark.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time of the week a service is open, by the clocks of London. It belongs to the day it begins
 * on; when it closes at or before it opens it runs into the next day ("Friday 22:00 to 04:00"), and
 * for a whole day both are the same.
 *
 * @param place the service at location it is at; null by phone and the like
 * @param week the first to fourth such day of the month, 5 the last; 0 every week
 * @param onHolidays whether it is open on bank holidays too
 * @param fromDay first day it holds; null since ever
 * @param toDay last day it holds; null until further notice
 */
public record Opening(
    UUID id,
    @Nullable UUID place,
    Session session,
    DayOfWeek day,
    LocalTime opens,
    LocalTime closes,
    int week,
    boolean womenOnly,
    boolean onHolidays,
    @Nullable LocalDate fromDay,
    @Nullable LocalDate toDay) {

  private static final int LAST = 5;

  /** What happens then. */
  public enum Session {
    /** The doors are open. */
    OPEN("open", "Open"),
    /** One comes without an appointment and stays as long as one likes. */
    DROP_IN("drop-in", "Drop-in"),
    /** This service's people sit at another agency's place. */
    IN_REACH("in-reach", "In-reach"),
    /** Somebody answers the phone. */
    PHONE("phone", "By phone");

    private final String code;
    private final String label;

    Session(String code, String label) {
      this.code = code;
      this.label = label;
    }

    /** As the database writes it. */
    public String code() {
      return code;
    }

    /** As practitioners read it. */
    public String label() {
      return label;
    }

    /** The session of this code. */
    public static Optional<Session> of(String code) {
      return java.util.Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
  }

  /** Does it begin on this day, holidays and exceptions apart? */
  boolean isOn(LocalDate date) {
    return date.getDayOfWeek() == day
        && (fromDay == null || !date.isBefore(fromDay))
        && (toDay == null || !date.isAfter(toDay))
        && isInWeek(date);
  }

  private boolean isInWeek(LocalDate date) {
    return week == 0
        || (week == LAST
            ? date.plusWeeks(1).getMonth() != date.getMonth()
            : (date.getDayOfMonth() + 6) / 7 == week);
  }
}
