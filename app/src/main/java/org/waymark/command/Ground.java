package org.waymark.command;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.database.DatabaseLogin;
import org.waymark.database.DatabasePasswords;
import org.waymark.database.DatabaseRoles;
import org.waymark.database.EmbeddedPostgres;
import org.waymark.database.Migrations;
import org.waymark.database.Progress;
import org.waymark.database.StartupChecks;
import org.waymark.settings.Settings;
import org.waymark.settings.Settings.DatabasePlace;

/**
 * A database in order: running, with its roles, its tables of this version, and checked. Every
 * command that needs one opens this and closes it.
 */
public final class Ground implements AutoCloseable {
  private final @Nullable EmbeddedPostgres embedded;
  private final DatabaseLogin owner;
  private final DatabaseLogin app;
  private final DatabaseLogin open;

  private Ground(
      @Nullable EmbeddedPostgres embedded,
      DatabaseLogin owner,
      DatabaseLogin app,
      DatabaseLogin open) {
    this.embedded = embedded;
    this.owner = owner;
    this.app = app;
    this.open = open;
  }

  /** Starts what is ours, migrates, checks. */
  public static Ground open(Settings settings, Progress progress) {
    var ground =
        switch (settings.database()) {
          case DatabasePlace.Embedded ours -> embedded(settings, progress);
          case DatabasePlace.External theirs -> external(theirs);
        };
    try {
      progress.step("Bringing the tables up to date");
      Migrations.run(ground.owner);
      StartupChecks.require(ground.app);
      return ground;
    } catch (RuntimeException e) {
      ground.close();
      throw e;
    }
  }

  /** Beside a server that runs in this folder, else as {@link #open}. */
  public static Ground join(Settings settings, Progress progress) {
    var running =
        settings.database() instanceof DatabasePlace.Embedded
            ? EmbeddedPostgres.running(settings.dataFolder())
            : Optional.<EmbeddedPostgres.Running>empty();
    return running
        .map(server -> on(null, server.superuser(), server.passwords()))
        .orElseGet(() -> open(settings, progress));
  }

  /** The owner's login: migrations, and tests that seed faults. */
  public DatabaseLogin owner() {
    return owner;
  }

  /** The login that made the database, where it is our own: it alone can write a past. */
  public Optional<DatabaseLogin> superuser() {
    return Optional.ofNullable(embedded)
        .map(postgres -> postgres.superuser().database(DatabaseRoles.DATABASE));
  }

  /** The login that serves. */
  public DatabaseLogin app() {
    return app;
  }

  /** The login that serves everybody: the directory and nothing else. */
  public DatabaseLogin open() {
    return open;
  }

  /** Lets whoever still writes finish, a moment. */
  @Override
  public void close() {
    if (embedded != null) {
      embedded.closeWhenIdle(Duration.ofSeconds(5));
    }
  }

  private static Ground embedded(Settings settings, Progress progress) {
    var postgres = EmbeddedPostgres.start(settings.dataFolder(), progress);
    try {
      DatabaseRoles.prepare(postgres.superuser(), postgres.passwords());
      return on(postgres, postgres.superuser(), postgres.passwords());
    } catch (RuntimeException e) {
      postgres.close();
      throw e;
    }
  }

  private static Ground on(
      @Nullable EmbeddedPostgres embedded, DatabaseLogin superuser, DatabasePasswords passwords) {
    var database = superuser.database(DatabaseRoles.DATABASE);
    return new Ground(
        embedded,
        database.as(DatabaseRoles.OWNER, passwords.owner()),
        database.as(DatabaseRoles.APP, passwords.app()),
        database.as(DatabaseRoles.PUBLIC, passwords.open()));
  }

  private static Ground external(DatabasePlace.External place) {
    return new Ground(
        null,
        new DatabaseLogin(place.url(), DatabaseRoles.OWNER, place.ownerPassword()),
        new DatabaseLogin(place.url(), DatabaseRoles.APP, place.appPassword()),
        new DatabaseLogin(place.url(), DatabaseRoles.PUBLIC, place.publicPassword()));
  }
}
