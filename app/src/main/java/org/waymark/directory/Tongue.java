package org.waymark.directory;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * A language of the public pages: its sentences, from its message file, and how it says days and
 * times.
 */
public enum Tongue {
  /** English. */
  ENGLISH("en", "English"),
  /** Portuguese. */
  PORTUGUESE("pt", "Português"),
  /** Spanish. */
  SPANISH("es", "Español"),
  /** Romanian. */
  ROMANIAN("ro", "Română"),
  /** Polish. */
  POLISH("pl", "Polski"),
  /** Albanian. */
  ALBANIAN("sq", "Shqip"),
  /** Bulgarian. */
  BULGARIAN("bg", "Български"),
  /** Thai. */
  THAI("th", "ไทย"),
  /** Chinese in simplified characters. */
  CHINESE("zh-Hans", "简体中文"),
  /** Arabic, from right to left. */
  ARABIC("ar", "العربية");

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final String code;
  private final String ownName;
  private final Locale locale;
  private final Map<String, String> sentences;
  private final Map<String, String> languageNames = new ConcurrentHashMap<>();

  Tongue(String code, String ownName) {
    this.code = code;
    this.ownName = ownName;
    this.locale = Locale.forLanguageTag(code);
    this.sentences = read(code);
  }

  /** The one of this code. */
  public static Optional<Tongue> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
  }

  /** The first a browser asks for that there is, else English. */
  public static Tongue wished(List<Locale> wishes) {
    return wishes.stream()
        .flatMap(wish ->
            Arrays.stream(values())
                .filter(one -> one.locale.getLanguage().equals(wish.getLanguage())))
        .findFirst()
        .orElse(ENGLISH);
  }

  /** BCP 47. */
  public String code() {
    return code;
  }

  /** As its speakers call it. */
  public String ownName() {
    return ownName;
  }

  /** {@code rtl} or {@code ltr}. */
  public String direction() {
    return direction(code);
  }

  /** The direction a language is written in, whether or not there are pages in it. */
  public static String direction(String code) {
    return List.of("ar", "fa", "ur", "he", "ps", "ku").contains(code.split("-")[0]) ? "rtl" : "ltr";
  }

  /** Has a native speaker checked these sentences? */
  public boolean isChecked() {
    return say("checked").equals("yes");
  }

  /** The sentence of this key. */
  public String say(String key) {
    String sentence = sentences.get(key);
    if (sentence == null) {
      throw new IllegalArgumentException("No sentence " + key + " in " + code);
    }
    return sentence;
  }

  /** The sentence of this key around this. */
  public String say(String key, String what) {
    return say(key).replace("{0}", what);
  }

  /** Several things after one another, parted as this language parts them. */
  public String list(List<String> things) {
    return String.join(this == ARABIC ? "، " : this == CHINESE ? "、" : ", ", things);
  }

  /** A language by its name in this one. */
  public String languageName(String other) {
    return languageNames.computeIfAbsent(
        other, tag -> Locale.forLanguageTag(tag).getDisplayName(locale));
  }

  /** Friday. */
  public String weekday(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL_STANDALONE, locale);
  }

  /** 27 November, as the language writes a day, with the year if it is another. */
  public String day(LocalDate day, LocalDate today) {
    String parts = day.getYear() == today.getYear() ? "MMMMd" : "yMMMMd";
    Locale place = this == ENGLISH ? Locale.UK : locale;
    return DateTimeFormatter.ofLocalizedPattern(parts).withLocale(place).format(day);
  }

  /** 22:00. */
  public String time(LocalTime time) {
    return TIME.format(time);
  }

  /** 22:00, or tomorrow 09:00, or Friday 09:00, or Friday 4 December 09:00. */
  public String moment(Instant at, Instant now) {
    return moment(LondonTime.day(at), TIME.format(LondonTime.time(at)), now);
  }

  /** The same for when something ends: midnight is the end of a day, not the beginning of one. */
  public String end(Instant at, Instant now) {
    return LondonTime.time(at).equals(LocalTime.MIDNIGHT)
        ? moment(LondonTime.day(at).minusDays(1), "24:00", now)
        : moment(at, now);
  }

  private String moment(LocalDate day, String time, Instant now) {
    LocalDate today = LondonTime.day(now);
    if (day.equals(today)) {
      return say("today", time);
    }
    if (day.equals(today.plusDays(1))) {
      return say("tomorrow", time);
    }
    String weekday = weekday(day.getDayOfWeek());
    return day.isBefore(today.plusDays(7))
        ? weekday + " " + time
        : weekday + " " + day(day, today) + " " + time;
  }

  private static Map<String, String> read(String code) {
    Properties kept = new Properties();
    try (InputStream in =
        Tongue.class.getResourceAsStream("/directory/messages/" + code + ".properties")) {
      if (in == null) {
        throw new IllegalStateException("The build lacks the sentences in " + code);
      }
      kept.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return kept.stringPropertyNames().stream()
        .collect(Collectors.toUnmodifiableMap(name -> name, name -> kept.getProperty(name, "")));
  }
}
