package org.waymark.referrals;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.casefile.Kinds;
import org.waymark.charter.Nation;
import org.waymark.charter.PromisedAnswer;

/**
 * An agency a referral asks, and where its answer stands.
 *
 * @param kinds the kinds of information it sees through this referral
 * @param promise by when it was promised to answer
 * @param holder who took it, if she still works there; somebody who left holds nothing
 * @param version rises with every change, so that of two answers at once one wins
 */
public record Recipient(
    UUID agency,
    String name,
    String agencyKind,
    Nation nation,
    Kinds kinds,
    Standing standing,
    PromisedAnswer promise,
    @Nullable Instant answeredAt,
    @Nullable UUID holder,
    @Nullable String holderName,
    int version) {

  /**
   * Where an answer stands. Only what is open can be answered; only what is not over, withdrawn.
   */
  public enum Standing {
    /** The agency asked must answer. */
    WAITING("Waiting for an answer"),
    /** The sender must reply. */
    ASKED("A question waits for the sender"),
    /** A time was offered; it becomes a yes when it suits. */
    OFFERED("A time is offered"),
    /** Yes. */
    ACCEPTED("Accepted"),
    /** No. */
    DECLINED("Said no"),
    /** Taken back by the sender. */
    WITHDRAWN("Withdrawn");

    private final String words;

    Standing(String words) {
      this.words = words;
    }

    /** As people read it. */
    public String words() {
      return words;
    }

    /** As the database writes it. */
    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Standing of(String word) {
      return valueOf(word.toUpperCase(java.util.Locale.ROOT));
    }

    /** May the agency asked still answer? */
    public boolean isOpen() {
      return switch (this) {
        case WAITING, ASKED, OFFERED -> true;
        case ACCEPTED, DECLINED, WITHDRAWN -> false;
      };
    }

    /** May the sender still take it back? */
    public boolean mayBeWithdrawn() {
      return isOpen() || this == ACCEPTED;
    }

    /** Does the promised time run? */
    public boolean isRunning() {
      return this == WAITING || this == ASKED;
    }
  }

  /** Has the promised time run out without an answer? */
  public boolean isOverdue(Instant now) {
    return standing.isRunning() && !promise.dueAt().isAfter(now);
  }

  /** Is it about to? */
  public boolean isSoonDue(Instant now) {
    return standing.isRunning() && !isOverdue(now) && !promise.warnAt().isAfter(now);
  }
}
