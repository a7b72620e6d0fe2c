package org.waymark.prove;

import java.util.Optional;

/** Rows of consents, conflicts and overrides that somebody might add. */
record ConsentWishes(Grounds grounds) {
  Optional<Wish> make(String table) {
    return switch (table) {
      case "consent.consent" -> Optional.of(consent());
      case "consent.disclosure" -> Optional.of(disclosure());
      case "consent.conflict" -> Optional.of(conflict());
      case "consent.conflict_end" -> grounds.base("consent.conflict").map(this::conflictEnd);
      case "consent.consent_item" -> grounds.base("consent.consent").map(this::item);
      case "consent.withdrawal" -> withdrawal();
      case "consent.override_review" -> grounds.base("consent.override").map(this::review);
      case "consent.override_told" -> grounds.base("consent.override").map(this::told);
      default -> Optional.empty();
    };
  }

  private Wish ofFile() {
    return grounds.file().with("id", grounds.chance().id());
  }

  private Wish consent() {
    return ofFile()
        .with("how", "in person")
        .with("valid_from", grounds.world().now())
        .with("valid_to", grounds.world().now().plusSeconds(60))
        .with("recorded_by", grounds.me());
  }

  private Wish disclosure() {
    return ofFile()
        .with("service", Ledger.sealed())
        .with("stance", "knows")
        .with("recorded_by", grounds.me());
  }

  private Wish conflict() {
    return ofFile()
        .with("practitioner", grounds.somebody())
        .with("said_by", "person")
        .with("recorded_by", grounds.me());
  }

  private Wish conflictEnd(Row conflict) {
    return new Wish()
        .with("conflict", conflict.id("id"))
        .as(conflict, "case_file", "agency")
        .with("ended_by", grounds.me());
  }

  private Wish item(Row consent) {
    return new Wish()
        .with("consent", consent.id("id"))
        .as(consent, "case_file", "agency")
        .with("audience", grounds.agency())
        .with("kinds", grounds.chance().kinds());
  }

  /** Of a consent, or of what referrals show. */
  private Optional<Wish> withdrawal() {
    var chance = grounds.chance();
    return (chance.oneIn(3)
            ? Optional.of(ofFile().with("audience", chance.oneIn(2) ? grounds.agency() : null))
            : grounds
                .base("consent.consent")
                .map(consent ->
                    new Wish()
                        .with("consent", consent.id("id"))
                        .with("id", chance.id())
                        .as(consent, "case_file", "agency")))
        .map(wish -> wish.with("recorded_by", grounds.me()));
  }

  private Wish review(Row override) {
    return new Wish()
        .with("override", override.id("id"))
        .as(override, "case_file", "agency", "by_agency")
        .with("reviewer", grounds.me())
        .with("finding", "was needed")
        .with("words", Ledger.sealed());
  }

  private Wish told(Row override) {
    return new Wish()
        .with("override", override.id("id"))
        .with("id", grounds.chance().id())
        .as(override, "case_file", "agency")
        .with("told", "told")
        .with("recorded_by", grounds.me());
  }
}
