package org.waymark.leaflet;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** The leaflet's own few words in one language, from {@code leaflet/<language>.properties}. */
final class LeafletWords {
  /** The languages paper is made in, as the public pages offer them. */
  static final List<String> LANGUAGES =
      List.of("en", "pt", "es", "ro", "pl", "sq", "bg", "th", "zh-Hans", "ar");

  private static final Map<String, LeafletWords> READ = new ConcurrentHashMap<>();

  private final String tag;
  private final Locale language;
  private final Properties words = new Properties();

  private LeafletWords(String tag) {
    this.tag = tag;
    language = tag.equals("en") ? Locale.UK : Locale.forLanguageTag(tag);
    try (InputStream in =
        LeafletWords.class.getResourceAsStream("/leaflet/" + tag + ".properties")) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of a language of {@link #LANGUAGES}. */
  static LeafletWords in(String tag) {
    return READ.computeIfAbsent(tag, LeafletWords::new);
  }

  /** Of {@link #LANGUAGES}. */
  String tag() {
    return tag;
  }

  Locale language() {
    return language;
  }

  /** A sentence with its blanks filled, in the order of its language. */
  String say(String key, Object... blanks) {
    String pattern = words.getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("No words for " + key + " in " + language.toLanguageTag());
    }
    return blanks.length == 0 ? pattern : new MessageFormat(pattern, language).format(blanks);
  }

  /** All there are, to compare languages by. */
  java.util.Set<String> keys() {
    return words.stringPropertyNames();
  }

  String day(LocalDate day) {
    return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language));
  }

  /** What somebody else wrote goes the way its first letter does. */
  static String asWritten(String text) {
    return text.isBlank() ? text : "\u2068" + text + "\u2069";
  }

  /** Numbers and addresses keep their own direction in a line that runs the other way. */
  static String leftToRight(String text) {
    return "\u2066" + text + "\u2069";
  }
}
