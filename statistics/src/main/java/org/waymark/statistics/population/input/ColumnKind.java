package org.waymark.statistics.population.input;

import static org.waymark.statistics.table.Sheet.plain;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.waymark.statistics.table.Sheet;

/** What a column of an uploaded table says, judged by its name and its values. */
enum ColumnKind {
  /** 1 where the person is on this list. */
  LIST,
  /** People with this row's history. */
  COUNT,
  /** A whole history in one cell, as 0110. */
  HISTORY,
  /** Number of times seen; only with a count. */
  TIMES,
  /** Which draw of the posterior overlaps the row belongs to. */
  DRAW,
  /** A year, an area, a group: one estimate for each. */
  STRATUM,
  /** Something known of each person, for a model that allows for it. */
  FACT,
  /** Names the row; not used. */
  IDENTIFIER;

  private static final Set<String> YES =
      Set.of("1", "1.0", "yes", "y", "true", "t", "x", "present", "on", "✓", "seen", "captured");
  private static final Set<String> NO =
      Set.of("0", "0.0", "no", "n", "false", "f", "", "absent", "off", "-", ".", "–", "unseen");
  private static final Set<String> LEFT_OPEN = Set.of("na", "n/a", "nan", "null", "?", "unknown");
  private static final Set<String> COUNTS =
      Set.of(
          "count",
          "counts",
          "n",
          "freq",
          "freqs",
          "frequency",
          "frequencies",
          "number",
          "total",
          "cases",
          "people",
          "persons",
          "women",
          "men",
          "size",
          "weight",
          "obs",
          "observed",
          "tally",
          "num",
          "cell",
          "cellcount",
          "y",
          "value",
          "nobs",
          "numberofpeople",
          "individuals",
          "observations",
          "howmany",
          "peoplecount",
          "countofpeople",
          "nofpeople",
          "nr",
          "anzahl",
          "nombre",
          "aantal");
  private static final Set<String> TIMES_SEEN =
      Set.of(
          "nbcap",
          "times",
          "timesseen",
          "captures",
          "arrests",
          "meetings",
          "visits",
          "k",
          "i",
          "encounters",
          "contacts");
  private static final Set<String> DRAWS =
      Set.of("draw", "draws", "sample", "iteration", "iter", "replicate", "replication");
  private static final Set<String> HISTORIES =
      Set.of("history", "histories", "ch", "capturehistory", "pattern", "profile", "hist", "lists");
  private static final Set<String> NAMES =
      Set.of(
          "id",
          "person",
          "personid",
          "ref",
          "reference",
          "key",
          "caseid",
          "pid",
          "row",
          "rowid",
          "name",
          "identifier",
          "uid",
          "record",
          "column1");

  static ColumnKind of(String name, List<String> values) {
    String plain = plain(name);
    Set<String> distinct = new HashSet<>();
    values.forEach(value -> distinct.add(value.toLowerCase(Locale.ROOT)));
    boolean numbers = values.stream().allMatch(ColumnKind::isCount);
    if (DRAWS.contains(plain)) {
      return DRAW;
    }
    if (isHistory(plain, distinct)) {
      return HISTORY;
    }
    if (COUNTS.contains(plain) && numbers) {
      return COUNT;
    }
    if (isList(distinct)) {
      return LIST;
    }
    if (TIMES_SEEN.contains(plain) && numbers) {
      return TIMES;
    }
    boolean named = NAMES.contains(plain) || plain.endsWith("id");
    return named || (distinct.size() == values.size() && values.size() > 12 && !numbers)
        ? IDENTIFIER
        : STRATUM;
  }

  private static boolean isList(Set<String> distinct) {
    boolean open = distinct.stream().anyMatch(LEFT_OPEN::contains);
    boolean both = distinct.stream().anyMatch(YES::contains);
    return distinct.stream()
            .allMatch(v -> YES.contains(v) || NO.contains(v) || LEFT_OPEN.contains(v))
        && (!open || both);
  }

  private static boolean isHistory(String plain, Set<String> distinct) {
    boolean binary = distinct.stream().allMatch(v -> v.matches("[01]{2,}"));
    boolean sameLength = distinct.stream().map(String::length).distinct().count() == 1;
    boolean leading = distinct.stream().anyMatch(v -> v.startsWith("0"));
    return binary && sameLength && (leading || HISTORIES.contains(plain));
  }

  static boolean isUnknown(String value) {
    return Set.of("", "na", "nan", "?", "null", "unknown", "unseen", "-", ".", "*")
        .contains(value.toLowerCase(Locale.ROOT));
  }

  static boolean isCount(String value) {
    return isUnknown(value) || Sheet.isNumber(value);
  }

  static boolean isLeftOpen(String value) {
    return LEFT_OPEN.contains(value.toLowerCase(Locale.ROOT));
  }

  static boolean isNo(String value) {
    return NO.contains(value.toLowerCase(Locale.ROOT));
  }

  static boolean isYes(String value) {
    return YES.contains(value.toLowerCase(Locale.ROOT));
  }
}
