package org.waymark.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Everything that can be set, with its meaning in words. */
public enum Setting {
  /** Folder of database, keys and settings. */
  DATA(".waymark", "folder of the database, the keys and waymark.properties"),
  /** Port the server listens on. */
  PORT("8080", "port the server listens on"),
  /** Network address the server listens on. */
  LISTEN("127.0.0.1", "address the server listens on; 0.0.0.0 for every network of the machine"),
  /** Where people find it from outside. */
  ADDRESS("", "address people use, such as https://waymark.example.org; needed behind a proxy"),
  /** Whose word about a browser's address is believed. */
  PROXY(
      "",
      "address of the proxy in front, such as 127.0.0.1: only its X-Forwarded-For and"
          + " X-Forwarded-Proto are believed (default: nobody's)"),
  /** File of the partnership's key. */
  KEY_FILE("", "file of the partnership's key (default: partnership.key in the data folder)"),
  /** An external PostgreSQL. */
  DATABASE_URL("", "jdbc:postgresql://… of an external PostgreSQL 18 (default: one of our own)"),
  /** Password of the owner there. */
  DATABASE_OWNER_PASSWORD("", "password of waymark_owner there"),
  /** Password of the server's role there. */
  DATABASE_APP_PASSWORD("", "password of waymark_app there"),
  /** Password of the directory's role there. */
  DATABASE_PUBLIC_PASSWORD("", "password of waymark_public there"),
  /** Size of the pool. */
  DATABASE_CONNECTIONS("10", "most connections to the database at a time");

  private final String normally;
  private final String meaning;

  Setting(String normally, String meaning) {
    this.normally = normally;
    this.meaning = meaning;
  }

  /** As the file says it: {@code database.app.password}. */
  public String property() {
    return name().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  /** As the environment says it: {@code WAYMARK_DATABASE_APP_PASSWORD}. */
  public String variable() {
    return "WAYMARK_" + name();
  }

  String normally() {
    return normally;
  }

  static Optional<Setting> ofProperty(String property) {
    return Arrays.stream(values()).filter(one -> one.property().equals(property)).findFirst();
  }

  /** One line a setting, for {@code --help}. */
  public static String described() {
    return Arrays.stream(values())
        .map(one -> "  %-34s %s".formatted(one.variable(), one.meaning + one.unlessSet()))
        .collect(Collectors.joining("\n"));
  }

  private String unlessSet() {
    return normally.isEmpty() ? "" : " (default: " + normally + ")";
  }
}
