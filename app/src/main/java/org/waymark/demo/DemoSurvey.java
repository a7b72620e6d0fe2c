package org.waymark.demo;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.waymark.access.PartnershipKey;
import org.waymark.database.Rows;
import org.waymark.demo.Borough.DemoAccount;
import org.waymark.gaps.ClosedWords;

/**
 * A mapping survey of the borough's eight areas, as it went: most areas basic, one very good around
 * the project, two poor where "it doesn't happen here"; three services that the directory lacks,
 * each kept to some; one answer begun and never sent.
 */
final class DemoSurvey {
  private static final List<String> AREAS =
      List.of(
          "Old Town",
          "Station Approach",
          "Mill Road",
          "Larkfield",
          "The Parade",
          "Canal Side",
          "Market Square",
          "Common Lane");

  /** Area; rating; what helps; what is hard; what nobody gives; and each of the three in words. */
  private static final String VIEWS =
      """
      Old Town;very-good;joined-up position training lead;;mind;The front doors know each other by name.;;
      Station Approach;basic;outreach;inconsistent no-training;bed mind;The clinic’s evening.;It depends on who is at the desk.;Nothing after ten at night but the van.
      Station Approach;basic;joined-up;inconsistent;bed;;;
      Mill Road;basic;outreach joined-up;stigma not-joined-up;bed alcohol;The van and the script service.;Housing and drugs each wait for the other.;A bed for somebody who still uses.
      Larkfield;basic;training;inconsistent;papers;The nurse who comes to the day centre.;;
      The Parade;basic;position;not-joined-up no-training;safety drugs;;Nobody knows whom to ring.;
      Canal Side;poor;;not-here stigma no-training;safety doctor bed drugs;;“Not in this ward,” we were told.;Everything is a bus ride away.
      Market Square;basic;joined-up;inconsistent;children;;;
      Common Lane;poor;;not-here inconsistent;safety bed talk;;Indoor work is not thought of.;
      """;

  /** Name; whose; where, nothing for everywhere; needs; ways; ways in; conditions; for whom. */
  private static final String NAMED =
      """
      Northbank Freedom Line;Northbank Trust, outside Larkmere;;safety law papers talk;phone video;self police referral;women trafficked referral;Women who were trafficked, with a referral.
      New Chapter;Chapter House;Old Town, Larkfield, Market Square;change talk money;in-person video;self referral;left;People who have stopped already, for at least three months.
      Indoor outreach;Lantern Outreach;Common Lane, The Parade;talk sexual-health safety;visit text;outreach online self;;Anybody who works indoors.
      """;

  private final Chance chance = new Chance(2010);
  private final Borough borough;
  private final ClosedWords words;
  private final Rows surveys =
      new Rows("gaps.survey", "id, title, areas, agency, made_by, made_at");
  private final Rows links =
      new Rows("gaps.link", "id, survey, for_whom, label, last_day, agency, made_by, made_at");
  private final Rows answers = new Rows("gaps.answer", "id, link, began_at, sent_at");
  private final Rows areas =
      new Rows("gaps.area_part", "answer, area, rating, helps, challenges, unmet, sealed, kept_at");
  private final Rows services =
      new Rows(
          "gaps.service_part",
          "id, answer, place, areas, needs, ways, routes, conditions, sealed, kept_at");

  DemoSurvey(Borough borough, PartnershipKey key) {
    this.borough = borough;
    this.words = new ClosedWords(key);
  }

  void fill(Connection connection, Instant now) throws SQLException, IOException {
    Instant at = now.minus(40, ChronoUnit.DAYS);
    DemoAccount cora = borough.account("cora");
    UUID survey = chance.id();
    surveys.add(
        survey,
        "Mapping survey of Larkmere",
        AREAS.toArray(String[]::new),
        cora.agency().id(),
        cora.id(),
        at);
    UUID teams = link(survey, "area", "Council teams, health and police leads", at, now);
    UUID specialists =
        link(survey, "service", "Specialist services, also outside Larkmere", at, now);
    views(teams, at);
    named(specialists, at);
    answers.add(chance.id(), teams, at.plus(9, ChronoUnit.DAYS), null);
    for (Rows rows : List.of(surveys, links, answers, areas, services)) {
      rows.copyTo(connection);
    }
  }

  private UUID link(UUID survey, String forWhom, String label, Instant at, Instant now) {
    UUID id = chance.id();
    DemoAccount cora = borough.account("cora");
    var lastDay = now.atZone(ZoneId.of("Europe/London")).toLocalDate().plusDays(20);
    links.add(id, survey, forWhom, label, lastDay, cora.agency().id(), cora.id(), at);
    return id;
  }

  private void views(UUID link, Instant at) {
    VIEWS.lines().map(line -> line.split(";", -1)).forEach(said -> view(link, at, said));
  }

  private void named(UUID link, Instant at) {
    NAMED.lines().map(line -> line.split(";", -1)).forEach(said -> service(link, at, said));
  }

  private void view(UUID link, Instant at, String[] said) {
    UUID answer = answer(link, at);
    areas.add(
        answer,
        said[0],
        said[1],
        codes(said[2]),
        codes(said[3]),
        codes(said[4]),
        words.ofArea(answer, said[5], said[6], said[7]),
        at);
  }

  private void service(UUID link, Instant at, String[] said) {
    UUID id = chance.id();
    services.add(
        id,
        answer(link, at),
        1,
        said[2].isEmpty() ? AREAS.toArray(String[]::new) : said[2].split(", "),
        codes(said[3]),
        codes(said[4]),
        codes(said[5]),
        codes(said[6]),
        words.ofService(id, said[0], said[1], said[7]),
        at);
  }

  private UUID answer(UUID link, Instant at) {
    UUID id = chance.id();
    Instant began = at.plus(chance.between(1, 30), ChronoUnit.DAYS);
    answers.add(id, link, began, began.plus(chance.between(6, 40), ChronoUnit.MINUTES));
    return id;
  }

  private static String[] codes(String words) {
    return words.isEmpty() ? new String[0] : words.split(" ");
  }
}
