package org.waymark.linkage.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which names are the same name: a table of nicknames and romanisations, and for the rest a key of
 * sound that forgets what ten spelling traditions write differently.
 */
public final class NameFamilies {
  private static final Map<String, String> TABLE = table();
  private static final Map<String, String> MEMORY = new ConcurrentHashMap<>();
  private static final String[][] SOUNDS = {
    {"sch", "s"},
    {"tsch", "c"},
    {"tch", "c"},
    {"sz", "s"},
    {"sh", "s"},
    {"cz", "c"},
    {"ch", "c"},
    {"ts", "c"},
    {"tz", "c"},
    {"ph", "f"},
    {"th", "t"},
    {"dh", "d"},
    {"kh", "h"},
    {"gh", "g"},
    {"zh", "z"},
    {"dj", "j"},
    {"gj", "j"},
    {"xh", "j"},
    {"rz", "z"},
    {"ck", "k"},
    {"qu", "k"},
    {"ou", "u"},
    {"ee", "i"},
    {"ei", "i"},
    {"ey", "i"},
    {"ie", "i"},
    {"ia", "ia"},
    {"y", "i"},
    {"w", "v"},
    {"q", "k"},
    {"x", "s"},
    {"lh", "l"},
    {"nh", "n"}
  };

  private NameFamilies() {}

  /**
   * The key of a folded name's family, or the empty text when the name is too short to have one.
   */
  public static String familyOf(String name) {
    return MEMORY.computeIfAbsent(name, NameFamilies::find);
  }

  private static String find(String name) {
    String known = TABLE.get(name);
    return known != null ? known : sound(name);
  }

  /** Consonant sounds with the first vowel sound kept and doubled letters written once. */
  static String sound(String name) {
    if (name.length() < 4 || name.indexOf(' ') >= 0) {
      return "";
    }
    String sounded = name;
    for (String[] pair : SOUNDS) {
      sounded = sounded.replace(pair[0], pair[1]);
    }
    StringBuilder key = new StringBuilder("~");
    for (int i = 0; i < sounded.length(); i++) {
      char c = sounded.charAt(i);
      boolean silent = c == 'h' && i > 0 || i == sounded.length() - 1 && c == 'e' && i > 2;
      if (!silent && c != key.charAt(key.length() - 1)) {
        key.append(c == 'o' ? 'u' : c);
      }
    }
    return key.length() >= 4 ? key.toString() : "";
  }

  private static Map<String, String> table() {
    Map<String, String> table = new HashMap<>();
    var stream =
        Objects.requireNonNull(NameFamilies.class.getResourceAsStream("name-families.txt"));
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> putAll(table, line.strip().split("\\s+")));
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void putAll(Map<String, String> table, String[] names) {
    for (String name : names) {
      table.putIfAbsent(name, names[0]);
    }
  }
}
