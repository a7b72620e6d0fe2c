package org.waymark.leaks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every canary that was planted, and which of them a text holds. */
final class Canaries {
  private static final Pattern TOKEN = Pattern.compile("zq\\d{4}qz");

  /** One count for all, so that a second neighbourhood's words are its own. */
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Map<String, Canary> byToken = new LinkedHashMap<>();
  private final List<Canary> references = new ArrayList<>();

  /** A fresh word for this place. */
  String plant(String place, String file, String kind, Predicate<Viewer> maySee) {
    String token = "zq%04dqz".formatted(NUMBER.getAndIncrement());
    byToken.put(token, canary(token, place, file, kind, maySee));
    return token;
  }

  /** The same for a word whose shape is given, such as a reference. */
  void plantAs(String word, String place, String file, String kind, Predicate<Viewer> maySee) {
    references.add(canary(word, place, file, kind, maySee));
  }

  /** All that stand in this text. */
  List<Canary> in(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<Canary> found = new ArrayList<>();
    Matcher token = TOKEN.matcher(lower);
    while (token.find()) {
      Canary canary = byToken.get(token.group());
      if (canary != null) {
        found.add(canary);
      }
    }
    references.stream()
        .filter(one -> lower.contains(one.token().toLowerCase(Locale.ROOT)))
        .forEach(found::add);
    return found;
  }

  List<Canary> all() {
    List<Canary> all = new ArrayList<>(byToken.values());
    all.addAll(references);
    return all;
  }

  /** The columns that hold one. */
  Set<String> places() {
    return all().stream().map(Canary::place).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Canary canary(
      String token, String place, String file, String kind, Predicate<Viewer> maySee) {
    int column = place.lastIndexOf('.');
    return new Canary(
        token, place.substring(0, column), place.substring(column + 1), file, kind, maySee);
  }
}
