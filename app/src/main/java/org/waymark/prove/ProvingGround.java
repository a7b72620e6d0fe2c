package org.waymark.prove;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import org.waymark.database.DatabaseRoles;
import org.waymark.database.EmbeddedPostgres;
import org.waymark.database.Migrations;
import org.waymark.database.Progress;

/** A PostgreSQL of its own, with this version's tables and nobody in them, gone afterwards. */
final class ProvingGround implements AutoCloseable {
  private final EmbeddedPostgres postgres;
  private final Path folder;

  private ProvingGround(EmbeddedPostgres postgres, Path folder) {
    this.postgres = postgres;
    this.folder = folder;
  }

  static ProvingGround open(Progress progress) throws IOException {
    Path folder = Files.createTempDirectory("waymark-proof");
    var postgres = EmbeddedPostgres.start(folder, progress);
    try {
      DatabaseRoles.prepare(postgres.superuser(), postgres.passwords());
      var owner =
          postgres
              .superuser()
              .database(DatabaseRoles.DATABASE)
              .as(DatabaseRoles.OWNER, postgres.passwords().owner());
      progress.step("Making the tables");
      Migrations.run(owner);
      return new ProvingGround(postgres, folder);
    } catch (RuntimeException e) {
      postgres.close();
      throw e;
    }
  }

  /** The superuser, who becomes the server's login for each session. */
  Connection superuser() throws SQLException {
    return postgres.superuser().database(DatabaseRoles.DATABASE).connect();
  }

  @Override
  public void close() throws IOException {
    postgres.close();
    try (var left = Files.walk(folder)) {
      for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
