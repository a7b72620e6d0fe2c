package org.waymark.statistics.protect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.waymark.statistics.Refused;

/**
 * What may not be shown, and how it is kept from showing.
 *
 * @param hiddenFrom the smallest count that is sensitive; 1, or 0 where zeros tell something
 * @param hiddenTo the largest
 * @param base counts are rounded to multiples of it; 1 for none
 * @param width the least difference between the highest and the lowest value an attacker must be
 *     left with for a sensitive cell
 * @param groups per dimension, group to its parts
 * @param tables the dimensions crossed in each table; empty for one table of all
 * @param dominance when an amount is sensitive because of who makes it up
 * @param area the dimension whose total is the national level, for the NHS rule
 */
public record Rules(
    Method method,
    int hiddenFrom,
    int hiddenTo,
    int base,
    double width,
    Map<String, Map<String, List<String>>> groups,
    List<List<String>> tables,
    Optional<Dominance> dominance,
    String area) {

  /** How sensitive counts are kept from being worked back. */
  public enum Method {
    /**
     * Counts of 1 to 7 hidden and the rest to the nearest 5, below national level (NHS England).
     */
    NHS,
    /** Sensitive counts hidden, with as many others as that needs. */
    SUPPRESS,
    /** Every count to a multiple of the base next to it, totals kept. */
    ROUND,
    /** The same people get the same noise in every table. */
    CELL_KEY
  }

  public static final Rules USUAL =
      new Rules(Method.NHS, 1, 7, 5, 2, Map.of(), List.of(), Optional.empty(), "area");

  /** Cells whose count is sensitive by itself. */
  Map<Cell, Margin> sensitive(TableSet tables) {
    Map<Cell, Margin> sensitive = new LinkedHashMap<>();
    tables
        .counts()
        .forEach((cell, count) -> {
          if (isSensitive(count)) {
            sensitive.put(cell, Margin.wide(width));
          }
        });
    return sensitive;
  }

  /** The same rules with another method. */
  Rules by(Method other) {
    int rounded = base > 1 ? base : USUAL.base;
    return new Rules(other, hiddenFrom, hiddenTo, rounded, width, groups, tables, dominance, area);
  }

  /** Refuses at once what would be refused once all sums were worked out. */
  public void refuseBeforehand(double cells, boolean hasKeys) {
    if (method == Method.ROUND) {
      ControlledRounding.refuseTooMany(cells);
    }
    if (method == Method.CELL_KEY && !hasKeys) {
      throw new Refused(
          "Cell keys need a key for every person: a column called key, or a column id and"
              + " --secret.");
    }
  }

  /** The same rules with the national level in another dimension. */
  public Rules nationalBy(String dimension) {
    return new Rules(
        method, hiddenFrom, hiddenTo, base, width, groups, tables, dominance, dimension);
  }

  boolean isSensitive(double count) {
    return count >= hiddenFrom && count <= hiddenTo;
  }

  /**
   * Reads rules, one a line: {@code method: suppress}, {@code hide: 1-7}, {@code round: 5}, {@code
   * width: 3}, {@code dominance: 1, 80}, {@code p percent: 10}, {@code prior posterior: 10, 50},
   * {@code group area: Lambeth = Brixton, Streatham}, {@code table: area, year}, {@code national:
   * area}. A line with # at its start is a remark.
   */
  public static Rules parse(String text) {
    Draft draft = new Draft();
    text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .forEach(draft::read);
    return draft.rules();
  }

  private static final class Draft {
    private Method method = Method.NHS;
    private int from = 1;
    private int to = 7;
    private int base = 5;
    private double width = 2;
    private String area = "area";
    private Optional<Dominance> dominance = Optional.empty();
    private final Map<String, Map<String, List<String>>> groups = new LinkedHashMap<>();
    private final List<List<String>> tables = new ArrayList<>();

    void read(String line) {
      String[] parts = line.split("\\s*[:=]\\s*", 2);
      if (parts.length < 2) {
        throw new Refused("This line of the rules has no colon: " + line);
      }
      String key = parts[0].toLowerCase(Locale.ROOT).strip();
      try {
        set(key, parts[0].strip(), parts[1].strip());
      } catch (IllegalArgumentException unreadable) {
        throw new Refused("This line of the rules cannot be read: " + line);
      }
    }

    private void set(String key, String written, String value) {
      switch (key) {
        case "method" -> method = method(value);
        case "hide", "threshold" -> hide(value);
        case "round", "rounding", "base" -> base = Integer.parseInt(value);
        case "width" -> width = Double.parseDouble(value);
        case "national" -> area = value;
        case "dominance", "p percent", "prior posterior" ->
            dominance = Optional.of(Dominance.parse(key, value));
        case "table" -> tables.add(List.of(value.split("\\s*[,×]\\s*")));
        default -> group(written, value);
      }
    }

    private void hide(String value) {
      String[] ends = value.split("\\s*-\\s*");
      from = ends.length > 1 ? Integer.parseInt(ends[0]) : 1;
      to = Integer.parseInt(ends[ends.length - 1]);
    }

    private static Method method(String value) {
      return switch (value.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "")) {
        case "nhs" -> Method.NHS;
        case "suppress", "suppression", "hide" -> Method.SUPPRESS;
        case "round", "rounding", "controlledrounding" -> Method.ROUND;
        case "cellkey", "key", "perturb", "perturbation" -> Method.CELL_KEY;
        default -> throw new IllegalArgumentException(value);
      };
    }

    private void group(String key, String value) {
      String[] sides = value.split("\\s*=\\s*", 2);
      if (!key.toLowerCase(Locale.ROOT).startsWith("group ") || sides.length < 2) {
        throw new IllegalArgumentException(key);
      }
      groups
          .computeIfAbsent(key.substring(6).strip(), d -> new LinkedHashMap<>())
          .put(sides[0], List.of(sides[1].split("\\s*,\\s*")));
    }

    Rules rules() {
      if (from > to || base < 1 || width < 1) {
        throw new Refused("The rules hide nothing, or round to less than 1.");
      }
      return new Rules(method, from, to, base, width, groups, tables, dominance, area);
    }
  }
}
