package org.waymark.shifts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.access.Ids;

/** Others say where to go and where to stay away; police give and read nothing back. */
class NoticeTests {
  private final Crew crew = new Crew();
  private final UUID id = Ids.next();
  private final String dockRoad = Crew.word("Dock Road ");

  @Test
  void policeGiveAnAreaOfConcernOnceAndReadNothingBack() {
    var police = crew.here.visitor(crew.dane);
    String[] sent = {
      "id", id.toString(), "what", "concern", "area", dockRoad, "part", "late-evening"
    };

    assertThat(police.post("/where-to-go", "/where-to-go", sent).statusCode()).isEqualTo(303);
    assertThat(police.post("/where-to-go", "/where-to-go", sent).statusCode()).isEqualTo(303);

    assertThat(crew.seen(crew.odile, "shifts.notice", "id", id)).isOne();
    assertThat(crew.seen(crew.dane, "shifts.notice", "id", id)).isZero();
    assertThat(crew.seen(crew.lio, "shifts.notice", "id", id)).isZero();
    assertThat(crew.rows("shifts.notice", "id", id)).isZero();
    assertThat(police.get("/where-to-go").body()).doesNotContain(dockRoad);
    assertThat(crew.here.visitor(crew.odile).get("/shifts/covered").body())
        .contains(dockRoad + ", late evening")
        .contains("On no route");
  }

  @Test
  void theFormForPoliceNamesNoAreaOfOurs() {
    assertThat(crew.here.visitor(crew.dane).get("/where-to-go").body())
        .doesNotContain(crew.millRoad)
        .doesNotContain(crew.canalSide);
  }

  @Test
  void anOperationNeedsItsHoursAndAnAreaIsNoAddress() {
    var answer =
        crew.here
            .visitor(crew.dane)
            .post(
                "/where-to-go",
                "/where-to-go",
                "id",
                id.toString(),
                "what",
                "keep-away",
                "area",
                "14 Mill Road");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Enter the day and both times to keep away")
        .contains("an area is not an address")
        .contains("14 Mill Road");
  }

  @Test
  void anAgencyThatHasNotSignedFindsNoPageAndGivesNothing() {
    var lio = crew.here.visitor(crew.lio);

    var answer =
        lio.post(
            "/search", "/where-to-go", "id", id.toString(), "what", "concern", "area", dockRoad);

    assertThat(lio.get("/where-to-go").statusCode()).isEqualTo(404);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(crew.seen(crew.odile, "shifts.notice", "id", id)).isZero();
  }

  @Test
  void whoeverGoesOutReadsBesideThePlanWhereToKeepAwayAndWhereToGo() {
    Instant from = Instant.now().plus(Duration.ofHours(2));
    UUID shift = crew.shift(from, from.plus(Duration.ofHours(4)));
    crew.arrange(
        "insert into shifts.notice (id, agency, given_by, what, area, from_at, to_at) values (?, ?,"
            + " ?, 'keep away', upper(?), ?, ?), (?, ?, ?, 'area of concern', ?, ?, ?)",
        id,
        crew.dane.agency(),
        crew.dane.id(),
        crew.canalSide,
        Crew.at(from),
        Crew.at(from.plus(Duration.ofHours(1))),
        Ids.next(),
        crew.dane.agency(),
        crew.dane.id(),
        dockRoad,
        Crew.at(from),
        Crew.at(from.plus(Duration.ofDays(20))));
    var nell = crew.here.visitor(crew.nell);

    assertThat(nell.get("/shifts").body())
        .contains("Keep away from " + crew.canalSide.toUpperCase(Locale.UK), dockRoad);
    assertThat(nell.get("/shifts/" + shift).body())
        .contains("Keep away from " + crew.canalSide)
        .contains("an agency asked for it in these hours");
  }
}
