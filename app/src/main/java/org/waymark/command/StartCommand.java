package org.waymark.command;

import java.util.concurrent.Callable;
import org.waymark.database.Progress;
import org.waymark.settings.SettingsFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Serves a partnership. */
@Command(name = "start", description = "Serves the partnership of a data folder.")
final class StartCommand implements Callable<Integer> {
  @Mixin private SettingsOptions options = new SettingsOptions();

  @Override
  public Integer call() throws Exception {
    var settings = options.read();
    if (new DemoFolder(settings.dataFolder()).isDemo()) {
      throw new SettingsFault(
          settings.dataFolder()
              + " holds a demo, whose passwords everybody knows: name another folder with --data");
    }
    PartnershipKeyFile.check(settings.keyFile());
    var progress = Progress.to(System.out);
    try (var serving =
        Serving.start(settings, progress, ground -> KeyCommand.settle(settings, ground))) {
      System.out.println("Waymark is at " + settings.address());
      serving.await();
    }
    return 0;
  }
}
