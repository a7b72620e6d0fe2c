package org.waymark.prove;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** Rows of accounts, of the charter and of the case files themselves that somebody might add. */
record AccessWishes(Grounds grounds) {
  Optional<Wish> make(String table) {
    return switch (table) {
      case "access.agency" -> Optional.of(fresh().with("name", "New").with("kind", "generic"));
      case "access.practitioner" -> Optional.of(practitioner());
      case "access.agreement" -> Optional.of(agreement());
      case "access.agreement_end" ->
          grounds
              .base("access.agreement")
              .map(signed ->
                  new Wish().with("agreement", signed.id("id")).with("ended_by", grounds.me()));
      case "access.audit_entry" -> Optional.of(look());
      case "referrals.charter" -> Optional.of(charter());
      case "casefile.case_file" -> Optional.of(caseFile());
      case "casefile.data_key" -> Optional.of(grounds.file().with("wrapped", Ledger.sealed()));
      case "casefile.entry" -> Optional.of(entry());
      case "casefile.detail" -> Optional.of(detail());
      default -> Optional.empty();
    };
  }

  private Wish fresh() {
    return new Wish().with("id", grounds.chance().id());
  }

  private Wish practitioner() {
    return fresh()
        .with("agency", grounds.agency())
        .with("sign_in_name", grounds.chance().id().toString())
        .with("name", "New")
        .with("roles", List.of("practitioner"));
  }

  private Wish agreement() {
    return fresh()
        .with("agency", grounds.agency())
        .with("signed_on", LocalDate.EPOCH)
        .with("signed_by", "Me")
        .with("recorded_by", grounds.me());
  }

  private Wish look() {
    return new Wish()
        .with("practitioner", grounds.me())
        .with("agency", grounds.memberOf())
        .with("action", "looked")
        .with(
            "case_file", grounds.chance().of(grounds.world().rows("casefile.case_file")).id("id"));
  }

  private Wish charter() {
    return new Wish()
        .with("version", 2)
        .with("red_minutes", 60)
        .with("amber_minutes", 600)
        .with("green_minutes", 6000)
        .with("opens", LocalTime.of(9, 0))
        .with("closes", LocalTime.of(17, 0))
        .with("review_on", grounds.world().today())
        .with("recorded_by", grounds.me());
  }

  private Wish caseFile() {
    return fresh()
        .with("agency", grounds.memberOf())
        .with("reference", "HERON-900")
        .with("opened_by", grounds.me());
  }

  private Wish entry() {
    return grounds
        .file()
        .with("id", grounds.chance().id())
        .with("practitioner", grounds.me())
        .with("kind", grounds.chance().below(13))
        .with("type", "note")
        .with("happened_at", grounds.world().now());
  }

  private Wish detail() {
    return grounds
        .file()
        .with("id", grounds.chance().id())
        .with("field", "alias")
        .with("value", Ledger.sealed())
        .with("recorded_by", grounds.me());
  }
}
