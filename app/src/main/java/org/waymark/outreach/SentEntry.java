package org.waymark.outreach;

import java.util.Optional;
import java.util.UUID;
import org.waymark.casefile.Entry;
import org.waymark.casefile.PartialIdentity;
import org.waymark.referrals.StartReferral;

/** One thing in a batch. */
sealed interface SentEntry {
  /** As it was sent, to answer by; empty when there was none. */
  String id();

  /** Whose case file it belongs in, where that could be read. */
  default Optional<Whose> whose() {
    return switch (this) {
      case Encounter one -> Optional.of(one.person());
      case Wish wish -> Optional.of(wish.person());
      case Unreadable unreadable -> Optional.empty();
    };
  }

  /** Somebody was met. */
  record Encounter(Whose person, Entry.Draft draft) implements SentEntry {
    @Override
    public String id() {
      return draft.id().toString();
    }
  }

  /** Somebody wishes or worries: a referral starts. */
  record Wish(Whose person, StartReferral.Wish start) implements SentEntry {
    @Override
    public String id() {
      return start.id().toString();
    }
  }

  /** Not understood, and why: {@code met: is not one of the answers; …}. */
  record Unreadable(String id, String words) implements SentEntry {}

  /** Whose case file it belongs in. */
  sealed interface Whose {
    /** One that is there, by its reference. */
    record Known(String reference) implements Whose {}

    /** One that is opened on the way, once, however many entries name it. */
    record SomebodyNew(UUID id, PartialIdentity identity) implements Whose {}
  }
}
