package org.waymark.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.Server;
import org.waymark.database.DatabaseLogin;
import org.waymark.database.DatabaseRoles;
import org.waymark.database.EmbeddedPostgres;
import org.waymark.database.Migrations;
import org.waymark.database.Progress;
import org.waymark.settings.Setting;
import org.waymark.settings.Settings;

/**
 * The real server on a real PostgreSQL, started once for all tests: nothing in it is a stand-in.
 * Tests reach into it for use cases ({@link #bean}), over HTTP ({@link #visitor}), and with the
 * superuser's hand to arrange and to count.
 */
public final class Running {
  private static final Running ONCE = start();

  private final ConfigurableApplicationContext server;
  private final DatabaseLogin superuser;
  private final DatabaseLogin owner;
  private final DatabaseLogin app;
  private final DatabaseLogin open;
  private final JdbcClient superuserClient;
  private final String address;
  private final Path folder;

  private Running(
      ConfigurableApplicationContext server,
      DatabaseLogin superuser,
      DatabaseLogin owner,
      DatabaseLogin app,
      DatabaseLogin open,
      Path folder) {
    this.folder = folder;
    this.server = server;
    this.superuser = superuser;
    this.owner = owner;
    this.app = app;
    this.open = open;
    this.superuserClient = JdbcClient.create(superuser.pooled(4));
    this.address =
        "http://localhost:" + server.getEnvironment().getRequiredProperty("local.server.port");
  }

  /** The one that runs. */
  public static Running here() {
    return ONCE;
  }

  /** A use case or store of the running server. */
  public <T> T bean(Class<T> type) {
    return server.getBean(type);
  }

  /** The running server's own wiring. */
  public ConfigurableApplicationContext context() {
    return server;
  }

  /** Sees and writes everything: to arrange a test and to count afterwards. */
  public JdbcClient superuser() {
    return superuserClient;
  }

  /** The login that bypasses every policy. */
  public DatabaseLogin superuserLogin() {
    return superuser;
  }

  /** Another database of the same PostgreSQL with nobody in it, for what fills a whole one. */
  public DatabaseLogin superuserOfEmpty(String database) {
    superuserClient.sql("create database " + database + " owner waymark_owner").update();
    Migrations.run(owner.database(database));
    return superuser.database(database);
  }

  /** The login of the migrations and of {@code audit verify}. */
  public DatabaseLogin ownerLogin() {
    return owner;
  }

  /** The server's own login, as an attacker would have it. */
  public DatabaseLogin appLogin() {
    return app;
  }

  /** The login of the public pages, as an attacker would have it. */
  public DatabaseLogin publicLogin() {
    return open;
  }

  /** The server's pool: outside a transaction with somebody acting it sees nothing. */
  public DataSource appPool() {
    return bean(DataSource.class);
  }

  /** Its data folder, beside which a command works. */
  public Path folder() {
    return folder;
  }

  /** Invents agencies and practitioners. */
  public Town town() {
    return new Town(superuserClient);
  }

  /** Where the server listens, without a slash at the end. */
  public String address() {
    return address;
  }

  /** Somebody's browser, signed in. */
  public Visitor visitor(Town.Somebody somebody) {
    return new Visitor(address, somebody.cookie());
  }

  /** The browser of somebody who is not signed in. */
  public Visitor stranger() {
    return new Visitor(address, "");
  }

  private static Running start() {
    try {
      Path folder = Files.createTempDirectory("waymark-test");
      byte[] key = new byte[32];
      new SecureRandom().nextBytes(key);
      Path keyFile = Files.write(folder.resolve("partnership.key"), key);
      EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, Progress.to(System.out));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres, folder)));
      DatabaseRoles.prepare(postgres.superuser(), postgres.passwords());
      DatabaseLogin database = postgres.superuser().database(DatabaseRoles.DATABASE);
      DatabaseLogin owner = database.as(DatabaseRoles.OWNER, postgres.passwords().owner());
      DatabaseLogin app = database.as(DatabaseRoles.APP, postgres.passwords().app());
      Migrations.run(owner);
      Map<Setting, String> chosen = new EnumMap<>(Setting.class);
      chosen.put(Setting.DATA, folder.toString());
      chosen.put(Setting.PORT, "0");
      chosen.put(Setting.KEY_FILE, keyFile.toString());
      // Each browser of a test may come from an address of its own, as behind a proxy.
      chosen.put(Setting.PROXY, "127.0.0.1");
      DatabaseLogin open = database.as(DatabaseRoles.PUBLIC, postgres.passwords().open());
      return new Running(
          Server.start(Settings.read(chosen, Map.of()), app, open),
          database,
          owner,
          app,
          open,
          folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void stop(EmbeddedPostgres postgres, Path folder) {
    postgres.close();
    try {
      EmbeddedPostgres.erase(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
