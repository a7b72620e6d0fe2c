package org.waymark.statistics.population.input;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.waymark.statistics.Refused;
import org.waymark.statistics.population.CaptureTable;
import org.waymark.statistics.table.Sheet;

/** What each column of a table of lists is taken for, and the sentences that say so. */
final class Columns {
  private static final int MOST_GROUPS = 12;
  private final Sheet sheet;
  private final Set<String> facts;
  private final Set<String> strata;
  private final List<ColumnKind> kinds = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /**
   * @param facts plain names of columns that are facts about people, whatever they look like
   * @param strata plain names of the columns to estimate apart by; empty to take those that look
   *     like it
   */
  Columns(Sheet sheet, Set<String> facts, Set<String> strata) {
    this.sheet = sheet;
    this.facts = facts;
    this.strata = strata;
    for (int i = 0; i < sheet.header().size(); i++) {
      boolean fact = facts.contains(plain(i)) || strata.contains(plain(i));
      kinds.add(fact ? ColumnKind.FACT : ColumnKind.of(sheet.header().get(i), sheet.column(i)));
    }
    refuseAlmostLists();
    settleCounts();
    settleGroups();
    settleStrata();
    tell();
  }

  private String plain(int column) {
    return Sheet.plain(sheet.header().get(column));
  }

  /** Where columns are named to estimate apart by, it is by them and by no others. */
  private void settleStrata() {
    if (!strata.isEmpty()) {
      kinds.replaceAll(kind -> kind == ColumnKind.STRATUM ? ColumnKind.FACT : kind);
      IntStream.range(0, kinds.size())
          .filter(i -> strata.contains(plain(i)))
          .forEach(i -> kinds.set(i, ColumnKind.STRATUM));
    }
  }

  List<String> notes() {
    return notes;
  }

  boolean holds(ColumnKind kind) {
    return kinds.contains(kind);
  }

  List<Integer> of(ColumnKind kind) {
    return IntStream.range(0, kinds.size()).filter(i -> kinds.get(i) == kind).boxed().toList();
  }

  /** Names of the lists, or of the places in a history such as 0110. */
  List<String> lists() {
    List<Integer> histories = of(ColumnKind.HISTORY);
    if (!holds(ColumnKind.LIST) && histories.size() == 1) {
      int length = sheet.rows().getFirst().get(histories.getFirst()).length();
      return IntStream.rangeClosed(1, length).mapToObj(i -> "list " + i).toList();
    }
    List<String> names = new ArrayList<>();
    for (int column : of(ColumnKind.LIST)) {
      String name = sheet.header().get(column);
      names.add(names.contains(name) ? name + " (" + (names.size() + 1) + ")" : name);
    }
    return names;
  }

  /** A list with a slip in it is no group of people: 2 among noughts and ones. */
  private void refuseAlmostLists() {
    for (int column : of(ColumnKind.STRATUM)) {
      List<String> values = sheet.column(column);
      Set<String> distinct = new HashSet<>(values);
      boolean both =
          distinct.stream().anyMatch(ColumnKind::isYes)
              && distinct.stream().anyMatch(ColumnKind::isNo);
      List<String> other =
          values.stream().filter(v -> !ColumnKind.isYes(v) && !ColumnKind.isNo(v)).toList();
      if (both && other.size() <= Math.max(1, values.size() / 10)) {
        throw new Refused(
            "The column "
                + sheet.header().get(column)
                + " says yes or no but for row "
                + (values.indexOf(other.getFirst()) + 1)
                + ", which holds "
                + other.getFirst()
                + ". Mend it; or, if this is no list, name the column with --covariates or"
                + " --strata.");
      }
    }
  }

  /**
   * Without a column called count, the last column of whole numbers that is no list is the count;
   * several such columns named by years are a count for each year.
   */
  private void settleCounts() {
    List<Integer> counts = of(ColumnKind.COUNT);
    for (int extra = 0; extra < counts.size() - 1; extra++) {
      kinds.set(counts.get(extra), ColumnKind.IDENTIFIER);
    }
    if (!counts.isEmpty()) {
      return;
    }
    List<Integer> years =
        of(ColumnKind.STRATUM).stream()
            .filter(i -> sheet.header().get(i).matches("\\D{0,8}(19|20)\\d\\d") && isWhole(i))
            .toList();
    if (years.size() > 1) {
      years.forEach(i -> kinds.set(i, ColumnKind.COUNT));
      return;
    }
    for (int i = kinds.size() - 1; i >= 0 && !holds(ColumnKind.COUNT); i--) {
      String name = Sheet.plain(sheet.header().get(i));
      boolean grouping = name.matches("year|years|period|age|agegroup|stratum|month|group|region");
      boolean mayCount = kinds.get(i) == ColumnKind.STRATUM && !grouping && !isYear(i);
      if (mayCount && isWhole(i) && !areRowsPeople(i)) {
        kinds.set(i, ColumnKind.COUNT);
      }
    }
    if (!holds(ColumnKind.COUNT)) {
      kinds.replaceAll(kind -> kind == ColumnKind.TIMES ? ColumnKind.STRATUM : kind);
    }
  }

  /** Histories with counts come once each; people share their histories with others. */
  private boolean areRowsPeople(int without) {
    List<Integer> kept =
        IntStream.range(0, kinds.size())
            .filter(i -> i != without && kinds.get(i) != ColumnKind.IDENTIFIER)
            .boxed()
            .toList();
    long distinct =
        sheet.rows().stream().map(row -> kept.stream().map(row::get).toList()).distinct().count();
    return distinct < 0.8 * sheet.rows().size();
  }

  private boolean isWhole(int column) {
    return sheet.column(column).stream().allMatch(ColumnKind::isCount);
  }

  private boolean isYear(int column) {
    return sheet.column(column).stream().allMatch(value -> value.matches("(19|20)\\d\\d"));
  }

  /** Years of age and the like are no groups: each would hold almost nobody. */
  private void settleGroups() {
    for (int column : of(ColumnKind.STRATUM)) {
      long groups = sheet.column(column).stream().distinct().count();
      if (groups > MOST_GROUPS && !isYear(column) && !holds(ColumnKind.TIMES)) {
        kinds.set(column, ColumnKind.FACT);
        if (facts.isEmpty() && strata.isEmpty()) {
          notes.add(
              "The column "
                  + sheet.header().get(column)
                  + " has "
                  + groups
                  + " different values, too many for an estimate for each. Put them into groups,"
                  + " or name it with --covariates to allow for it, or with --strata.");
        }
      }
    }
  }

  private void tell() {
    for (int column : of(ColumnKind.IDENTIFIER)) {
      notes.add("The column " + sheet.header().get(column) + " was not used.");
    }
    for (int column : of(ColumnKind.STRATUM)) {
      notes.add("There is an estimate for each " + sheet.header().get(column) + ".");
    }
    for (int column : of(ColumnKind.LIST)) {
      long unknown = sheet.column(column).stream().filter(ColumnKind::isLeftOpen).count();
      if (unknown > 0) {
        notes.add(
            unknown
                + " rows do not say whether the person is on "
                + sheet.header().get(column)
                + ". They were taken as not on it, which makes the estimate too high.");
      }
    }
  }

  private String hint() {
    boolean onesAndTwos =
        IntStream.range(0, sheet.header().size())
            .anyMatch(i -> Set.of("1", "2").equals(new HashSet<>(sheet.column(i))));
    return onesAndTwos ? " Of 1 and 2 nobody can tell which is yes: write 1 and 0." : "";
  }

  void refuseWithoutLists(List<String> names) {
    if (names.size() < 2) {
      throw new Refused(
          "This needs at least two lists: a column for each list with 1 (or yes) where the person"
              + " is on it. The columns found are "
              + String.join(", ", sheet.header())
              + "."
              + hint());
    }
    if (names.size() > CaptureTable.MOST_LISTS) {
      throw new Refused(
          "There are "
              + names.size()
              + " lists; at most "
              + CaptureTable.MOST_LISTS
              + " can be used. Join lists of the same kind first.");
    }
  }
}
