package org.waymark.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.access.Ids;

/** An agency that the person keeps from the file is not asked about it, and learns nothing. */
class BarredAgencyTests {
  private final Pathway path = new Pathway();

  @Test
  void theSenderIsToldWhyAndCannotTickIt() {
    bar();

    var form = path.get(path.ana, path.path("/referrals/new"));

    assertThat(form)
        .contains(path.hostel.name() + ": as the person wishes, it must not see this file")
        .doesNotContain("value=\"" + path.hostel.id() + "\"");
  }

  @Test
  void sentAllTheSameItIsRefusedWithEverythingTypedKept() {
    bar();

    var answer = path.referring("amber", path.hostel);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("There is a problem", "Speaks quietly");
    assertThat(path.seen(path.ben, "referrals.recipient")).isZero();
  }

  @Test
  void theDatabaseRefusesItToo() {
    bar();
    String referral = path.refer("green", path.clinic);

    assertThatThrownBy(() -> path.as(path.ana, () -> ask(referral)))
        .hasStackTraceContaining("row-level security");
  }

  @Test
  void itMayBeAskedAgainWhenThePersonLetsItIn() {
    UUID conflict = bar();
    path.arrange(
        "insert into consent.conflict_end (conflict, case_file, agency, ended_by) values (?, ?, ?,"
            + " ?)",
        conflict,
        path.caseFile,
        path.outreach.id(),
        path.maryam.id());

    assertThat(path.referring("amber", path.hostel).statusCode()).isEqualTo(303);
  }

  @Test
  void onTheConsentFormItCannotBeTickedEither() {
    bar();

    assertThat(path.get(path.ana, path.path("/consent/new")))
        .contains("Cannot be ticked: as they wish, this agency must not see this file.");
  }

  @Test
  void theAgencyItselfReadsNothingOfTheWish() {
    bar();

    assertThat(path.seen(path.ben, "consent.conflict")).isZero();
    assertThat(path.get(path.ben, path.path(""))).contains("There is nothing here");
  }

  private UUID bar() {
    UUID conflict = Ids.next();
    path.arrange(
        "insert into consent.conflict (id, case_file, agency, barred_agency, said_by, recorded_by)"
            + " values (?, ?, ?, ?, 'person', ?)",
        conflict,
        path.caseFile,
        path.outreach.id(),
        path.hostel.id(),
        path.ana.id());
    return conflict;
  }

  private int ask(String reference) {
    return path.here
        .bean(JdbcClient.class)
        .sql(
            """
            insert into referrals.recipient (referral, to_agency, from_agency, case_file, kinds, warn_at, due_at)
            select f.id, ?, f.from_agency, f.case_file, 4, now(), now() from referrals.referral f where f.reference = ?
            """)
        .params(path.hostel.id(), reference)
        .update();
  }
}
