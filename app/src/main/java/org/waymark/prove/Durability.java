package org.waymark.prove;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.waymark.database.DatabaseLogin;
import org.waymark.database.Progress;
import org.waymark.prove.DurabilityWriter.Honesty;
import org.waymark.trial.Account;
import org.waymark.trial.InventedAgencies;
import org.waymark.trial.Session;
import org.waymark.trial.TrialGround;
import org.waymark.trial.TrialServer;

/**
 * Rounds of writing over HTTP and killing, each counted at its end: is everything acknowledged
 * there once, and nothing half?
 */
final class Durability implements AutoCloseable {
  private static final int WRITERS = 4;
  private static final int SENT_AGAIN = 10;
  private static final Duration MOST_WRITING = Duration.ofSeconds(8);
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final TrialGround ground;
  private final Honesty honesty;
  private final Progress progress;
  private final SplittableRandom random;
  private final DurabilityLedger ledger = new DurabilityLedger();
  private final List<Session> sessions = new ArrayList<>();
  private TrialServer server;

  private Durability(
      TrialGround ground, TrialServer server, Honesty honesty, Progress progress, long seed) {
    this.ground = ground;
    this.server = server;
    this.honesty = honesty;
    this.progress = progress;
    this.random = new SplittableRandom(seed);
  }

  /**
   * A partnership, a server and signed-in writers, in this folder, whose trial before is erased.
   */
  static Durability begin(Path folder, Honesty honesty, long seed, Progress progress)
      throws Exception {
    var ground = TrialGround.in(folder);
    ground.fill("durability", progress, Durability::people);
    var server = TrialServer.start(ground.folder());
    var durability = new Durability(ground, server, honesty, progress, seed);
    for (Account account : ground.accounts()) {
      durability.sessions.add(Session.begin(server.port(), account));
    }
    return durability;
  }

  /** One round; everything found wrong at its end, in words. */
  List<String> round(int number) throws SQLException, IOException, InterruptedException {
    var kill = DurabilityKill.ofRound(number);
    var isOver = new AtomicBoolean();
    int before = ledger.size();
    try (var threads = Executors.newFixedThreadPool(WRITERS)) {
      var writers = writers(isOver);
      writers.forEach(threads::execute);
      strike(kill);
      awaitServer();
      TimeUnit.MILLISECONDS.sleep(200);
      isOver.set(true);
      threads.shutdown();
      if (!threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        threads.shutdownNow();
        return List.of("not every write was answered within " + PATIENCE);
      }
      List<String> findings = count();
      findings.addAll(sentAgain(writers.getFirst()));
      progress.step(
          "Round %d, killed: %s; %,d more acknowledged, %s"
              .formatted(
                  number + 1,
                  kill.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
                  ledger.size() - before,
                  findings.isEmpty() ? "all there once" : findings.size() + " findings"));
      return findings;
    }
  }

  /** What the database says now, held against the ledger. */
  List<String> count() throws SQLException {
    try (var superuser = superuser().connect()) {
      return DurabilityCount.of(superuser, ledger);
    }
  }

  /** The login that sees everything: tests seed faults with it. */
  DatabaseLogin superuser() {
    return ground.superuser();
  }

  int acknowledged() {
    return ledger.size();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private List<DurabilityWriter> writers(AtomicBoolean isOver) {
    return sessions.stream()
        .map(session ->
            new DurabilityWriter(
                session, server.port(), ledger, honesty, isOver, random.nextLong()))
        .toList();
  }

  private void strike(DurabilityKill kill) throws SQLException, IOException, InterruptedException {
    try (var superuser = superuser().connect()) {
      awaitWrites(random.nextInt(20, 200));
      TimeUnit.MICROSECONDS.sleep(random.nextInt(20_000));
      kill.strike(server, superuser);
    }
    if (kill.endsTheServer()) {
      server = TrialServer.start(ground.folder(), server.port());
    }
  }

  /** So many more, or what a slow machine gets done in a while: the kill falls into busy hands. */
  private void awaitWrites(int more) throws InterruptedException {
    int enough = ledger.size() + more;
    long until = System.nanoTime() + MOST_WRITING.toNanos();
    while (ledger.size() < enough && System.nanoTime() < until) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
  }

  private void awaitServer() throws IOException, InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!server.isWell() && System.nanoTime() < until) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  /** Some of what was acknowledged once more: the same answer, and no row more. */
  private List<String> sentAgain(DurabilityWriter writer) throws SQLException {
    if (honesty != Honesty.HONEST) {
      return List.of();
    }
    try (var superuser = superuser().connect()) {
      long before = DurabilityCount.rows(superuser);
      long refused =
          ledger.acknowledged().stream()
              .filter(this::sessionOfFirst)
              .limit(SENT_AGAIN)
              .filter(write -> !writer.sent(write))
              .count();
      long more = DurabilityCount.rows(superuser) - before;
      return refused == 0 && more == 0
          ? List.of()
          : List.of("sent again: %d refused, %d rows more".formatted(refused, more));
    }
  }

  /** A form carries the token of whoever sends it. */
  private boolean sessionOfFirst(DurabilityWrite write) {
    return write.by().equals(sessions.getFirst());
  }

  private static List<Account> people(
      DatabaseLogin superuser, org.waymark.access.PartnershipKey key) throws Exception {
    var invented = new InventedAgencies("A partnership that is killed", key);
    UUID agency = invented.agency("Invented agency", "specialist");
    for (int i = 0; i < WRITERS; i++) {
      invented.practitioner(agency, "writer." + i, "practitioner");
    }
    try (var connection = superuser.connect()) {
      invented.copyTo(connection);
    }
    return invented.accounts();
  }
}
