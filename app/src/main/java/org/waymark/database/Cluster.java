package org.waymark.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The folder that holds the databases: made once with checksums, scram and a locale that no upgrade
 * of the machine can change, and configured anew at every start.
 *
 * @param folder PostgreSQL's data directory
 * @param log where it logs
 */
record Cluster(PostgresBinaries binaries, Account account, Path folder, Path log) {
  static final String SUPERUSER = "postgres";

  static Cluster in(Path dataFolder, DatabasePasswords passwords, Progress progress)
      throws IOException, InterruptedException {
    var binaries = PostgresBinaries.unpackedIn(dataFolder, progress);
    var account = Account.here();
    Path log = PrivateFile.folder(dataFolder.resolve("database-log"));
    account.own(log);
    var cluster = new Cluster(binaries, account, dataFolder.resolve("database"), log);
    if (!Files.exists(cluster.folder)) {
      progress.step("Making an empty database");
      cluster.make(passwords.superuser());
    }
    cluster.configure();
    return cluster;
  }

  /** Made under another name and renamed when whole: an interrupted making is begun again. */
  private void make(String password) throws IOException, InterruptedException {
    Path part = folder.resolveSibling("database.part");
    PostgresBinaries.delete(part);
    PrivateFile.folder(part);
    Path secret = part.resolveSibling("database.part.secret");
    PrivateFile.write(secret, password.getBytes(StandardCharsets.UTF_8));
    try {
      account.own(part);
      account.own(secret);
      initialize(part, secret);
    } finally {
      Files.delete(secret);
    }
    Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
    PrivateFile.syncAround(folder);
  }

  private void initialize(Path part, Path secret) throws IOException, InterruptedException {
    var command =
        List.of(
            binaries.program("initdb").toString(),
            "--pgdata=" + part,
            "--username=" + SUPERUSER,
            "--pwfile=" + secret,
            "--auth-host=scram-sha-256",
            "--auth-local=scram-sha-256",
            "--data-checksums",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--no-instructions");
    Path output = log.resolve("making.log");
    var process =
        account.process(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
    process.getOutputStream().close();
    if (process.waitFor() != 0) {
      throw new DatabaseFault("The database could not be made. " + lastWords(output));
    }
  }

  private void configure() throws IOException {
    try (InputStream settings = Cluster.class.getResourceAsStream("/postgres/postgresql.conf")) {
      if (settings == null) {
        throw new IllegalStateException("postgresql.conf belongs into the jar");
      }
      // Written in place, not replaced, so that the file keeps its owner.
      Files.write(
          folder.resolve("postgresql.conf"),
          settings.readAllBytes(),
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING);
    }
  }

  /** The end of a log, with the cure for the causes that a log does not name. */
  static String lastWords(Path output) throws IOException {
    List<String> lines = Files.exists(output) ? Files.readAllLines(output) : List.of();
    String words = String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
    if (lines.isEmpty() || words.contains("not found") || words.contains("No such file")) {
      words +=
          "\nThe programs need glibc. On Alpine or another system without it, install PostgreSQL 18"
              + " and name it in waymark.properties; see ./waymark init --external";
    }
    return "It said:\n" + words + "\n(whole log: " + output + ")";
  }
}
