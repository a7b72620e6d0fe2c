package org.waymark.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.access.PartnershipKey;
import org.waymark.access.TurnKey;
import org.waymark.database.Progress;
import org.waymark.settings.Settings;
import org.waymark.settings.SettingsFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The partnership's key: whether it should be turned, and turning it. */
@Command(
    name = "key",
    description = "Says when the partnership's key was last turned, and who was forgotten since.",
    subcommands = KeyCommand.Turn.class)
final class KeyCommand implements Callable<Integer> {
  @Mixin private SettingsOptions options = new SettingsOptions();

  @Override
  public Integer call() {
    try (var ground = Ground.join(options.read(), Progress.to(System.err))) {
      System.out.println(told(ground));
    }
    return 0;
  }

  /** Finishes a turn that was interrupted, and refuses a key that is not this database's. */
  static void settle(Settings settings, Ground ground) {
    try {
      PartnershipKeyFile.settle(settings.keyFile(), mark(ground));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (forgotten(ground) > 0) {
      System.out.println(told(ground));
    }
  }

  /** Writes down which key the database is closed with. */
  static void mark(Ground ground, PartnershipKey key) {
    inOneTransaction(
        ground,
        owner -> {
          new TurnKey(owner).mark(key);
          return 1L;
        });
  }

  /** Turns the key: everything closed with it is closed with a fresh one. */
  @Command(
      name = "turn",
      description =
          "Closes everything with a fresh key, so that nobody who was forgotten is left in a"
              + " backup. Stop the server first.")
  static final class Turn implements Callable<Integer> {
    @Mixin private SettingsOptions options = new SettingsOptions();

    @Override
    public Integer call() throws IOException {
      var settings = options.read();
      PartnershipKeyFile.check(settings.keyFile());
      var progress = Progress.to(System.err);
      try (var ground = Ground.open(settings, progress)) {
        settle(settings, ground);
        requireNobodyServes(ground);
        progress.step("Turning the key");
        var old = new PartnershipKey(PartnershipKeyFile.read(settings.keyFile()));
        byte[] fresh = PartnershipKeyFile.makeNext(settings.keyFile());
        long turned =
            inOneTransaction(ground, owner -> turned(owner, old, new PartnershipKey(fresh)));
        PartnershipKeyFile.settle(settings.keyFile(), mark(ground));
        tell(settings, turned, fresh);
      }
      return 0;
    }

    private static long turned(Connection owner, PartnershipKey old, PartnershipKey fresh)
        throws SQLException {
      var turn = new TurnKey(owner);
      var unknown = turn.unknown();
      if (!unknown.isEmpty()) {
        throw new SettingsFault(
            "Nothing was changed: this version does not know how these are closed: " + unknown);
      }
      return turn.turn(old, fresh);
    }

    private static void tell(Settings settings, long turned, byte[] fresh) {
      System.out.printf(
          "The key is turned: %,d %s closed with a fresh one.%n",
          turned, turned == 1 ? "value is" : "values are");
      RecoverySheet.printKey(System.out, settings, fresh);
      System.out.println(
          """

          Now, in this order: make a backup; then destroy every copy of the old key and the old recovery sheet. Backups
          from before cannot be read without the old key. That is what forgetting means: destroy them too.
          """);
    }
  }

  private static void requireNobodyServes(Ground ground) {
    boolean isServed =
        JdbcClient.create(ground.owner().unpooled())
            .sql(
                "select exists (select from pg_catalog.pg_stat_activity where usename ="
                    + " 'waymark_app' and datname = current_database())")
            .query(Boolean.class)
            .single();
    if (isServed) {
      throw new SettingsFault("A server still works on this database: stop it first");
    }
  }

  private static Optional<byte[]> mark(Ground ground) {
    return JdbcClient.create(ground.app().unpooled())
        .sql("select key_mark from access.partnership where key_mark is not null")
        .query((row, n) -> row.getBytes(1))
        .optional();
  }

  private static long forgotten(Ground ground) {
    return JdbcClient.create(ground.app().unpooled())
        .sql("select guard.forgotten_with_this_key()")
        .query(Long.class)
        .single();
  }

  private static String told(Ground ground) {
    return JdbcClient.create(ground.app().unpooled())
        .sql(
            """
            select format('%s forgotten since the partnership''s key was last turned, on %s.%s', guard.forgotten_with_this_key(),
              to_char(p.key_turned_at, 'FMDD FMMonth YYYY'), case when guard.forgotten_with_this_key() > 0
                then ' Stop the server and run ./waymark key turn within 30 days' else '' end)
              from access.partnership p
            """)
        .query(String.class)
        .optional()
        .orElse("There is no partnership here yet");
  }

  /** What is done in it. */
  private interface Work {
    long with(Connection owner) throws SQLException;
  }

  private static long inOneTransaction(Ground ground, Work work) {
    try (var owner = ground.owner().connect()) {
      owner.setAutoCommit(false);
      long done = work.with(owner);
      owner.commit();
      return done;
    } catch (SQLException e) {
      throw new SettingsFault("Nothing was changed: " + e.getMessage());
    } catch (PartnershipKey.Unreadable e) {
      throw new SettingsFault("Nothing was changed: something does not open with this key");
    }
  }
}
