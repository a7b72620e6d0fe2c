package org.waymark.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.access.PartnershipKey;
import org.waymark.database.DatabaseLogin;
import org.waymark.database.Progress;
import org.waymark.testing.Running;

/**
 * The records of the demo give the published figures again, counted from what was written and not
 * from how it was made.
 */
class PublishedFiguresTests {
  private static final DatabaseLogin SUPERUSER = Running.here().superuserOfEmpty("figures");
  private static final JdbcClient RECORDS = JdbcClient.create(SUPERUSER.unpooled());
  private static final String YEAR = " and e.happened_at >= now() - interval '365 days'";
  private static List<DemoPartnership.Account> accounts = List.of();

  @BeforeAll
  static void theDemoIsFilled() {
    PartnershipKey key = Running.here().bean(PartnershipKey.class);
    accounts = new DemoPartnership(key, Instant.now()).fill(SUPERUSER, Progress.to(System.out));
  }

  @Test
  void oneTeamSaw212OnOutreachAndTheOther142() {
    assertThat(peopleMet("Lantern Outreach", "outreach", YEAR)).isEqualTo(212);
    assertThat(peopleMet("Harbour Project", "outreach", YEAR)).isEqualTo(142);
  }

  @Test
  void ofThe142ThereWere37NotMetOnOutreachBeforeTheYear() {
    String before = " and e.happened_at < now() - interval '365 days'";

    assertThat(142 - peopleMet("Harbour Project", "outreach", before)).isEqualTo(37);
  }

  @Test
  void hundredAndOneHadCentreBasedSupportAnd39WereAccommodated() {
    assertThat(peopleMet("Larkfield Day Centre", "drop-in", YEAR)).isEqualTo(101);
    assertThat(
            count(
                "select count(*) from casefile.case_file f join access.agency a on a.id = f.agency"
                    + " and a.name = 'Kestrel House'"))
        .isEqualTo(39);
  }

  @Test
  void seventyOneWereSeenInCourt() {
    assertThat(peopleMet("Harbour Project", "court", YEAR)).isEqualTo(71);
  }

  @Test
  void fourHundredAndOneArrestsOf101WomenFallAsPublished() {
    List<Long> times =
        RECORDS
            .sql(
                "select count(*) from casefile.entry e where e.type = 'arrest'"
                    + YEAR
                    + " group by e.case_file")
            .query((row, n) -> row.getLong(1))
            .list();

    assertThat(times).hasSize(101);
    assertThat(times.stream().mapToLong(Long::longValue).sum()).isEqualTo(401);
    assertThat(Math.round(100.0 * times.stream().filter(n -> n == 1).count() / 101)).isEqualTo(46);
    assertThat(Math.round(100.0 * times.stream().filter(n -> n == 2).count() / 101)).isEqualTo(25);
    assertThat(Math.round(100.0 * times.stream().filter(n -> n >= 10).count() / 101)).isEqualTo(10);
  }

  @Test
  void of181ClientsSupportIsHighFor55MediumFor26LowFor100() {
    Map<String, Long> levels =
        RECORDS
            .sql(
                "select f.level from casefile.case_file f join access.agency a on a.id = f.agency"
                    + " and a.name = 'Harbour Project' where f.level is not null")
            .query((row, n) -> row.getString(1))
            .list()
            .stream()
            .collect(Collectors.groupingBy(level -> level, Collectors.counting()));

    assertThat(levels).isEqualTo(Map.of("high", 55L, "medium", 26L, "low", 100L));
  }

  @Test
  void agesSubstancesAndInfectionsGiveThePublishedPercentages() {
    assertThat(
            List.of(
                percent("age-band", "18-19"),
                percent("age-band", "20-29"),
                percent("age-band", "30-39"),
                percent("age-band", "40-49"),
                percent("age-band", "50-and-over")))
        .containsExactly(3L, 35L, 40L, 18L, 4L);
    assertThat(
            List.of(
                percent("substances", "crack"),
                percent("substances", "heroin"),
                percent("substances", "alcohol-daily"),
                percent("substances", "injecting"),
                percent("substances", "substitute")))
        .containsExactly(86L, 40L, 37L, 28L, 15L);
    assertThat(
            List.of(
                percent("blood-borne", "hiv"),
                percent("blood-borne", "hepatitis-c"),
                percent("blood-borne", "hepatitis-b")))
        .containsExactly(5L, 11L, 2L);
  }

  @Test
  void everyRoleHasSomebodyToTry() {
    assertThat(accounts)
        .extracting(DemoPartnership.Account::signInName)
        .contains("nell", "mara", "wen", "petra", "dane", "cora", "amos");
  }

  private static long peopleMet(String agency, String met, String when) {
    return count(
        "select count(distinct e.case_file) from casefile.entry e join access.agency a on a.id ="
            + " e.agency and a.name = '"
            + agency
            + "' where e.facts ->> 'met' = '"
            + met
            + "'"
            + when);
  }

  /** Of the 181 clients, to the whole percent as the review prints it. */
  private static long percent(String question, String code) {
    long found =
        count(
            "select count(*) from casefile.entry e join access.agency a on a.id = e.agency"
                + " and a.name = 'Harbour Project' where e.type = 'profile' and e.facts -> '"
                + question
                + "' @> '\""
                + code
                + "\"'");
    return Math.round(100.0 * found / 181);
  }

  private static long count(String sql) {
    return RECORDS.sql(sql).query(Long.class).single();
  }
}
