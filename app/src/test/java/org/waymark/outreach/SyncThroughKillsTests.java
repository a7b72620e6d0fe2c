package org.waymark.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
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

/** The same runs, while the server, and every other time its database, is ended without a word. */
@Tag("long")
class SyncThroughKillsTests {
  private static final int RUNS = 300;
  private static final int PHONES = 3;
  private static final int FILES = 6;
  private static final long BETWEEN_KILLS_MILLIS = 3_000;

  @TempDir Path folder;

  @Test
  void whatWasAcknowledgedIsThereOnceHoweverOftenTheServerIsKilled() throws Exception {
    TrialGround ground = TrialGround.in(folder);
    ground.fill("sync", Progress.silent(), SyncThroughKillsTests::somebody);
    Account account = ground.accounts().getFirst();
    TrialServer first = TrialServer.start(ground.folder());
    List<String> files = files(first.port(), account);
    List<String> tokens = tokens(first.port(), account);
    var isOver = new AtomicBoolean();

    try (var context = BrowserRun.open()) {
      Page page = context.newPage();
      page.setDefaultTimeout(0);
      page.navigate("http://localhost:" + first.port() + "/phone/");
      var kills = CompletableFuture.supplyAsync(() -> killAgainAndAgain(ground, first, isOver));
      int acknowledged =
          new SyncRuns(
                  page,
                  () -> {
                    isOver.set(true);
                    kills.join();
                    return JdbcClient.create(ground.superuser().pooled(1));
                  })
              .check(7_000_000, RUNS, tokens, files);

      System.out.printf(
          "Sync: %d runs through %d kills, %d encounters acknowledged and there once%n",
          RUNS, kills.join().kills(), acknowledged);
      assertThat(kills.join().kills()).isPositive();
      kills.join().server().close();
    } finally {
      EmbeddedPostgres.erase(folder);
    }
  }

  private record Killed(TrialServer server, int kills) {}

  private static Killed killAgainAndAgain(
      TrialGround ground, TrialServer first, AtomicBoolean isOver) {
    try {
      TrialServer server = first;
      int kills = 0;
      while (!isOver.get()) {
        Thread.sleep(BETWEEN_KILLS_MILLIS);
        if (kills++ % 2 == 1) {
          server.database().forEach(ProcessHandle::destroyForcibly);
        }
        server.kill();
        server = TrialServer.start(ground.folder(), first.port());
      }
      return new Killed(server, kills);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
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

  private static List<String> files(int port, Account account) throws IOException {
    Session session = Session.begin(port, account);
    List<String> references = new ArrayList<>();
    try (var line = new HttpLine(port)) {
      for (int i = 0; i < FILES; i++) {
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
