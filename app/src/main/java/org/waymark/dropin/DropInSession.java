package org.waymark.dropin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.waymark.shifts.ShiftHours;

/**
 * A drop-in session: when the door is open.
 *
 * @param women the hours for women only; empty for none
 * @param inReach who of other agencies is in that day
 */
public record DropInSession(
    UUID id, String place, ShiftHours hours, Optional<ShiftHours> women, List<InReach> inReach) {

  /** A colleague of another agency who is there that day, and what for. */
  public record InReach(String agency, String what) {}

  /** The address of its list. */
  public String path() {
    return "/drop-ins/" + id;
  }

  /** Is it open? */
  public boolean isOpenAt(Instant moment) {
    return !moment.isBefore(hours.from()) && moment.isBefore(hours.to());
  }

  /** Is it an hour for women only? */
  public boolean isForWomenAt(Instant moment) {
    return women
        .filter(hours -> !moment.isBefore(hours.from()) && moment.isBefore(hours.to()))
        .isPresent();
  }

  /** The moment a visit written down now is kept under: within the session's hours. */
  Instant within(Instant now) {
    if (now.isBefore(hours.from())) {
      return hours.from();
    }
    return now.isBefore(hours.to()) ? now : hours.to().minusSeconds(60);
  }

  DropInSession with(List<InReach> present) {
    return new DropInSession(id, place, hours, women, List.copyOf(present));
  }
}
