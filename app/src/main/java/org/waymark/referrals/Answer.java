package org.waymark.referrals;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step in the talk between the agency that sent a referral and one it asked. The agency asked
 * accepts, offers a time, asks or declines; the sender replies or withdraws. Each stays as a row.
 *
 * <pre>
 * waiting  → asked, offered, accepted, declined | withdrawn
 * asked    → offered, accepted, declined        | waiting (replied, a new promise), withdrawn
 * offered  → offered, accepted, declined, asked | offered (replied), withdrawn
 * accepted →                                    | withdrawn
 * </pre>
 */
public sealed interface Answer {
  /** What else was said; blank for nothing. */
  String words();

  /** We take it. */
  record Accepted(String words) implements Answer {}

  /** Come between these two moments; {@code to} is after {@code from}. */
  record Offered(Instant from, Instant to, String words) implements Answer {}

  /** We need to know something first. */
  record Asked(String words) implements Answer {}

  /** The sender's reply to a question or an offer. */
  record Replied(String words) implements Answer {}

  /** We say no, and why. */
  record Declined(RefusalReason reason, String words) implements Answer {}

  /** The sender takes it back, and why. */
  record Withdrawn(WithdrawalReason reason, String words) implements Answer {}

  /** As the database writes what was said; for all but a reply also where it then stands. */
  default String what() {
    return switch (this) {
      case Accepted yes -> "accepted";
      case Offered offer -> "offered";
      case Asked question -> "asked";
      case Replied reply -> "replied";
      case Declined no -> "declined";
      case Withdrawn back -> "withdrawn";
    };
  }

  /** Its coded reason, as the database writes it. */
  default @Nullable String reasonWord() {
    return switch (this) {
      case Declined no -> no.reason().word();
      case Withdrawn back -> back.reason().word();
      case Accepted yes -> null;
      case Offered offer -> null;
      case Asked question -> null;
      case Replied reply -> null;
    };
  }

  /** Does it answer what was asked of the agency, so that its clock has been met? */
  default boolean meetsThePromise() {
    return switch (this) {
      case Accepted yes -> true;
      case Offered offer -> true;
      case Declined no -> true;
      case Asked question -> false;
      case Replied reply -> false;
      case Withdrawn back -> false;
    };
  }

  /** An answer that was given: to or by which agency asked, by whom, when. */
  record Given(UUID id, UUID toAgency, Answer answer, String by, String byAgency, Instant at) {}
}
