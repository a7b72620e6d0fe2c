package org.waymark.command;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.settings.Setting;
import org.waymark.settings.Settings;
import picocli.CommandLine.Option;

/** The two settings that are often chosen at the keyboard. */
final class SettingsOptions {
  @Option(names = "--data", paramLabel = "DIR", description = "folder of the database and the keys")
  private @Nullable String data;

  @Option(names = "--port", paramLabel = "N", description = "port the server listens on")
  private @Nullable String port;

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
