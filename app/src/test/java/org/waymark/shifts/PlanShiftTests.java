package org.waymark.shifts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.access.Ids;

/** A coordinator plans, as a browser without JavaScript does. */
class PlanShiftTests {
  private final Crew crew = new Crew();
  private final UUID id = Ids.next();

  @Test
  void aShiftOfTwoAgenciesIsPlannedOnceHoweverOftenItIsSent() {
    var plan = crew.plan(id, crew.nell, crew.mara, "extra", crew.safi.id().toString());

    var first = crew.send(crew.odile, plan);
    var again = crew.send(crew.odile, plan);

    assertThat(first.statusCode()).isEqualTo(303);
    assertThat(again.statusCode()).isEqualTo(303);
    assertThat(crew.seen(crew.wen, "shifts.shift", "id", id)).isOne();
    assertThat(crew.seen(crew.wen, "shifts.staff", "shift", id)).isEqualTo(3);
  }

  @Test
  void theAreasStandInTheOrderOfTheRoute() {
    crew.send(crew.odile, crew.plan(id, crew.nell, crew.mara));

    String page = crew.here.visitor(crew.mara).get("/shifts/" + id).body();

    assertThat(page.indexOf(crew.canalSide)).isPositive().isLessThan(page.indexOf(crew.millRoad));
    assertThat(page).contains("drives").contains("sits beside the driver");
  }

  @Test
  void everyFaultIsNamedAtOnceAndEverythingTypedIsStillThere() {
    var answer =
        crew.send(
            crew.odile,
            List.of(
                "id",
                id.toString(),
                "day-day",
                "31",
                "day-month",
                "2",
                "day-year",
                "2027",
                "starts",
                "nine",
                "ends",
                "01:00"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("must be a real date")
        .contains("Begins at: a time, like 21:00")
        .contains("Choose at least one area")
        .contains("Choose who drives")
        .contains("Choose who talks")
        .contains("value=\"nine\"");
    assertThat(crew.seen(crew.odile, "shifts.shift", "id", id)).isZero();
  }

  @Test
  void aVolunteerNeverDrivesOrTalksAndTheUntrainedNeither() {
    var answer = crew.send(crew.odile, crew.plan(id, crew.safi, crew.tomas));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("is a volunteer: volunteers come along as extra")
        .contains("is not trained for outreach yet");
  }

  @Test
  void twoDifferentPeopleLead() {
    var answer =
        crew.send(
            crew.odile, crew.plan(id, crew.nell, crew.nell, "extra", crew.nell.id().toString()));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Choose two people").contains("is on the shift already");
  }

  @Test
  void nobodyIsOutTwiceAtOnceEvenOnAShiftThePlannerDoesNotSee() {
    crew.shift(Crew.planned().plus(Duration.ofHours(1)), Crew.planned().plus(Duration.ofHours(3)));

    var answer = crew.send(crew.stranger, crew.plan(id, crew.mara, crew.idris));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("is on another shift then")
        .doesNotContain(crew.idris.acting().name() + " is on");
  }

  @Test
  void theVanStaysAwayFromAnOperation() {
    crew.arrange(
        "insert into shifts.notice (id, agency, given_by, what, area, from_at, to_at) values (?, ?,"
            + " ?, 'keep away', upper(?), ?, ?)",
        Ids.next(),
        crew.dane.agency(),
        crew.dane.id(),
        crew.canalSide,
        Crew.at(Crew.planned().plus(Duration.ofHours(3))),
        Crew.at(Crew.planned().plus(Duration.ofHours(9))));

    var answer = crew.send(crew.odile, crew.plan(id, crew.nell, crew.mara));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(crew.canalSide + ": an agency asked to keep away then");
  }

  @Test
  void thirteenHoursAreTooManyAndThePastIsOver() {
    var long13 = crew.plan(id, crew.nell, crew.mara);
    long13.set(long13.indexOf("01:00"), "10:30");
    var past = crew.plan(Ids.next(), crew.nell, crew.mara);
    past.set(past.indexOf("day-year") + 1, "2025");

    assertThat(crew.send(crew.odile, long13).body()).contains("A shift lasts at most 12 hours");
    assertThat(crew.send(crew.odile, past).body()).contains("The shift must begin later than now");
  }

  @Test
  void aPractitionerReadsHerPlanAndPlansNothing() {
    crew.send(crew.odile, crew.plan(id, crew.nell, crew.mara));
    var browser = crew.here.visitor(crew.mara);

    assertThat(browser.get("/shifts").body()).contains("/shifts/" + id);
    assertThat(browser.get("/shifts/new").statusCode()).isEqualTo(404);
    assertThat(browser.post("/shifts", "/shifts/" + id + "/calling-off").statusCode())
        .isEqualTo(404);
  }

  @Test
  void somebodyIsTakenOffAnotherPutOnAndTheShiftCalledOff() {
    crew.send(crew.odile, crew.plan(id, crew.nell, crew.mara));
    var browser = crew.here.visitor(crew.wen);
    String path = "/shifts/" + id;
    UUID line =
        crew.here
            .superuser()
            .sql("select id from shifts.staff where shift = ? and part = 'talks'")
            .param(id)
            .query(UUID.class)
            .single();

    browser.post(path, path + "/staff/" + line + "/leaving");
    assertThat(browser.get(path).body()).contains("Only 1 of two trained staff");
    var untrained =
        browser.post(path, path + "/staff", "who", crew.tomas.id().toString(), "part", "talks");
    assertThat(untrained.statusCode()).isEqualTo(422);
    var second =
        browser.post(path, path + "/staff", "who", crew.idris.id().toString(), "part", "drives");
    assertThat(second.body()).contains("Somebody has this part");
    browser.post(path, path + "/staff", "who", crew.idris.id().toString(), "part", "talks");
    assertThat(browser.get(path).body()).doesNotContain("of two trained staff");

    browser.post(path, path + "/calling-off");
    assertThat(browser.get(path).body()).contains("This shift is called off");
    assertThat(browser.post(path, path + "/calling-off").statusCode()).isEqualTo(404);
  }
}
