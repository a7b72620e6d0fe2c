package org.waymark.dropin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.Ids;
import org.waymark.shifts.Crew;

/** A session at Lantern's door, with two people on the list and a third whom nobody met lately. */
class DoorTests {
  private static final AtomicInteger NUMBER = new AtomicInteger(10_000);

  private final Crew crew = new Crew();
  private final UUID session = Ids.next();
  private final String path = "/drop-ins/" + session;
  private final String wrenReference = "DOOR-" + NUMBER.incrementAndGet();
  private final String tealReference = "DOOR-" + NUMBER.incrementAndGet();
  private final UUID wren = crew.file(crew.nell, wrenReference, "Wren Blue");
  private final UUID teal = crew.file(crew.nell, tealReference, "Teal Dusk");

  @BeforeEach
  void theDoorIsOpen() {
    Instant now = Instant.now();
    crew.arrange(
        "insert into dropin.session (id, agency, place, opens_at, closes_at, recorded_by) values"
            + " (?, ?, 'The hub', ?, ?, ?)",
        session,
        crew.lantern.id(),
        Crew.at(now.minus(Duration.ofHours(1))),
        Crew.at(now.plus(Duration.ofHours(3))),
        crew.nell.id());
  }

  @Test
  void whoCameAndWhatTheyUsedIsWrittenOnceHoweverOftenTheListIsSent() {
    var first = send("", wrenReference + ":came", wrenReference + ":food");
    var again = send("", wrenReference + ":came", wrenReference + ":food");

    assertThat(first.statusCode()).isEqualTo(303);
    assertThat(again.statusCode()).isEqualTo(303);
    assertThat(visits(wren)).containsExactly("drop-in visit: [\"food\"]");
    assertThat(visits(teal)).isEmpty();
  }

  @Test
  void twoDoorsNeverUndoEachOther() {
    send("", wrenReference + ":came", wrenReference + ":food");
    // A second tablet still shows the list as it was before.
    send("", tealReference + ":shower");

    assertThat(standing(wren)).containsExactly("drop-in visit: [\"food\"]");
    assertThat(standing(teal)).containsExactly("drop-in visit: [\"shower\"]");
  }

  @Test
  void aChangeCorrectsTheVisitAndATickByMistakeIsTakenBack() {
    String food = wrenReference + ":came " + wrenReference + ":food";
    send("", wrenReference + ":came", wrenReference + ":food");
    send(food, wrenReference + ":came", wrenReference + ":food", wrenReference + ":shower");
    assertThat(standing(wren)).containsExactly("drop-in visit: [\"food\", \"shower\"]");

    send(food + " " + wrenReference + ":shower");
    assertThat(standing(wren)).containsExactly("visit taken back: null");

    send("", wrenReference + ":came");
    assertThat(standing(wren)).containsExactly("drop-in visit: null");
    assertThat(visits(wren)).hasSize(4);
  }

  @Test
  void theQuickLineFindsByHowTheNameBeginsAndTakesLetters() {
    assertThat(line("wren fs").statusCode()).isEqualTo(303);
    assertThat(line("wren fs").statusCode()).isEqualTo(303);
    assertThat(line(tealReference.toLowerCase(java.util.Locale.ROOT)).statusCode()).isEqualTo(303);

    assertThat(visits(wren)).containsExactly("drop-in visit: [\"food\", \"shower\"]");
    assertThat(visits(teal)).containsExactly("drop-in visit: null");
  }

  @Test
  void theQuickLineAsksWhichOneAndKeepsWhatWasTyped() {
    String other = "DOOR-" + NUMBER.incrementAndGet();
    crew.file(crew.nell, other, "Wren Silver");

    var several = line("wren f");
    var nobody = line("zebra");

    assertThat(several.statusCode()).isEqualTo(422);
    assertThat(several.body()).contains("Wren Blue (" + wrenReference + ")").contains(other);
    assertThat(several.body()).contains("value=\"wren f\"");
    assertThat(nobody.statusCode()).isEqualTo(422);
    assertThat(nobody.body()).contains("Nobody on the list begins so");
  }

  @Test
  void safetyMarksStandBeforeTheNameAndTheBarredIsNotOnTheList() {
    crew.entry(crew.nell, wren, "safety mark", Instant.now(), "{\"mark\":\"visit-in-pairs\"}");
    crew.arrange(
        "insert into consent.conflict (id, case_file, agency, practitioner, said_by, recorded_by)"
            + " values (?, ?, ?, ?, 'person', ?)",
        Ids.next(),
        teal,
        crew.lantern.id(),
        crew.idris.id(),
        crew.odile.id());

    String nells = crew.here.visitor(crew.nell).get(path).body();
    String idriss = crew.here.visitor(crew.idris).get(path).body();

    assertThat(nells.indexOf("Visit only in pairs"))
        .isPositive()
        .isLessThan(nells.indexOf("Wren Blue"));
    assertThat(nells).contains("Teal Dusk");
    assertThat(idriss)
        .contains("Wren Blue")
        .doesNotContain("Teal Dusk")
        .doesNotContain(tealReference);
  }

  @Test
  void everyLookIsWrittenDownOnceASession() {
    crew.here.visitor(crew.nell).get(path);
    crew.here.visitor(crew.nell).get(path);

    assertThat(
            crew.here
                .superuser()
                .sql(
                    "select count(*) from access.audit_entry where case_file = ? and practitioner ="
                        + " ? and action = 'saw on the list of a drop-in'")
                .params(wren, crew.nell.id())
                .query(Integer.class)
                .single())
        .isOne();
  }

  @Test
  void sessionsInReachAndRoundsAreTheAgencysOwn() {
    UUID round = Ids.next();
    crew.arrange(
        "insert into dropin.in_reach (id, session, agency, from_agency, what, recorded_by) values"
            + " (?, ?, ?, ?, 'housing', ?)",
        Ids.next(),
        session,
        crew.lantern.id(),
        crew.harbour.id(),
        crew.nell.id());
    crew.arrange(
        "insert into dropin.online_round (id, agency, place, happened_at, messages, replies,"
            + " wanted_help, recorded_by) values (?, ?, 'app', now(), 9, 3, 1, ?)",
        round,
        crew.lantern.id(),
        crew.nell.id());
    String[][] rows = {
      {"dropin.session", "id", session.toString()},
      {"dropin.in_reach", "session", session.toString()},
      {"dropin.online_round", "id", round.toString()}
    };

    for (String[] one : rows) {
      UUID value = UUID.fromString(one[2]);
      assertThat(crew.seen(crew.idris, one[0], one[1], value)).as(one[0]).isOne();
      assertThat(crew.seen(crew.mara, one[0], one[1], value)).as(one[0]).isZero();
      assertThat(crew.seen(crew.dane, one[0], one[1], value)).as(one[0]).isZero();
      assertThat(crew.rows(one[0], one[1], value)).as(one[0]).isZero();
    }
    assertThat(crew.here.visitor(crew.mara).get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void aCraftedListWritesNothingForAnothersFile() {
    String theirs = "DOOR-" + NUMBER.incrementAndGet();
    UUID file = crew.file(crew.mara, theirs, "Marigold");

    var answer = send("", theirs + ":came");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(visits(file)).isEmpty();
  }

  private HttpResponse<String> send(String was, String... ticks) {
    List<String> fields = new ArrayList<>(List.of("was", was));
    for (String tick : ticks) {
      fields.addAll(List.of("ticks", tick));
    }
    return crew.here.visitor(crew.nell).post(path, path + "/visits", fields.toArray(String[]::new));
  }

  private HttpResponse<String> line(String typed) {
    return crew.here.visitor(crew.nell).post(path, path + "/line", "line", typed);
  }

  private List<String> visits(UUID file) {
    return entries(file, "");
  }

  private List<String> standing(UUID file) {
    return entries(
        file,
        " and not exists (select from casefile.entry c where c.corrects = e.id and c.case_file ="
            + " e.case_file)");
  }

  private List<String> entries(UUID file, String more) {
    return crew.here
        .superuser()
        .sql(
            "select e.type || ': ' || coalesce(e.facts ->> 'given', 'null') from casefile.entry e"
                + " where e.case_file = ? and e.facts ->> 'session' = ?"
                + more
                + " order by e.recorded_at")
        .params(file, session.toString())
        .query((row, n) -> row.getString(1))
        .list();
  }
}
