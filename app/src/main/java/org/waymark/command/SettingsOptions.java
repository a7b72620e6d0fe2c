package org.waymark.command;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.settings.Setting;
import org.waymark.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The two settings that are often chosen at the keyboard; the help names the others. */
@Command(
    footerHeading =
        "%nSettings, from the environment, or in the data folder's waymark.properties%n(there"
            + " without WAYMARK_, small, with dots):%n")
final class SettingsOptions {
  @Option(names = "--data", paramLabel = "DIR", description = "folder of the database and the keys")
  private @Nullable String data;

  @Option(names = "--port", paramLabel = "N", description = "port the server listens on")
  private @Nullable String port;

  @Spec(Spec.Target.MIXEE)
  void help(CommandSpec command) {
    command.usageMessage().footer(Setting.described().split("\\R"));
  }

  Settings read() {
    Map<Setting, String> chosen = new EnumMap<>(Setting.class);
    if (data != null) {
      chosen.put(Setting.DATA, data);
    }
    if (port != null) {
      chosen.put(Setting.PORT, port);
    }
    return Settings.read(chosen, System.getenv());
  }
}
