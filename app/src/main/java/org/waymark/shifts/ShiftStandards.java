package org.waymark.shifts;

import java.util.List;
import java.util.Optional;

/**
 * The standards of outreach, each met or not on one shift (Lambeth review 2008, 5.2(b)): two
 * trained staff, every area of the plan, everybody asked where they stay, everybody told about all
 * services, everybody asked to come in.
 */
public record ShiftStandards(List<Standard> list) {

  /** One of them; {@code isMet} is empty where nobody can say yet. */
  public record Standard(String words, String found, Optional<Boolean> isMet) {
    /** "Met", "Not met", "Nothing to say yet". */
    public String tag() {
      return isMet.map(met -> met ? "Met" : "Not met").orElse("Nothing to say yet");
    }

    /** The colour of the tag. */
    public String style() {
      return isMet.map(met -> met ? "green" : "red").orElse("grey");
    }
  }

  static ShiftStandards of(PlannedShift shift, Optional<Sheets.Sheet> sheet, Sheets.Counts counts) {
    boolean wentOut = sheet.map(Sheets.Sheet::wentOut).orElse(true);
    if (!wentOut) {
      return new ShiftStandards(
          List.of(new Standard("The shift went out", "It did not", Optional.of(false))));
    }
    return new ShiftStandards(
        List.of(
            staff(shift, sheet),
            areas(shift, sheet),
            each("Everybody was asked where they stay tonight", counts.asked(), counts.met()),
            each("Everybody was told about all services", counts.told(), counts.met()),
            each("Everybody was asked to come in", counts.invited(), counts.met())));
  }

  private static Standard staff(PlannedShift shift, Optional<Sheets.Sheet> sheet) {
    long trained = sheet.map(one -> (long) one.trained()).orElse(shift.leading());
    String found = trained + (sheet.isPresent() ? " went" : " on the plan");
    return new Standard("At least two trained staff", found, Optional.of(trained >= 2));
  }

  private static Standard areas(PlannedShift shift, Optional<Sheets.Sheet> sheet) {
    int all = shift.areaIds().size();
    return new Standard(
        "Every area of the plan",
        sheet.map(one -> one.areas().size() + " of " + all).orElse(all + " on the plan"),
        sheet.map(one -> one.areas().size() == all));
  }

  private static Standard each(String words, long done, long of) {
    return new Standard(
        words,
        of == 0 ? "No encounters" : done + " of " + of,
        of == 0 ? Optional.empty() : Optional.of(done == of));
  }
}
