package org.waymark.shifts;

import java.util.List;
import java.util.UUID;
import org.waymark.access.Acting;

/**
 * A shift as it stands.
 *
 * @param agency the agency that planned it
 * @param agencies all that take part, by name
 * @param areas the names of its areas, in order
 * @param areaIds the same as ids
 * @param isCalledOff it will not go out
 * @param staff who goes along
 */
public record PlannedShift(
    UUID id,
    UUID agency,
    List<UUID> agencyIds,
    List<String> agencies,
    List<String> areas,
    List<UUID> areaIds,
    ShiftHours hours,
    boolean isCalledOff,
    List<Staff> staff) {

  /**
   * Somebody on a shift.
   *
   * @param id of this line of the plan
   * @param part {@code drives}, {@code talks} or {@code extra}
   */
  public record Staff(UUID id, UUID practitioner, String name, String agencyName, String part) {
    /** "drives", "sits beside and talks", "comes along". */
    public String inWords() {
      return switch (part) {
        case "drives" -> "drives";
        case "talks" -> "sits beside the driver and talks";
        default -> "comes along as extra";
      };
    }
  }

  /** The same with these on it. */
  PlannedShift with(List<Staff> going) {
    return new PlannedShift(
        id, agency, agencyIds, agencies, areas, areaIds, hours, isCalledOff, List.copyOf(going));
  }

  /** The address of its page. */
  public String path() {
    return "/shifts/" + id;
  }

  /** Does the acting practitioner go along? */
  public boolean isMine() {
    UUID me = Acting.now().practitioner().value();
    return staff.stream().anyMatch(one -> one.practitioner().equals(me));
  }

  /** How many count towards the two who must go. */
  public long leading() {
    return staff.stream().filter(one -> !one.part().equals("extra")).count();
  }
}
