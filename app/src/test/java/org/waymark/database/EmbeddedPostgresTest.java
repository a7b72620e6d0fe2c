package org.waymark.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTest {
  private static final Path FOLDER = Path.of("target", "durable-database").toAbsolutePath();

  private EmbeddedPostgres postgres = start();

  private static EmbeddedPostgres start() {
    return EmbeddedPostgres.start(FOLDER, Progress.silent());
  }

  @BeforeEach
  void anEmptyTable() throws SQLException {
    run("drop table if exists written");
    run("create table written (n integer primary key)");
  }

  @AfterEach
  void stop() {
    postgres.close();
  }

  @Test
  void everyAcknowledgedRowOutlivesTheKillingOfTheServer() throws Exception {
    var stopped = new AtomicBoolean();
    var acknowledgedRows = new AtomicInteger();
    var writer = Thread.ofPlatform().start(() -> acknowledgedRows.set(writeUntil(stopped)));
    Thread.sleep(500);
    var killed = postgres.process();
    killed.destroyForcibly();

    awaitAnotherThan(killed);
    stopped.set(true);
    writer.join();

    int acknowledged = acknowledgedRows.get();
    assertThat(acknowledged).isGreaterThan(10);
    assertThat(number("select count(*) from written where n <= " + acknowledged))
        .isEqualTo(acknowledged);
    assertThat(postgres.process()).isNotEqualTo(killed);
  }

  @Test
  void aServerLeftRunningIsFoundAndItsRowsAreThere() throws Exception {
    postgres.close();
    var orphan = Postmaster.start(cluster(), Postmaster.freePort());
    run(
        new DatabaseLogin(url(orphan.port()), "postgres", password()),
        "insert into written values (1)");

    postgres = start();

    assertThat(orphan.process().isAlive()).isFalse();
    assertThat(number("select count(*) from written")).isEqualTo(1);
  }

  @Test
  void aSecondServerOnTheSameFolderIsRefused() {
    assertThatThrownBy(EmbeddedPostgresTest::start)
        .isInstanceOf(DatabaseFault.class)
        .hasMessageContaining("Another Waymark uses the data folder");
  }

  @Test
  void aProcessThatOnlyHasTheOldNumberIsLeftAlone() throws Exception {
    postgres.close();
    long innocent = ProcessHandle.current().pid();
    Files.writeString(
        FOLDER.resolve("database/postmaster.pid"),
        innocent + "\n" + FOLDER + "\n1\n0\n\n127.0.0.1\n\nready\n");

    postgres = start();

    assertThat(number("select count(*) from written")).isZero();
  }

  @Test
  void itIsDurableCheckedAndClosedToTheNetwork() throws Exception {
    assertThat(text("show fsync")).isEqualTo("on");
    assertThat(text("show full_page_writes")).isEqualTo("on");
    assertThat(text("show synchronous_commit")).isEqualTo("on");
    assertThat(text("show data_checksums")).isEqualTo("on");
    assertThat(text("show listen_addresses")).isEqualTo("127.0.0.1");
    assertThat(text("show unix_socket_directories")).isEmpty();
    assertThat(text("show log_parameter_max_length_on_error")).isEqualTo("0");
    assertThat(
            text(
                "select datlocprovider::text || datlocale from pg_database where datname ="
                    + " 'postgres'"))
        .isEqualTo("bC.UTF-8");
    assertThat(text("select string_agg(distinct auth_method, ',') from pg_hba_file_rules"))
        .isEqualTo("scram-sha-256");
  }

  @Test
  void nobodyElseReadsThePasswordsAndAWrongOneOpensNothing() throws Exception {
    var mode = Files.getPosixFilePermissions(FOLDER.resolve("database-passwords.properties"));
    assertThat(PosixFilePermissions.toString(mode)).isEqualTo("rw-------");
    var guess = postgres.superuser().as("postgres", "guess");
    assertThatThrownBy(guess::connect).hasMessageContaining("password authentication failed");
  }

  @Test
  void whatAStatementSaidNeverReachesTheLog() throws Exception {
    run("insert into written values (7)");
    assertThatThrownBy(() -> run("insert into written /* Kestrel */ values (7)"))
        .hasMessageContaining("duplicate key");
    postgres.close();

    assertThat(logged()).contains("duplicate key").doesNotContain("Kestrel", "(7)");
  }

  @Test
  void anIdleServerStopsAtOnce() {
    long before = System.nanoTime();
    postgres.closeWhenIdle(Duration.ofSeconds(10));
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(8));
    assertThat(postgres.process().isAlive()).isFalse();
  }

  /** Writes 1, 2, 3 …, each again until acknowledged; the last acknowledged number. */
  private int writeUntil(AtomicBoolean stopped) {
    int acknowledged = 0;
    Optional<Connection> connection = Optional.empty();
    while (!stopped.get()) {
      try {
        if (connection.isEmpty()) {
          connection = Optional.of(postgres.superuser().connect());
        }
        try (var statement = connection.get().createStatement()) {
          statement.execute(
              "insert into written values (%d) on conflict do nothing".formatted(acknowledged + 1));
          acknowledged++;
        }
      } catch (SQLException e) {
        connection = Optional.empty();
      }
    }
    return acknowledged;
  }

  private void awaitAnotherThan(ProcessHandle killed) throws InterruptedException {
    for (int i = 0; i < 200 && (killed.isAlive() || postgres.process().equals(killed)); i++) {
      Thread.sleep(50);
    }
    for (int i = 0; i < 200; i++) {
      try (var connection = postgres.superuser().connect()) {
        if (connection.isValid(1)) {
          return;
        }
      } catch (SQLException e) {
        Thread.sleep(50);
      }
    }
    throw new AssertionError("The database did not come back");
  }

  private Cluster cluster() throws IOException, InterruptedException {
    return Cluster.in(FOLDER, DatabasePasswords.keptIn(FOLDER), Progress.silent());
  }

  private static String password() throws IOException {
    return DatabasePasswords.keptIn(FOLDER).superuser();
  }

  private static String url(int port) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  private static String logged() throws IOException {
    var whole = new StringBuilder();
    try (var files = Files.list(FOLDER.resolve("database-log"))) {
      for (Path file : files.toList()) {
        whole.append(Files.readString(file));
      }
    }
    return whole.toString();
  }

  private void run(String sql) throws SQLException {
    run(postgres.superuser(), sql);
  }

  private static void run(DatabaseLogin login, String sql) throws SQLException {
    try (var connection = login.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private int number(String sql) throws SQLException {
    return Integer.parseInt(text(sql));
  }

  private String text(String sql) throws SQLException {
    try (var connection = postgres.superuser().connect();
        var rows = connection.createStatement().executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return String.valueOf(rows.getString(1));
    }
  }
}
