package org.waymark.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waymark.database.EmbeddedPostgres;
import org.waymark.database.PrivateFile;
import org.waymark.demo.DemoPartnership;
import org.waymark.settings.SettingsFault;

/** A data folder that holds a demo and says so, so that a demo never touches a real one. */
record DemoFolder(Path folder) {
  private static final String MARK = "this-is-a-demo";
  private static final String ACCOUNTS = "demo-accounts.tsv";

  /** Marks the folder as a demo's, or refuses one that holds something else. */
  void claim() throws IOException {
    PrivateFile.folder(folder);
    if (!isDemo()) {
      if (Files.exists(folder.resolve("database"))) {
        throw new SettingsFault(folder + " holds no demo: name another folder with --data");
      }
      Files.createFile(folder.resolve(MARK));
    }
  }

  boolean isDemo() {
    return Files.exists(folder.resolve(MARK));
  }

  boolean isFilled() {
    return Files.exists(folder.resolve(ACCOUNTS));
  }

  /** Removes what the demo holds, but not PostgreSQL's own programs, which stay the same. */
  void empty() throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    if (!isDemo()) {
      throw new SettingsFault(folder + " holds no demo: nothing was removed");
    }
    EmbeddedPostgres.erase(folder);
    Files.deleteIfExists(folder.resolve(ACCOUNTS));
    Files.deleteIfExists(folder.resolve("partnership.key"));
  }

  void keep(List<DemoPartnership.Account> accounts) throws IOException {
    String lines =
        accounts.stream()
            .map(one ->
                String.join(
                    "\t",
                    one.signInName(),
                    one.password(),
                    one.role(),
                    one.agency(),
                    HexFormat.of().formatHex(one.secondStep())))
            .collect(Collectors.joining("\n"));
    PrivateFile.write(folder.resolve(ACCOUNTS), lines.getBytes(StandardCharsets.UTF_8));
  }

  List<DemoPartnership.Account> accounts() throws IOException {
    return isFilled()
        ? Files.readAllLines(folder.resolve(ACCOUNTS)).stream().map(DemoFolder::read).toList()
        : List.of();
  }

  Optional<DemoPartnership.Account> account(String signInName) throws IOException {
    return accounts().stream()
        .filter(one -> one.signInName().equalsIgnoreCase(signInName))
        .findFirst();
  }

  private static DemoPartnership.Account read(String line) {
    String[] words = line.split("\t", -1);
    return new DemoPartnership.Account(
        words[3], words[2], words[0], words[1], HexFormat.of().parseHex(words[4]));
  }
}
