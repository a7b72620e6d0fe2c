package org.waymark.shifts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.access.Ids;

/** After a shift that both agencies were on: three encounters, one of them not asked or told. */
class SheetTests {
  private final Crew crew = new Crew();
  private final Instant then = Instant.now().minus(Duration.ofHours(20));
  private final UUID shift = crew.shift(then, then.plus(Duration.ofHours(4)));
  private final String path = "/shifts/" + shift + "/sheet";

  @Test
  void theStandardsAreCountedOverBothAgencies() {
    meet();

    String page = crew.here.visitor(crew.odile).get(path).body();

    assertThat(page)
        .contains("2 of 3")
        .contains("3 of 3")
        .contains("Condoms: 2 times")
        .contains("in 3 encounters")
        .contains("Nobody said yet how it went");
    assertThat(crew.here.visitor(crew.wen).get(path).body()).contains("in 3 encounters");
  }

  @Test
  void whoDidNotTakePartCountsNothing() {
    meet();

    assertThat(crew.here.visitor(crew.stranger).get(path).statusCode()).isEqualTo(404);
    assertThat(crew.as(crew.stranger, this::met)).isZero();
    assertThat(crew.as(crew.nell, this::met)).isZero();
    assertThat(crew.as(crew.odile, this::met)).isEqualTo(3);
  }

  @Test
  void aManagerSaysHowItWentAndSentTwiceItIsSaidOnce() {
    var browser = crew.here.visitor(crew.wen);
    String[] sent = {
      "id",
      Ids.next().toString(),
      "wentOut",
      "yes",
      "areas",
      crew.canalSideId.toString(),
      "trained",
      "2",
      "extra",
      "0"
    };

    assertThat(browser.post(path, path, sent).statusCode()).isEqualTo(303);
    assertThat(browser.post(path, path, sent).statusCode()).isEqualTo(303);

    assertThat(crew.seen(crew.nell, "shifts.sheet", "shift", shift)).isOne();
    assertThat(browser.get(path).body()).contains("1 of 2").contains("2 went");
    assertThat(browser.get("/shifts").body()).doesNotContain(path);
  }

  @Test
  void aShiftThatDidNotGoOutCoversNothing() {
    var browser = crew.here.visitor(crew.odile);
    browser.post(
        path, path, "id", Ids.next().toString(), "wentOut", "no", "trained", "0", "extra", "0");

    assertThat(browser.get(path).body()).contains("It did not");
    assertThat(
            crew.as(
                crew.odile,
                () ->
                    crew.here
                        .bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                        .sql("select count(*) from guard.outreach_coverage(?, ?) where area = ?")
                        .params(
                            Crew.at(then.minusSeconds(1)),
                            Crew.at(then.plusSeconds(1)),
                            crew.millRoadId)
                        .query(Integer.class)
                        .single()))
        .isZero();
  }

  @Test
  void badInputIsNamedAndKept() {
    var answer =
        crew.here
            .visitor(crew.odile)
            .post(path, path, "id", Ids.next().toString(), "trained", "many", "extra", "0");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Trained staff who went: a number from 0 to 9")
        .contains("Choose yes or no")
        .contains("value=\"many\"");
  }

  private void meet() {
    String shiftFact = "\"met\":\"outreach\",\"shift\":\"" + shift + "\"";
    UUID one = crew.file(crew.nell, reference(), "Wren");
    UUID two = crew.file(crew.mara, reference(), "Teal");
    Instant at = then.plus(Duration.ofHours(1));
    String full =
        ",\"stays\":\"street\",\"told\":\"yes\",\"invited\":\"yes\",\"given\":[\"condoms\",\"food\"]}";
    crew.entry(crew.nell, one, "encounter", at, "{" + shiftFact + full);
    crew.entry(crew.mara, two, "encounter", at, "{" + shiftFact + full);
    crew.entry(
        crew.mara,
        two,
        "encounter",
        at.plusSeconds(60),
        "{" + shiftFact + ",\"stays\":\"not-asked\",\"told\":\"no\",\"invited\":\"yes\"}");
    crew.entry(crew.mara, two, "encounter", at, "{\"met\":\"outreach\",\"told\":\"no\"}");
  }

  private String reference() {
    return "SHEET-" + (10_000 + (int) (Math.random() * 89_999));
  }

  private int met() {
    return crew.here
        .bean(org.springframework.jdbc.core.simple.JdbcClient.class)
        .sql("select met from insight.shift_sheet(?)")
        .param(shift)
        .query(Integer.class)
        .single();
  }
}
