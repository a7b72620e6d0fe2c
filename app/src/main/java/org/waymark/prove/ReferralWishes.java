package org.waymark.prove;

import java.util.Optional;

/** Rows of referrals that somebody might add. */
record ReferralWishes(Grounds grounds) {
  Optional<Wish> make(String table) {
    return switch (table) {
      case "referrals.referral" -> Optional.of(referral(grounds.aFile()));
      case "referrals.recipient" -> grounds.base("referrals.referral").map(this::recipient);
      case "referrals.answer" -> grounds.base("referrals.recipient").map(this::answer);
      case "referrals.amendment" -> grounds.base("referrals.referral").map(this::amendment);
      default -> Optional.empty();
    };
  }

  private Wish referral(Row file) {
    return new Wish()
        .with("id", grounds.chance().id())
        .with("case_file", file.id("id"))
        .with("from_agency", file.id("agency"))
        .with("made_by", grounds.me())
        .with("colour", "red")
        .with("agreed", "in person")
        .with("wish", Ledger.sealed());
  }

  private Wish recipient(Row referral) {
    return new Wish()
        .with("referral", referral.id("id"))
        .with("to_agency", grounds.agency())
        .as(referral, "from_agency", "case_file")
        .with("kinds", grounds.chance().kinds())
        .with("warn_at", grounds.world().now())
        .with("due_at", grounds.world().now());
  }

  private Wish answer(Row asked) {
    return new Wish()
        .as(asked, "referral", "to_agency", "from_agency", "case_file")
        .with("id", grounds.chance().id())
        .with("practitioner", grounds.me())
        .with("by_agency", grounds.memberOf())
        .with("what", grounds.chance().among("accepted", "asked", "replied", "withdrawn"));
  }

  private Wish amendment(Row referral) {
    return new Wish()
        .with("referral", referral.id("id"))
        .with("id", grounds.chance().id())
        .as(referral, "case_file", "from_agency")
        .with("practitioner", grounds.me())
        .with("colour_before", "red");
  }
}
