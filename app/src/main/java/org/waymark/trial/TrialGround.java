package org.waymark.trial;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;
import org.waymark.access.PartnershipKey;
import org.waymark.database.DatabaseLogin;
import org.waymark.database.DatabaseRoles;
import org.waymark.database.EmbeddedPostgres;
import org.waymark.database.Migrations;
import org.waymark.database.PrivateFile;
import org.waymark.database.Progress;
import org.waymark.settings.SettingsFault;

/**
 * A data folder for a trial, marked as one: key, database, accounts, and what it was filled with.
 *
 * @param folder absolute
 */
public record TrialGround(Path folder) {
  private static final String MARK = "this-is-a-trial";
  private static final String ACCOUNTS = "trial-accounts.tsv";

  /** Fills an empty database and says who can sign in. */
  @FunctionalInterface
  public interface Filling {
    List<Account> fill(DatabaseLogin superuser, PartnershipKey key) throws Exception;
  }

  /** Takes this folder, or refuses one that holds something else. */
  public static TrialGround in(Path folder) throws IOException {
    var ground = new TrialGround(PrivateFile.folder(folder.toAbsolutePath().normalize()));
    Path mark = ground.folder.resolve(MARK);
    if (!Files.exists(mark)) {
      if (Files.exists(ground.folder.resolve("database"))) {
        throw new SettingsFault(folder + " holds no trial: name another folder with --data");
      }
      Files.writeString(mark, "");
    }
    return ground;
  }

  /** Is it filled with just this? */
  public boolean holds(String content) throws IOException {
    return Files.readString(folder.resolve(MARK)).equals(content);
  }

  /** Empties it, makes key and tables, and fills it. */
  public void fill(String content, Progress progress, Filling filling) throws Exception {
    Files.writeString(folder.resolve(MARK), "");
    EmbeddedPostgres.erase(folder);
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    PrivateFile.write(folder.resolve("partnership.key"), key);
    try (var postgres = EmbeddedPostgres.start(folder, progress)) {
      DatabaseRoles.prepare(postgres.superuser(), postgres.passwords());
      DatabaseLogin superuser = postgres.superuser().database(DatabaseRoles.DATABASE);
      Migrations.run(superuser.as(DatabaseRoles.OWNER, postgres.passwords().owner()));
      keep(filling.fill(superuser, new PartnershipKey(key)));
    }
    Files.writeString(folder.resolve(MARK), content);
  }

  /** Who can sign in. */
  public List<Account> accounts() throws IOException {
    return Files.readAllLines(folder.resolve(ACCOUNTS)).stream().map(Account::read).toList();
  }

  /** The login that sees everything, of the database that a server runs in this folder now. */
  public DatabaseLogin superuser() {
    return running().superuser().database(DatabaseRoles.DATABASE);
  }

  /** The server's own login there. */
  public DatabaseLogin app() {
    return superuser().as(DatabaseRoles.APP, running().passwords().app());
  }

  private EmbeddedPostgres.Running running() {
    return EmbeddedPostgres.running(folder)
        .orElseThrow(() -> new SettingsFault("No database runs in " + folder));
  }

  private void keep(List<Account> accounts) throws IOException {
    String lines = accounts.stream().map(Account::line).collect(Collectors.joining("\n"));
    PrivateFile.write(folder.resolve(ACCOUNTS), lines.getBytes(StandardCharsets.UTF_8));
  }
}
