package org.waymark.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.waymark.database.DatabaseLogin;
import org.waymark.database.Progress;
import org.waymark.database.Rows;
import org.waymark.trial.Account;
import org.waymark.trial.HttpLine;
import org.waymark.trial.TrialGround;
import org.waymark.trial.TrialServer;

/**
 * Measures every work on a server of its own, over HTTP and as plain SQL.
 *
 * @param only work whose name has this in it; all of it when empty
 */
record Bench(TrialGround ground, Size size, Duration time, String only, Progress progress) {
  Findings measure() throws Exception {
    progress.step("Starting the server");
    try (var server = TrialServer.start(ground.folder())) {
      DatabaseLogin superuser = ground.superuser();
      double bytes = LargePartnership.bytesAnEntry(superuser);
      List<Asker> askers = askers(server, superuser, "practitioner.", Stopwatch.MANY);
      List<Asker> counting = askers(server, superuser, "counts.", 1);
      awaitNames(server, askers.getFirst());
      var watch = new Stopwatch(time, server::processorTime, server::databaseProcessorTime);
      List<Findings.Line> lines = new ArrayList<>();
      plainNames(superuser);
      List<Work> works =
          Stream.of(Work.values()).filter(work -> work.words().contains(only)).toList();
      progress.step("Warming up");
      for (Work work : works) {
        watch.warm(http(work, server, work.isCounting() ? counting : askers));
      }
      for (Work work : works) {
        lines.add(measure(work, watch, server, superuser, work.isCounting() ? counting : askers));
      }
      lines.add(sight(watch, superuser, askers));
      return new Findings(
          size,
          time,
          ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
          Runtime.getRuntime().availableProcessors(),
          server.startedIn(),
          server.memory(),
          server.databaseMemory(),
          bytes,
          lines);
    }
  }

  private Findings.Line measure(
      Work work, Stopwatch watch, TrialServer server, DatabaseLogin superuser, List<Asker> askers)
      throws Exception {
    progress.step(work.words());
    var http = watch.measure(http(work, server, askers), false);
    var plain =
        PlainSql.knows(work)
            ? watch.measure(number -> new PlainSql(work, askers, superuser.connect(), number), true)
            : List.<Timing>of();
    return new Findings.Line(work.words(), work.batchOf(), http, plain);
  }

  private static Stopwatch.Jobs http(Work work, TrialServer server, List<Asker> askers) {
    return number -> new HttpJob(work, askers, server.port(), number);
  }

  private Findings.Line sight(Stopwatch watch, DatabaseLogin superuser, List<Asker> askers)
      throws Exception {
    progress.step("One statement, filtered by policies and by hand");
    DatabaseLogin app = ground.app();
    return new Findings.Line(
        "policies, one statement of a shared timeline",
        1,
        watch.measure(number -> new SightSql(askers, app.connect(), false), true),
        watch.measure(number -> new SightSql(askers, superuser.connect(), true), true));
  }

  private List<Asker> askers(TrialServer server, DatabaseLogin superuser, String who, int many)
      throws Exception {
    List<Asker> askers = new ArrayList<>();
    try (Connection connection = superuser.connect()) {
      for (Account account : ground.accounts()) {
        if (account.signInName().startsWith(who) && askers.size() < many) {
          askers.add(Asker.of(account, server.port(), connection));
        }
      }
    }
    return askers;
  }

  /** The server answers before it has read all names; searching for nobody is no measure. */
  private static void awaitNames(TrialServer server, Asker asker)
      throws IOException, InterruptedException {
    var random = new SplittableRandom(0);
    try (var line = new HttpLine(server.port())) {
      while (!line.send(Work.PART.request(asker, random), asker.session())
          .text()
          .contains("/case-files/")) {
        Thread.sleep(100);
      }
    }
    Thread.sleep(1_000);
  }

  /** Names in the clear, which Waymark never has on a disk: invented ones, for plain SQL alone. */
  private static void plainNames(DatabaseLogin superuser) throws SQLException, IOException {
    try (var connection = superuser.connect();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          drop schema if exists bench cascade;
          create schema bench;
          create table bench.name (case_file uuid, agency uuid, name text)
          """);
      var names = new Rows("bench.name", "case_file, agency, name");
      var random = new SplittableRandom(4);
      var files =
          statement.executeQuery(
              "select case_file, agency from casefile.detail where field in ('alias',"
                  + " 'given-name')");
      while (files.next()) {
        names.add(
            files.getObject(1, UUID.class),
            files.getObject(2, UUID.class),
            Names.any(random).toLowerCase(java.util.Locale.ROOT));
      }
      names.copyTo(connection);
      statement.execute(
          """
          create index on bench.name (agency, name text_pattern_ops);
          create index on bench.name (case_file);
          analyze bench.name
          """);
    }
  }
}
