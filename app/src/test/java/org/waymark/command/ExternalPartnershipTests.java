package org.waymark.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.database.DatabaseLogin;
import org.waymark.testing.Running;

/** A partnership on a PostgreSQL of its own, from founding it to turning its key. */
class ExternalPartnershipTests {
  private static final String DATABASE = "founded";
  private static boolean isMade;

  @TempDir private Path folder = Path.of("");
  private String said = "";

  @BeforeEach
  void anEmptyDatabaseIsNamedInTheFolder() throws IOException, SQLException {
    Running running = Running.here();
    if (!isMade) {
      running.superuserOfEmpty(DATABASE);
      // As its own administrator runs it: the script that is printed, all but the roles.
      try (var superuser = running.superuserLogin().database(DATABASE).connect();
          var script =
              ExternalPartnershipTests.class.getResourceAsStream("/postgres/database.sql");
          var statement = superuser.createStatement()) {
        String sql = new String(Objects.requireNonNull(script).readAllBytes(), UTF_8);
        statement.execute(sql.replace("database waymark ", "database " + DATABASE + " "));
      }
      isMade = true;
    }
    DatabaseLogin owner = running.ownerLogin().database(DATABASE);
    Path settings =
        Files.writeString(
            folder.resolve("waymark.properties"),
            "database.url = "
                + owner.url()
                + "\n"
                + "database.owner.password = "
                + owner.password()
                + "\n"
                + "database.app.password = "
                + running.appLogin().password()
                + "\n"
                + "database.public.password = "
                + running.publicLogin().password()
                + "\n");
    Files.setPosixFilePermissions(settings, PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void isFoundedOnceAndItsKeyTurnedOnlyWhileNobodyServes() throws IOException, SQLException {
    assertThat(
            run(
                "init",
                "--partnership",
                "Larkmere",
                "--agency",
                "Larkmere Council",
                "--administrator",
                "Amos Underhill",
                "--sign-in-name",
                "amos.first"))
        .isZero();
    assertThat(said).contains("RECOVERY SHEET of Larkmere", "amos.first");
    byte[] first = Files.readAllBytes(folder.resolve("partnership.key"));

    try (var server = Running.here().appLogin().database(DATABASE).connect()) {
      assertThat(server.isValid(1)).isTrue();
      assertThat(run("key", "turn")).isEqualTo(1);
    }
    assertThat(said).contains("A server still works on this database");
    assertThat(Files.readAllBytes(folder.resolve("partnership.key"))).isEqualTo(first);

    assertThat(run("key", "turn")).isZero();
    assertThat(said).contains("The key is turned: 1 value is closed").doesNotContain("Exception");
    assertThat(Files.readAllBytes(folder.resolve("partnership.key"))).isNotEqualTo(first);

    assertThat(run("key")).isZero();
    assertThat(said).contains("0 forgotten since the partnership's key was last turned");
    assertThat(run("audit", "verify")).isZero();
    assertThat(said).contains("Every link holds");
    assertThat(
            run(
                "init",
                "--partnership",
                "Larkmere",
                "--agency",
                "Larkmere Council",
                "--administrator",
                "Amos Underhill",
                "--sign-in-name",
                "amos.again"))
        .isEqualTo(1);
  }

  /** Runs it as the launcher does and keeps what it told. */
  private int run(String... words) {
    var told = new ByteArrayOutputStream();
    PrintStream out = System.out;
    PrintStream err = System.err;
    try (var print = new PrintStream(told, true, UTF_8)) {
      System.setOut(print);
      System.setErr(print);
      var all = new ArrayList<>(List.of(words));
      all.add("--data");
      all.add(folder.toString());
      return Commands.run(all.toArray(String[]::new));
    } finally {
      System.setOut(out);
      System.setErr(err);
      said = told.toString(UTF_8);
    }
  }
}
