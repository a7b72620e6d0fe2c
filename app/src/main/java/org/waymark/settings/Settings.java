package org.waymark.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What was chosen, checked.
 *
 * @param dataFolder absolute
 * @param port 1 to 65535, or 0 for any that is free
 * @param listen the network address to listen on
 * @param address where people find Waymark
 * @param proxy the proxies whose word about a browser's address is believed; empty for none
 * @param keyFile the partnership's key
 * @param database where it is
 * @param connections most at a time, 2 to 200
 */
public record Settings(
    Path dataFolder,
    int port,
    String listen,
    URI address,
    List<InetAddress> proxy,
    Path keyFile,
    DatabasePlace database,
    int connections) {

  /** The one file, in the data folder. */
  public static final String FILE = "waymark.properties";

  /** Where the database is. */
  public sealed interface DatabasePlace {
    /** Our own, in the data folder. */
    record Embedded() implements DatabasePlace {}

    /** Somebody else's. The roles are named as {@code ./waymark init --external} prints them. */
    record External(String url, String ownerPassword, String appPassword, String publicPassword)
        implements DatabasePlace {
      @Override
      public String toString() {
        return url;
      }
    }
  }

  /**
   * Reads them.
   *
   * @param chosen from the command line; goes before everything else
   * @param environment as {@link System#getenv()} gives it; goes before the file
   * @throws SettingsFault naming the first that cannot be meant
   */
  public static Settings read(Map<Setting, String> chosen, Map<String, String> environment) {
    var values = new EnumMap<Setting, String>(Setting.class);
    for (Setting setting : Setting.values()) {
      values.put(setting, setting.normally());
    }
    putEnvironment(values, environment);
    values.putAll(chosen);
    Path folder = Path.of(value(values, Setting.DATA)).toAbsolutePath().normalize();
    values.putAll(written(folder.resolve(FILE)));
    putEnvironment(values, environment);
    values.putAll(chosen);
    return checked(folder, values);
  }

  private static void putEnvironment(Map<Setting, String> values, Map<String, String> environment) {
    for (Setting setting : Setting.values()) {
      String value = environment.get(setting.variable());
      if (value != null && !value.isBlank()) {
        values.put(setting, value.strip());
      }
    }
  }

  private static Map<Setting, String> written(Path file) {
    var found = new EnumMap<Setting, String>(Setting.class);
    if (Files.exists(file)) {
      var lines = new Properties();
      try (Reader reader = Files.newBufferedReader(file)) {
        lines.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      for (String name : lines.stringPropertyNames()) {
        found.put(known(name, file), lines.getProperty(name, "").strip());
      }
    }
    return found;
  }

  private static Setting known(String name, Path file) {
    return Setting.ofProperty(name)
        .filter(setting -> setting != Setting.DATA)
        .orElseThrow(() ->
            new SettingsFault(
                "%s: \"%s\" is no setting; ./waymark start --help lists them"
                    .formatted(file, name)));
  }

  private static Settings checked(Path folder, Map<Setting, String> values) {
    int port = number(values, Setting.PORT, 0, 65_535);
    String listen = value(values, Setting.LISTEN);
    String address = value(values, Setting.ADDRESS);
    String keyFile = value(values, Setting.KEY_FILE);
    return new Settings(
        folder,
        port,
        listen,
        address.isEmpty() ? URI.create("http://localhost:" + port) : address(address),
        proxies(value(values, Setting.PROXY)),
        folder.resolve(keyFile.isEmpty() ? "partnership.key" : keyFile),
        place(values),
        number(values, Setting.DATABASE_CONNECTIONS, 2, 200));
  }

  private static DatabasePlace place(Map<Setting, String> values) {
    String url = value(values, Setting.DATABASE_URL);
    if (url.isEmpty()) {
      return new DatabasePlace.Embedded();
    }
    if (!url.startsWith("jdbc:postgresql://")) {
      throw fault(Setting.DATABASE_URL, "is no jdbc:postgresql:// address");
    }
    return new DatabasePlace.External(
        url,
        needed(values, Setting.DATABASE_OWNER_PASSWORD),
        needed(values, Setting.DATABASE_APP_PASSWORD),
        needed(values, Setting.DATABASE_PUBLIC_PASSWORD));
  }

  private static URI address(String text) {
    URI address = URI.create(text);
    if (address.getHost() == null || !text.matches("https?://.*")) {
      throw fault(Setting.ADDRESS, "is no http:// or https:// address");
    }
    return address;
  }

  /** Addresses, never names: a name would be looked up. */
  private static List<InetAddress> proxies(String text) {
    try {
      return Stream.of(text.split("[,\\s]+"))
          .filter(one -> !one.isEmpty())
          .map(InetAddress::ofLiteral)
          .toList();
    } catch (IllegalArgumentException e) {
      throw fault(Setting.PROXY, "is no network address such as 127.0.0.1");
    }
  }

  private static int number(Map<Setting, String> values, Setting setting, int least, int most) {
    String text = value(values, setting);
    int number = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
    if (number < least || number > most) {
      throw fault(setting, "is no whole number from " + least + " to " + most);
    }
    return number;
  }

  private static String needed(Map<Setting, String> values, Setting setting) {
    String value = value(values, setting);
    if (value.isEmpty()) {
      throw fault(setting, "is needed with an external database");
    }
    return value;
  }

  private static String value(Map<Setting, String> values, Setting setting) {
    return values.getOrDefault(setting, "");
  }

  private static SettingsFault fault(Setting setting, String why) {
    return new SettingsFault(
        "%s (or %s in %s) %s".formatted(setting.variable(), setting.property(), FILE, why));
  }
}
