package org.waymark.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.waymark.access.PartnershipKey;
import org.waymark.database.Progress;
import org.waymark.demo.DemoPartnership;
import org.waymark.settings.Settings;
import org.waymark.settings.SettingsFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves an invented partnership, filled the first time and kept from then on. */
@Command(name = "demo", description = "Serves an invented partnership on this machine.")
final class DemoCommand implements Callable<Integer> {
  @Mixin private SettingsOptions options = new SettingsOptions();

  @Option(names = "--fresh", description = "start over: forget what the demo holds")
  private boolean fresh;

  @Override
  public Integer call() throws Exception {
    var settings = options.read();
    var progress = Progress.to(System.out);
    if (!(settings.database() instanceof Settings.DatabasePlace.Embedded)) {
      throw new SettingsFault(
          "The demo keeps to a database of its own: unset WAYMARK_DATABASE_URL");
    }
    var folder = new DemoFolder(settings.dataFolder());
    if (fresh) {
      folder.empty();
    }
    folder.claim();
    PartnershipKeyFile.makeIfMissing(settings.keyFile());
    try (var serving =
        Serving.start(settings, progress, ground -> fillOnce(ground, settings, folder, progress))) {
      welcome(serving, folder);
      serving.await();
    }
    return 0;
  }

  private static void fillOnce(
      Ground ground, Settings settings, DemoFolder folder, Progress progress) {
    if (folder.isFilled()) {
      return;
    }
    try {
      var key = new PartnershipKey(Files.readAllBytes(settings.keyFile()));
      folder.keep(
          new DemoPartnership(key, Instant.now()).fill(ground.superuser().orElseThrow(), progress));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void welcome(Serving serving, DemoFolder folder) throws IOException {
    System.out.println();
    System.out.println("Waymark is at http://localhost:" + serving.port());
    List<DemoPartnership.Account> accounts = folder.accounts();
    if (!accounts.isEmpty()) {
      System.out.println("Who can sign in (then ./waymark code NAME tells the second step):");
      accounts.forEach(account ->
          System.out.printf(
              "  %-24s %-24s %s, %s%n",
              account.signInName(), account.password(), account.role(), account.agency()));
    }
    System.out.println("Stop it with ctrl-C.");
  }
}
