package org.waymark.prove;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may read what of outreach, in words. */
final class OutreachRules {
  private OutreachRules() {}

  /** The agency as which she goes out: one that has signed and does not enforce. */
  static @Nullable UUID outreachAgency(Standpoint who) {
    UUID agency = who.agency();
    return agency != null && who.hasSigned(agency) && !enforces(who, agency) ? agency : null;
  }

  /** Areas, routes, training and notices are for everybody who may go out. */
  static boolean goesOut(Standpoint who, Row row) {
    return outreachAgency(who) != null;
  }

  /** A shift is for the agencies that take part. */
  static boolean takesPart(Standpoint who, Row shift) {
    UUID mine = outreachAgency(who);
    return mine != null && shift.texts("agencies").contains(mine);
  }

  /** And so is what belongs to it. */
  static boolean ofShift(Standpoint who, Row row) {
    return who.world()
        .row("shifts.shift", row.id("shift"))
        .filter(shift -> takesPart(who, shift))
        .isPresent();
  }

  /** An agency at work that has signed, meets people and does not enforce. */
  static boolean mayGoOut(Standpoint who, UUID agency) {
    return who.mayReceive(agency) && !enforces(who, agency);
  }

  private static boolean enforces(Standpoint who, UUID agency) {
    return who.world().agency(agency).is("kind", "enforcement");
  }
}
