package org.waymark.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.waymark.access.Ids;
import org.waymark.database.EmbeddedPostgres;
import org.waymark.database.Progress;
import org.waymark.pages.BrowserRun;
import org.waymark.trial.Account;
import org.waymark.trial.HttpLine;
import org.waymark.trial.InventedAgencies;
import org.waymark.trial.Request;
import org.waymark.trial.Session;
import org.waymark.trial.TrialGround;
import org.waymark.trial.TrialServer;
import tools.jackson.databind.json.JsonMapper;

/**
 * The runs of {@link SyncTests}, while the server, its database, or both, are ended without a word:
 * what {@code ./waymark prove sync} runs. System properties say how many ({@code sync.runs}), from
 * which seed ({@code sync.seed}) and how many seconds lie between two kills ({@code sync.pause}).
 */
@Tag("long")
class SyncThroughKillsTests {
  private static final int RUNS = Integer.getInteger("sync.runs", 300);
  private static final int SEED = Integer.getInteger("sync.seed", 7_000_000);
  private static final Duration PAUSE = Duration.ofSeconds(Integer.getInteger("sync.pause", 3));
  private static final int AT_ONCE = 250;

  /** So many are in the middle of something at each kill. */
  private static final int TOGETHER = 24;

  private static final int PHONES = 3;
  private static final int FILES = 6;
  private static final int TO_BAR = 3;

  @TempDir Path folder;

  @Test
  void whatWasAcknowledgedIsThereOnceHoweverOftenTheServerIsKilled() throws Exception {
    TrialGround ground = TrialGround.in(folder);
    ground.fill("sync", Progress.silent(), SyncThroughKillsTests::somebody);
    Account account = ground.accounts().getFirst();
    TrialServer server = TrialServer.start(ground.folder());
    List<String> files =
        files(server.port(), account, FILES + Math.ceilDiv(RUNS, AT_ONCE) * TO_BAR);
    List<String> tokens = tokens(server.port(), account);

    try (var context = BrowserRun.open()) {
      Page page = context.newPage();
      page.setDefaultTimeout(0);
      page.navigate("http://localhost:" + server.port() + "/phone/");
      page.evaluate("import('/phone/outbox.js').then(() => true)");
      try (var killer = new Killer(ground, server, PAUSE)) {
        page.exposeFunction("bar", arguments -> bar(ground, killer, (String) arguments[0]));
        var count = run(page, ground, killer, tokens, files);
        assertThat(count.acknowledged()).isGreaterThan(RUNS);
        assertThat(count.barred()).isPositive();
        assertThat(killer.kills()).isPositive();
      }
    } finally {
      EmbeddedPostgres.erase(folder);
    }
  }

  private static SyncRuns.Count run(
      Page page, TrialGround ground, Killer killer, List<String> tokens, List<String> files)
      throws SQLException {
    Instant start = Instant.now();
    var count = SyncRuns.Count.NONE;
    for (int batch = 0; batch * AT_ONCE < RUNS; batch++) {
      int from = FILES + batch * TO_BAR;
      var run =
          new SyncRuns.Ground(tokens, files.subList(0, FILES), files.subList(from, from + TO_BAR));
      count = count.and(check(batch, page, ground, killer, run));
      tell(batch, count, killer, start);
    }
    return count;
  }

  private static SyncRuns.Count check(
      int batch, Page page, TrialGround ground, Killer killer, SyncRuns.Ground run)
      throws SQLException {
    int done = batch * AT_ONCE;
    try (var connection = new Superuser(ground, killer)) {
      return new SyncRuns(page, connection::open, TOGETHER)
          .check(SEED + done, Math.min(AT_ONCE, RUNS - done), run);
    }
  }

  private static void tell(int batch, SyncRuns.Count count, Killer killer, Instant start) {
    System.out.printf(
        "Sync: %,d runs, %d kills (%d of the server), %,d s. %,d encounters acknowledged and there"
            + " once, %,d refused and not there (%,d by a conflict of interest)%n",
        Math.min(RUNS, (batch + 1) * AT_ONCE),
        killer.kills(),
        killer.ofTheServer(),
        Duration.between(start, Instant.now()).toSeconds(),
        count.acknowledged(),
        count.refused(),
        count.barred());
  }

  private static boolean bar(TrialGround ground, Killer killer, String reference) {
    try (var connection = new Superuser(ground, killer)) {
      SyncRuns.bar(connection.open(), reference);
      return true;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A connection that is opened while nothing is killed, which it keeps so until it is closed. */
  private static final class Superuser implements AutoCloseable {
    private final TrialGround ground;
    private final Killer killer;
    private @Nullable Connection connection;
    private boolean isOpen;

    Superuser(TrialGround ground, Killer killer) {
      this.ground = ground;
      this.killer = killer;
    }

    JdbcClient open() {
      killer.pause();
      isOpen = true;
      return JdbcClient.create(source());
    }

    private SingleConnectionDataSource source() {
      try {
        connection = ground.superuser().connect();
        return new SingleConnectionDataSource(connection, true);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() throws SQLException {
      if (connection != null) {
        connection.close();
      }
      if (isOpen) {
        killer.resume();
      }
    }
  }

  private static List<Account> somebody(
      org.waymark.database.DatabaseLogin superuser, org.waymark.access.PartnershipKey key)
      throws Exception {
    var invented = new InventedAgencies("Phones on a bad line", key);
    invented.practitioner(invented.agency("Outreach", "specialist"), "ana", "practitioner");
    try (var connection = superuser.connect()) {
      invented.copyTo(connection);
    }
    return invented.accounts();
  }

  private static List<String> files(int port, Account account, int many) throws IOException {
    Session session = Session.begin(port, account);
    List<String> references = new ArrayList<>();
    try (var line = new HttpLine(port)) {
      for (int i = 0; i < many; i++) {
        String[] fields = {
          "id", Ids.next().toString(), "alias", "Wren " + i, "nobody-of-these", "yes"
        };
        var answer = line.send(session.form("/case-files", fields), session);
        references.add(answer.header("Location").orElseThrow().replace("/case-files/", ""));
      }
    }
    return references;
  }

  private static List<String> tokens(int port, Account account) throws IOException {
    List<String> tokens = new ArrayList<>();
    try (var line = new HttpLine(port)) {
      for (int i = 0; i < PHONES; i++) {
        Session session = Session.begin(port, account);
        UUID id = UUID.randomUUID();
        String proof = InventedPhone.random();
        line.send(
            session.json("/intake/phone", "{\"id\":\"%s\",\"proof\":\"%s\"}".formatted(id, proof)),
            session);
        var opened =
            line.send(
                Request.json("/intake/phone/open", "{\"id\":\"%s\"}".formatted(id))
                    .with("Authorization", "Proof " + proof),
                Session.NONE);
        tokens.add(JsonMapper.shared().readTree(opened.text()).path("token").asString(""));
      }
    }
    return tokens;
  }
}
