package org.waymark.demo;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.waymark.access.PartnershipKey;
import org.waymark.casefile.Kind;
import org.waymark.casefile.Kinds;
import org.waymark.database.Rows;
import org.waymark.demo.Borough.DemoAccount;
import org.waymark.demo.Borough.DemoAgency;

/**
 * What people agreed to share, some of it withdrawn since; who knows; and a few overrides, one
 * still unreviewed.
 */
final class DemoConsents {
  private static final List<String> RECEIVING =
      List.of(
          "larkfield",
          "kestrel",
          "millbrook",
          "clinic",
          "housing",
          "probation",
          "lantern",
          "harbour");
  private static final Kinds USUAL =
      Kinds.of(List.of(Kind.IDENTITY, Kind.SAFETY, Kind.HOUSING, Kind.PLAN));

  private final Rows consents =
      new Rows(
          "consent.consent",
          "id, case_file, agency, how, words, valid_from, valid_to, recorded_by, recorded_at");
  private final Rows items =
      new Rows("consent.consent_item", "consent, case_file, agency, audience, kinds");
  private final Rows withdrawals =
      new Rows(
          "consent.withdrawal",
          "id, consent, case_file, agency, audience, recorded_by, recorded_at");
  private final Rows disclosures =
      new Rows(
          "consent.disclosure",
          "id, case_file, agency, service, stance, why, recorded_by, recorded_at");
  private final Rows overrides =
      new Rows(
          "consent.override",
          "id, case_file, agency, practitioner, by_agency, kinds, reason, opened_at, ends_at");
  private final Rows reviews =
      new Rows(
          "consent.override_review",
          "override, case_file, agency, by_agency, reviewer, finding, words, reviewed_at");
  private final Borough borough;
  private final PartnershipKey partnership;
  private final Chance chance;

  DemoConsents(Borough borough, PartnershipKey partnership, Chance chance) {
    this.borough = borough;
    this.partnership = partnership;
    this.chance = chance;
  }

  void give(DemoFile file, Instant at) {
    UUID id = chance.id();
    String words = "Fine with me, as long as nobody rings my mother.";
    consents.add(
        id,
        file.id(),
        file.agency().id(),
        "in person",
        file.key().close(words, id),
        at,
        at.plus(365, ChronoUnit.DAYS),
        file.lead().id(),
        at);
    List<String> asked = chance.mixed(RECEIVING).subList(0, chance.between(2, 4));
    for (String key : asked) {
      if (!key.equals(file.agency().key())) {
        Kind more =
            chance.of(
                List.of(Kind.DRUGS_AND_ALCOHOL, Kind.SEXUAL_HEALTH, Kind.LEGAL, Kind.SEX_WORK));
        Kinds kinds = new Kinds(USUAL.mask() | more.bit());
        items.add(id, file.id(), file.agency().id(), borough.agency(key).id(), kinds.mask());
      }
    }
    if (chance.in100(8)) {
      withdrawals.add(
          chance.id(),
          id,
          file.id(),
          file.agency().id(),
          null,
          file.lead().id(),
          at.plus(40, ChronoUnit.DAYS));
    }
  }

  void disclose(DemoFile file, Instant at, String service, String stance, String why) {
    UUID id = chance.id();
    disclosures.add(
        id,
        file.id(),
        file.agency().id(),
        file.key().close(service, id),
        stance,
        file.key().close(why, id),
        file.lead().id(),
        at);
  }

  /** An hour's sight without consent; {@code reviewer} null while nobody has looked at it. */
  void override(
      DemoFile file,
      DemoAccount by,
      Instant at,
      String reason,
      @org.jspecify.annotations.Nullable DemoAccount reviewer) {
    UUID id = chance.id();
    byte[] closed =
        partnership.seal(
            reason.getBytes(java.nio.charset.StandardCharsets.UTF_8), "override:" + id);
    DemoAgency holder = file.agency();
    overrides.add(
        id,
        file.id(),
        holder.id(),
        by.id(),
        by.agency().id(),
        Kinds.ALL.mask(),
        closed,
        at,
        at.plus(1, ChronoUnit.HOURS));
    if (reviewer != null) {
      byte[] words =
          partnership.seal(
              "Rang the ward. It was right.".getBytes(java.nio.charset.StandardCharsets.UTF_8),
              "override review:" + id);
      reviews.add(
          id,
          file.id(),
          holder.id(),
          by.agency().id(),
          reviewer.id(),
          "was needed",
          words,
          at.plus(1, ChronoUnit.DAYS));
    }
  }

  void copyTo(Connection connection) throws SQLException, IOException {
    for (Rows rows : List.of(consents, items, withdrawals, disclosures, overrides, reviews)) {
      rows.copyTo(connection);
    }
  }
}
