package org.waymark.statistics.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.statistics.Refused;
import org.waymark.statistics.table.Sheet;

/**
 * What must be true of a person: facts compared with values, joined by and, or, not and brackets.
 */
public sealed interface Condition {
  boolean holds(Map<String, String> facts);

  /** {@code values} are kept in plain letters, since millions of facts are held against them. */
  record Is(String fact, List<String> values) implements Condition {
    public Is {
      values = values.stream().map(Sheet::plain).toList();
    }

    @Override
    public boolean holds(Map<String, String> facts) {
      String known = facts.get(Sheet.plain(fact));
      if (known == null) {
        throw new Refused("Nothing in the histories is called " + fact + ".");
      }
      return values.contains(Sheet.plain(known));
    }
  }

  record Not(Condition inner) implements Condition {
    @Override
    public boolean holds(Map<String, String> facts) {
      return !inner.holds(facts);
    }
  }

  record All(List<Condition> parts) implements Condition {
    @Override
    public boolean holds(Map<String, String> facts) {
      return parts.stream().allMatch(part -> part.holds(facts));
    }
  }

  record Any(List<Condition> parts) implements Condition {
    @Override
    public boolean holds(Map<String, String> facts) {
      return parts.stream().anyMatch(part -> part.holds(facts));
    }
  }

  static Condition parse(String text) {
    return new Reader(text).whole();
  }

  /** Reads from left to right; and binds more tightly than or. */
  final class Reader {
    private static final Pattern WORD =
        Pattern.compile("\\s*(\\(|\\)|,|!=|<>|=|\"[^\"]*\"|'[^']*'|[^\\s(),=!<>\"']+)");
    private final List<String> words = new ArrayList<>();
    private final String text;
    private int next;

    private Reader(String text) {
      this.text = text;
      Matcher matcher = WORD.matcher(text);
      while (matcher.find()) {
        words.add(matcher.group(1).replaceAll("^[\"']|[\"']$", ""));
      }
    }

    private Condition whole() {
      Condition condition = any();
      if (next < words.size()) {
        throw unreadable();
      }
      return condition;
    }

    private Condition any() {
      List<Condition> parts = new ArrayList<>(List.of(all()));
      while (take("or")) {
        parts.add(all());
      }
      return parts.size() == 1 ? parts.getFirst() : new Any(List.copyOf(parts));
    }

    private Condition all() {
      List<Condition> parts = new ArrayList<>(List.of(one()));
      while (take("and")) {
        parts.add(one());
      }
      return parts.size() == 1 ? parts.getFirst() : new All(List.copyOf(parts));
    }

    private Condition one() {
      if (take("not")) {
        return new Not(one());
      }
      if (take("(")) {
        Condition inner = any();
        expect(")");
        return inner;
      }
      String fact = phrase();
      if (take("!=") || take("<>")) {
        return new Not(new Is(fact, List.of(phrase())));
      }
      if (take("in")) {
        return new Is(fact, list());
      }
      expect("=");
      return new Is(fact, List.of(phrase()));
    }

    private List<String> list() {
      expect("(");
      List<String> values = new ArrayList<>(List.of(phrase()));
      while (take(",")) {
        values.add(phrase());
      }
      expect(")");
      return values;
    }

    /** Names and values may be of several words. */
    private String phrase() {
      StringBuilder phrase = new StringBuilder();
      while (next < words.size()
          && !List.of("and", "or", "not", "in", "(", ")", ",", "=", "!=", "<>")
              .contains(words.get(next).toLowerCase(Locale.ROOT))) {
        phrase.append(phrase.isEmpty() ? "" : " ").append(words.get(next++));
      }
      if (phrase.isEmpty()) {
        throw unreadable();
      }
      return phrase.toString();
    }

    private boolean take(String word) {
      boolean there = next < words.size() && words.get(next).equalsIgnoreCase(word);
      next += there ? 1 : 0;
      return there;
    }

    private void expect(String word) {
      if (!take(word)) {
        throw unreadable();
      }
    }

    private Refused unreadable() {
      return new Refused("This condition cannot be read: " + text);
    }
  }
}
