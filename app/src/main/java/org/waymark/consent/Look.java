package org.waymark.consent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Once that somebody looked at a case file or changed it.
 *
 * @param action what they did, in plain words
 * @param basis by what right, as the audit keeps it; null for the agency's own file
 */
public record Look(Instant at, String agency, String action, @Nullable String basis) {

  /** By what right, in plain words. */
  public String why() {
    return switch (basis) {
      case null -> "Holds this file";
      case "consent" -> "You agreed";
      case "referral" -> "Was asked for help";
      case "override" -> "Emergency, without your yes";
      default -> basis;
    };
  }
}
