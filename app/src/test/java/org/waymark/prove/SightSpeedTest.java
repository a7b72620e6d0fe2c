package org.waymark.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymark.database.TestDatabase;

/**
 * What keeps sight fast is the shape of the plan, which is asked here; times are for the bench.
 * Under a policy an operator that is not leakproof never reaches an index: one naive "like" made a
 * search of half a millisecond one of 163.
 */
class SightSpeedTest {
  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\"(.*?)\"\"\"", Pattern.DOTALL);
  private static final Pattern NOT_LEAKPROOF =
      Pattern.compile("\\s(i?like|similar to|~\\*?|@@|@>|<@|&&)\\s", Pattern.CASE_INSENSITIVE);
  private static final Pattern READS_PEOPLE =
      Pattern.compile("(from|join)\\s+(casefile|consent|referrals)\\.");

  private static Connection asServer;

  @BeforeAll
  static void becomeTheServer() throws SQLException {
    asServer = TestDatabase.fresh().superuser().connect();
    asServer.setAutoCommit(false);
    try (var statement = asServer.createStatement()) {
      statement.execute("set enable_seqscan = off");
      statement.execute("set role waymark_app");
    }
  }

  @AfterAll
  static void leave() throws SQLException {
    asServer.close();
  }

  @Test
  void aTimelineWalksItsIndexAndAsksOnceWhoIsActing() throws SQLException {
    String plan =
        plan(
            """
            select id, note from casefile.entry
             where case_file = '00000000-0000-0000-0000-000000000001'
             order by happened_at desc, id desc limit 100
            """);

    assertThat(plan)
        .contains("Index Scan using entry_timeline", "Index Cond: (case_file = ")
        .contains("InitPlan")
        .doesNotContain("Sort", "Seq Scan", "Filter: (agency = guard.");
  }

  @Test
  void whoMaySeeIsProbedByItsIndex() throws SQLException {
    String plan = plan("select id from casefile.case_file order by id limit 1");

    assertThat(plan).containsPattern("Scan (using|on) sight_by_(file|audience)");
  }

  @Test
  void aWorklistIsSoughtByTheAgencyAsked() throws SQLException {
    String plan =
        plan(
            """
            select referral from referrals.recipient
             where to_agency = '00000000-0000-0000-0000-000000000001' and state in ('waiting', 'asked')
             order by due_at limit 25
            """);

    assertThat(plan)
        .contains("Index Scan using recipient_worklist", "Index Cond: (to_agency = ")
        .doesNotContain("Sort");
  }

  @Test
  void equalityReachesAnIndexUnderAPolicyAndLikeDoesNot() throws SQLException {
    assertThat(plan("select id from casefile.case_file where reference = 'KITE-482'"))
        .contains("Index Cond: (reference = ");
    assertThat(plan("select id from casefile.case_file where reference like 'KITE-4%'"))
        .doesNotContain("Index Cond: ((reference", "Index Cond: (reference");
  }

  @Test
  void noStatementSeeksPeopleByAnOperatorThatIsNotLeakproof() throws IOException {
    var seeking = new ArrayList<String>();
    for (Path source : sources()) {
      TEXT_BLOCK
          .matcher(Files.readString(source))
          .results()
          .map(MatchResult::group)
          .filter(sql -> READS_PEOPLE.matcher(sql).find() && NOT_LEAKPROOF.matcher(sql).find())
          .forEach(sql -> seeking.add(source.getFileName() + ": " + sql));
    }

    assertThat(seeking).isEmpty();
  }

  /**
   * The proof asks the catalogue, the bench compares with tables of its own: neither has policies.
   */
  private static List<Path> sources() throws IOException {
    try (Stream<Path> all = Files.walk(SOURCES)) {
      return all.filter(path -> path.toString().endsWith(".java"))
          .filter(path -> !path.toString().contains("prove"))
          .filter(path -> !path.endsWith("bench/PlainStatements.java"))
          .toList();
    }
  }

  private static String plan(String sql) throws SQLException {
    try (var statement = asServer.createStatement();
        var rows = statement.executeQuery("explain (costs off) " + sql)) {
      var plan = new StringBuilder();
      while (rows.next()) {
        plan.append(rows.getString(1)).append('\n');
      }
      return plan.toString();
    }
  }
}
