package org.waymark.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.access.Role;
import org.waymark.shifts.Crew;
import org.waymark.testing.Town.Somebody;

/** Four people of one agency: new, known, missed, and one who came in. */
class ReachTests {
  private static final AtomicInteger NUMBER = new AtomicInteger(10_000);

  private final Crew crew = new Crew();
  private final Somebody cora =
      crew.town.somebody(crew.town.agency("commissioner"), Role.COMMISSIONER);

  @Test
  void aManagerReadsWhomHerAgencyMetAndWhomItDidNot() {
    fourPeople();

    assertThat(csv(crew.odile, "people"))
        .isEqualTo(
            "agency,met,first time,new to the streets,never came in,not seen since\r\n"
                + crew.lantern.name()
                + ",3,1,1,2,1\r\n");
    assertThat(csv(crew.wen, "people")).doesNotContain(crew.lantern.name());
  }

  @Test
  void aCommissionerReadsEveryAgencyAndNoSmallNumber() {
    fourPeople();

    assertThat(csv(cora, "people"))
        .contains(crew.lantern.name() + ",1 to 7,1 to 7,1 to 7,1 to 7,1 to 7\r\n");
    assertThat(csv(cora, "given")).contains(crew.lantern.name() + ",Food,1 to 7,1 to 7\r\n");
    assertThat(crew.here.visitor(cora).get("/reach").statusCode()).isEqualTo(200);
  }

  @Test
  void nobodyElseCountsAnything() {
    fourPeople();

    assertThat(crew.here.visitor(crew.nell).get("/reach").statusCode()).isEqualTo(404);
    for (String function : new String[] {"reach", "reach_hours", "things_given"}) {
      assertThat(crew.as(crew.nell, () -> rows(function))).as(function).isZero();
      assertThat(crew.as(crew.dane, () -> rows(function))).as(function).isZero();
      assertThat(rows(function)).as(function).isZero();
    }
  }

  @Test
  void encountersStandByNamedAreaAndHourAndThoseOnNoRouteAreNamed() {
    UUID file = crew.file(crew.nell, "REACH-" + NUMBER.incrementAndGet(), "Wren");
    Instant at = Instant.now().minus(Duration.ofDays(2));
    met(file, at, crew.millRoad);
    met(file, at, crew.canalSideId.toString());
    met(file, at, "Nowhere Lane");

    String page = crew.here.visitor(crew.odile).get("/reach").body();
    String table = csv(crew.odile, "hours");

    assertThat(table)
        .contains("," + crew.millRoad + ",yes,")
        .contains("," + crew.canalSide + ",yes,")
        .contains(",Nowhere Lane,no,");
    assertThat(page).contains("Nowhere Lane: 1 encounter<").contains("<svg");
  }

  @Test
  void aCorrectedEncounterCountsOnce() {
    UUID file = crew.file(crew.nell, "REACH-" + NUMBER.incrementAndGet(), "Teal");
    met(file, Instant.now().minus(Duration.ofDays(2)), crew.millRoad);
    crew.arrange(
        "insert into casefile.entry (id, case_file, agency, practitioner, kind, type, happened_at,"
            + " facts, corrects) select gen_random_uuid(), case_file, agency, practitioner, kind,"
            + " type, happened_at, facts, id from casefile.entry where case_file = ?",
        file);

    assertThat(csv(crew.odile, "hours").lines().filter(line -> line.endsWith(",1"))).hasSize(1);
  }

  @Test
  void wordsThatASpreadsheetWouldRunAreOnlyWords() {
    assertThat(NumbersFile.cell("=1+1")).isEqualTo("'=1+1");
    assertThat(NumbersFile.cell("Mill, \"Old\"")).isEqualTo("\"Mill, \"\"Old\"\"\"");
    assertThat(NumbersFile.cell("Mill Road")).isEqualTo("Mill Road");
  }

  private void fourPeople() {
    UUID fresh = person("Wren");
    UUID known = person("Teal");
    UUID missed = person("Opal");
    UUID came = person("Fern");
    meet(fresh, 3, "{\"met\":\"outreach\",\"new-to-streets\":\"yes\",\"given\":[\"food\"]}");
    meet(known, 3, "{\"met\":\"outreach\"}");
    meet(known, 40, "{\"met\":\"outreach\"}");
    meet(missed, 40, "{\"met\":\"outreach\"}");
    meet(came, 3, "{\"met\":\"outreach\"}");
    meet(came, 300, "{\"met\":\"outreach\"}");
    crew.entry(
        crew.nell,
        came,
        "drop-in visit",
        Instant.now().minus(Duration.ofDays(100)),
        "{\"met\":\"drop-in\"}");
  }

  private UUID person(String alias) {
    return crew.file(crew.nell, "REACH-" + NUMBER.incrementAndGet(), alias);
  }

  private void meet(UUID file, int daysAgo, String facts) {
    crew.entry(crew.nell, file, "encounter", Instant.now().minus(Duration.ofDays(daysAgo)), facts);
  }

  private void met(UUID file, Instant at, String area) {
    crew.entry(
        crew.nell, file, "encounter", at, "{\"met\":\"outreach\",\"area\":\"" + area + "\"}");
  }

  private String csv(Somebody who, String name) {
    return crew.here.visitor(who).get("/reach/" + name + ".csv").body();
  }

  private int rows(String function) {
    return crew.here
        .bean(JdbcClient.class)
        .sql("select count(*) from insight." + function + "(now() - interval '28 days', now())")
        .query(Integer.class)
        .single();
  }
}
