package org.waymark.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.gaps.Round.HERE;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.access.Ids;
import org.waymark.access.PartnershipKey;
import org.waymark.access.Role;
import org.waymark.casefile.CaseKey;
import org.waymark.testing.Town.Somebody;

/** What the map says of needs that were asked for and refused, and what it never says. */
class GapMapTests {
  private final Round round = new Round();
  private final Somebody asker =
      HERE.town().somebody(HERE.town().agency("specialist"), Role.PRACTITIONER, Role.MANAGER);
  private final Somebody refuser = HERE.town().practitioner(HERE.town().agency("generic"));

  @Test
  void whereANeedIsRefusedStandsOnTheMapAndSmallNumbersAreHidden() {
    people(3, round.east, "bed", "declined");
    people(9, round.west, "bed", "declined");
    people(2, round.west, "bed", "accepted");

    String table = HERE.visitor(round.commissioner).get("/gap-map.csv").body();

    assertThat(line(table, round.east, "A bed and housing")).endsWith("1 to 7,1 to 7,1 to 7");
    assertThat(line(table, round.west, "A bed and housing")).endsWith("10,10,10");
    assertThat(line(table, round.east, "Drugs")).endsWith("0,0,0");
  }

  @Test
  void aManagerCountsWhatHerAgencySentAndAnAdministratorNothing() {
    people(12, round.east, "drugs", "declined");
    Somebody other = HERE.town().somebody(HERE.town().agency("specialist"), Role.MANAGER);
    Somebody administrator =
        HERE.town().somebody(HERE.town().agency("generic"), Role.ADMINISTRATOR);

    assertThat(line(csv(asker), round.east, "Drugs")).endsWith("10,10,10");
    assertThat(line(csv(other), round.east, "Drugs")).endsWith("0,0,0");
    assertThat(line(csv(administrator), round.east, "Drugs")).endsWith("0,0,0");
    assertThat(HERE.visitor(administrator).get("/gap-map").body()).contains("counts no people");
  }

  @Test
  void somebodyWhoWasRefusedOnceAndTakenElsewhereIsNotUnmet() {
    people(10, round.east, "mind", "declined", "accepted");

    assertThat(line(csv(round.commissioner), round.east, "Mental health")).endsWith("10,10,0");
  }

  @Test
  void whatTheSurveyNamesIsDrawnWithItsConditions() {
    String answer = round.begin(round.link());
    round.area(answer);
    round.service(answer, "Door of " + round.east, 1);
    round.send(answer);

    String page = HERE.visitor(round.commissioner).get("/gap-map?need=bed").body();

    assertThat(line(csv(round.commissioner), round.east, "A bed and housing"))
        .contains("In person, with conditions");
    assertThat(line(csv(round.commissioner), round.west, "A bed and housing")).contains(",1,0,0,0");
    assertThat(page).contains("Door of " + round.east).contains("<svg").contains("Poor");
    assertThat(HERE.visitor(round.commissioner).get("/gap-map.svg?need=bed").body())
        .startsWith("<svg xmlns");
  }

  private String csv(Somebody somebody) {
    return HERE.visitor(somebody).get("/gap-map.csv").body();
  }

  private static String line(String table, String area, String need) {
    return table
        .lines()
        .filter(line -> line.startsWith(area + ",") && line.contains(need))
        .findFirst()
        .orElseThrow();
  }

  /**
   * So many people of the asker's, met in the area, for whom the need was asked; with these
   * answers.
   */
  private void people(int number, String area, String need, String... answers) {
    for (int i = 0; i < number; i++) {
      person(area, need, List.of(answers));
    }
  }

  private void person(String area, String need, List<String> answers) {
    PartnershipKey key = HERE.bean(PartnershipKey.class);
    UUID file = Ids.next();
    String reference = reference(file);
    write(
        "insert into casefile.case_file (id, agency, reference, opened_by) values (?, ?, ?, ?)",
        file,
        asker.agency(),
        reference,
        asker.id());
    write(
        "insert into casefile.data_key (case_file, agency, wrapped) values (?, ?, ?)",
        file,
        asker.agency(),
        CaseKey.wrapNew(key, file));
    write(
        "insert into casefile.entry (id, case_file, agency, practitioner, kind, type, happened_at,"
            + " facts) values (?, ?, ?, ?, 10, 'encounter', now() - interval '3 days',"
            + " jsonb_build_object('area', ?::text))",
        Ids.next(),
        file,
        asker.agency(),
        asker.id(),
        area);
    UUID referral = Ids.next();
    write(
        "insert into referrals.referral (id, case_file, from_agency, made_by, colour, agreed, wish,"
            + " needs) values (?, ?, ?, ?, 'amber', 'in person', '\\x00', array[?])",
        referral,
        file,
        asker.agency(),
        asker.id(),
        need);
    for (String answer : answers) {
      Somebody to =
          answer.equals("declined")
              ? refuser
              : HERE.town().practitioner(HERE.town().agency("generic"));
      write(
          "insert into referrals.recipient (referral, to_agency, from_agency, case_file, kinds,"
              + " state, warn_at, due_at) values (?, ?, ?, ?, 0, ?, now(), now())",
          referral,
          to.agency(),
          asker.agency(),
          file,
          answer);
    }
  }

  /** Letters and digits nobody else has: the last forty bits of the id. */
  private static String reference(UUID file) {
    long bits = file.getLeastSignificantBits() & 0xff_ffff_ffffL;
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      letters.append((char) ('A' + bits % 26));
      bits /= 26;
    }
    return letters + "-" + (100 + bits % 99_900);
  }

  private static void write(String sql, Object... values) {
    HERE.superuser().sql(sql).params(values).update();
  }
}
