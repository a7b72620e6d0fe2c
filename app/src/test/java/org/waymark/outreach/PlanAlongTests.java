package org.waymark.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.access.Ids;
import org.waymark.shifts.Crew;
import tools.jackson.databind.JsonNode;

/** The plan on a phone: one's own shifts of a week with who goes along, and where to keep away. */
class PlanAlongTests {
  private final Instant tonight = Instant.now().plus(Duration.ofHours(3));

  private final Crew crew = new Crew();

  @Test
  void ownShiftsOfTheWeekComeWithTheirAreasInOrderAndWhoDoesWhat() {
    UUID next = crew.shift(tonight, tonight.plus(Duration.ofHours(4)));
    UUID nextMonth = crew.shift(in(20), in(20).plus(Duration.ofHours(4)));
    UUID calledOff = crew.shift(in(2), in(2).plus(Duration.ofHours(4)));
    crew.arrange(
        "insert into shifts.called_off (shift, agency, recorded_by) values (?, ?, ?)",
        calledOff,
        crew.lantern.id(),
        crew.odile.id());

    JsonNode shifts = planOf(InventedPhone.of(crew.nell)).path("shifts");

    assertThat(shifts.toString())
        .contains(next.toString())
        .contains(crew.nell.acting().name() + " drives")
        .contains(crew.mara.acting().name() + " sits beside the driver and talks")
        .contains("\"" + crew.canalSide + "\",\"" + crew.millRoad + "\"")
        .doesNotContain(nextMonth.toString(), calledOff.toString());
  }

  @Test
  void aShiftThatOthersGoOnStaysAtTheDesk() {
    UUID theirs = crew.shift(tonight, tonight.plus(Duration.ofHours(4)));

    assertThat(planOf(InventedPhone.of(crew.idris)).path("shifts").toString())
        .doesNotContain(theirs.toString(), crew.nell.acting().name());
  }

  @Test
  void anOperationIsOnThePhoneOfThoseWhoGoOutAndOfNobodyElse() {
    String wharf = Crew.word("Old Wharf ");
    crew.arrange(
        "insert into shifts.notice (id, agency, given_by, what, area, from_at, to_at) values (?, ?,"
            + " ?, 'keep away', ?, ?, ?)",
        Ids.next(),
        crew.dane.agency(),
        crew.dane.id(),
        wharf,
        Crew.at(tonight),
        Crew.at(tonight.plus(Duration.ofHours(6))));

    assertThat(planOf(InventedPhone.of(crew.nell)).path("keepAway").toString()).contains(wharf);
    JsonNode police = planOf(InventedPhone.of(crew.dane));
    assertThat(police.path("areas").isArray()).isTrue();
    assertThat(police.path("areas").size() + police.path("keepAway").size()).isZero();
  }

  private static JsonNode planOf(InventedPhone phone) {
    return InventedPhone.json(phone.send("/intake/phone/along", phone.token(), "{\"areas\":[]}"))
        .path("plan");
  }

  private static Instant in(int days) {
    return Instant.now().plus(Duration.ofDays(days));
  }
}
