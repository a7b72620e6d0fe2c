package org.waymark.shifts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

/** My shifts in my own calendar program, which cannot sign in. */
class CalendarTests {
  private static final Pattern ADDRESS = Pattern.compile("/calendar/[A-Za-z0-9_-]{43}\\.ics");

  private final Crew crew = new Crew();
  private final Instant soon = Instant.now().plus(Duration.ofDays(3));
  private final UUID shift = crew.shift(soon, soon.plus(Duration.ofHours(4)));

  @Test
  void theFeedTellsHoursAndAreasOfHerOwnShiftsAndNothingElse() throws Exception {
    UUID other =
        crew.shift(soon.plus(Duration.ofDays(1)), soon.plus(Duration.ofDays(1)).plusSeconds(9000));
    crew.arrange(
        "delete from shifts.staff where shift = ? and practitioner = ?", other, crew.mara.id());
    var answer = crew.here.stranger().get(make(crew.mara));

    Calendar calendar = new CalendarBuilder().build(new StringReader(answer.body()));
    List<VEvent> events = calendar.getComponents("VEVENT");

    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
    assertThat(calendar.validate().hasErrors()).isFalse();
    assertThat(events).hasSize(1);
    assertThat(answer.body())
        .contains("\r\nSUMMARY:Shift\r\n")
        .contains("UID:" + shift)
        .doesNotContain(crew.nell.acting().name())
        .doesNotContain(crew.lantern.name())
        .doesNotContainIgnoringCase("outreach");
    assertThat(unfolded(answer.body())).contains(crew.canalSide + "\\, " + crew.millRoad);
    assertThat(answer.body().lines()).allMatch(line -> line.getBytes().length <= 75);
  }

  @Test
  void aNewAddressStandsForTheOneBeforeAndStoppedAnswersNobody() {
    String first = make(crew.mara);
    String second = make(crew.mara);

    assertThat(crew.here.stranger().get(first).statusCode()).isEqualTo(404);
    assertThat(crew.here.stranger().get(second).statusCode()).isEqualTo(200);

    crew.here.visitor(crew.mara).post("/shifts/calendar", "/shifts/calendar", "what", "stop");
    assertThat(crew.here.stranger().get(second).statusCode()).isEqualTo(404);
    assertThat(crew.here.stranger().get(second).body())
        .isEqualTo(crew.here.stranger().get("/calendar/nothing.ics").body());
  }

  @Test
  void aShiftCalledOffOrLeftIsCancelledAndAnAccountSwitchedOffReadsNothing() {
    String address = make(crew.mara);
    crew.arrange(
        "insert into shifts.called_off (shift, agency, recorded_by) values (?, ?, ?)",
        shift,
        crew.lantern.id(),
        crew.odile.id());
    assertThat(crew.here.stranger().get(address).body()).contains("STATUS:CANCELLED");

    crew.arrange("update access.practitioner set active = false where id = ?", crew.mara.id());
    assertThat(crew.here.stranger().get(address).statusCode()).isEqualTo(404);
  }

  @Test
  void theDatabaseKeepsOnlyTheHash() {
    String address = make(crew.nell);
    String token = address.substring("/calendar/".length(), address.length() - 4);

    assertThat(
            crew.here
                .superuser()
                .sql(
                    "select count(*) from shifts.calendar where token_hash ="
                        + " sha256(convert_to(?, 'UTF8')) and practitioner = ?")
                .params(token, crew.nell.id())
                .query(Integer.class)
                .single())
        .isOne();
  }

  private String make(org.waymark.testing.Town.Somebody somebody) {
    String page =
        crew.here
            .visitor(somebody)
            .post("/shifts/calendar", "/shifts/calendar", "what", "new")
            .body();
    Matcher address = ADDRESS.matcher(page);
    assertThat(address.find()).isTrue();
    return address.group();
  }

  private static String unfolded(String feed) {
    return feed.replace("\r\n ", "");
  }
}
