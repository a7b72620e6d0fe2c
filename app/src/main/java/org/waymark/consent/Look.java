package org.waymark.consent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Once that somebody looked at a case file or changed it.
 *
 * @param action what they did, in plain words
 * @param isHolder is it the agency that holds the file?
 * @param basis by what right, as the audit keeps it; null for the agency that holds the file
 */
public record Look(
    Instant at, String agency, boolean isHolder, String action, @Nullable String basis) {
  /** The basis of a reviewer of the other agency, who sees no more than the override. */
  static final String REVIEW = "review";

  /** By what right, in plain words. */
  public String why() {
    return switch (basis) {
      case null -> isHolder ? "Holds this file" : "Not written down";
      case "consent" -> "You agreed";
      case "referral" -> "Was asked for help";
      case REVIEW -> "Checks an emergency";
      case "override" -> "Emergency, without your yes";
      default -> basis;
    };
  }
}
