package org.waymark.statistics.command;

import static org.waymark.statistics.report.Json.object;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.statistics.Refused;
import org.waymark.statistics.protect.Rules;
import org.waymark.statistics.report.Numbers;
import org.waymark.statistics.report.Page;
import org.waymark.statistics.table.Percentage;
import org.waymark.statistics.table.Sheet;

/**
 * Percentages of a known number of people: which counts can stand behind each, whether any can, and
 * whether a count is given away that is too small to be shown.
 */
record PercentagesAnswer(List<Row> rows) {
  /** {@code small} where every possible count is one the rules hide. */
  private record Row(
      String name, String printed, int people, List<Integer> possible, boolean small) {
    String counts() {
      return possible.isEmpty()
          ? "none"
          : possible.stream().map(String::valueOf).collect(Collectors.joining(" or "));
    }

    String verdict() {
      return possible.isEmpty()
          ? "no count gives this"
          : small ? "gives a small count away" : "possible";
    }
  }

  /** Empty where the table is one of counts. */
  static Optional<PercentagesAnswer> read(Sheet sheet, Rules rules) {
    OptionalInt percent = sheet.find("percent", "percentage", "per cent", "pct", "%");
    OptionalInt of = sheet.find("of", "people", "total", "n", "base");
    if (percent.isEmpty() || of.isEmpty() || sheet.find("count").isPresent()) {
      return Optional.empty();
    }
    List<Row> rows = new ArrayList<>();
    for (List<String> cells : sheet.rows()) {
      String printed = cells.get(percent.getAsInt()).replace("%", "").strip();
      String people = cells.get(of.getAsInt());
      if (!printed.matches("\\d+([.,]\\d+)?") || !people.matches("\\d+")) {
        throw new Refused("This is no percentage of people: " + printed + " of " + people);
      }
      rows.add(row(cells.getFirst(), printed, Integer.parseInt(people), rules));
    }
    return Optional.of(new PercentagesAnswer(rows));
  }

  private static Row row(String name, String printed, int people, Rules rules) {
    int places =
        printed.matches("\\d+") ? 0 : printed.length() - 1 - printed.indexOf(point(printed));
    List<Integer> possible = new Percentage(Sheet.number(printed), places).possibleCounts(people);
    boolean small =
        !possible.isEmpty()
            && possible.stream()
                .allMatch(count -> count >= rules.hiddenFrom() && count <= rules.hiddenTo());
    return new Row(name, printed, people, possible, small);
  }

  private static char point(String printed) {
    return printed.indexOf(',') >= 0 ? ',' : '.';
  }

  int write(Output output) throws IOException {
    long wrong = rows.stream().filter(row -> row.possible.isEmpty()).count();
    long small = rows.stream().filter(Row::small).count();
    String words =
        rows.size()
            + " percentages: "
            + wrong
            + " that no count gives, "
            + small
            + " that give a count away which is too small to be shown.";
    output.json("protect.json", json(wrong + small == 0));
    output.page(page(words, wrong + small == 0));
    System.out.println(words);
    return wrong + small == 0 ? 0 : StatisticsCommand.REFUSED;
  }

  private Map<String, @Nullable Object> json(boolean safe) {
    List<Map<String, @Nullable Object>> members = new ArrayList<>();
    for (Row row : rows) {
      members.add(
          object(
              "name", row.name,
              "percent", Sheet.number(row.printed),
              "of", row.people,
              "possibleCounts", row.possible,
              "possible", !row.possible.isEmpty(),
              "givesSmallCountAway", row.small));
    }
    return object("safe", safe, "method", "percentages", "percentages", members);
  }

  private Page page(String words, boolean safe) {
    Page page = new Page("Safe to publish?");
    return (safe ? page.answer(words) : page.stop("Not safe to publish as they stand. " + words))
        .paragraph(
            "Whoever knows of how many people a percentage is can work back the count. One that no"
                + " whole number of people gives is a mistake, or is of other people than it says.")
        .table(
            "Percentages and the counts behind them",
            List.of("What", "Per cent", "Of", "Possible counts", "Verdict"),
            rows.stream()
                .map(row ->
                    List.of(
                        row.name,
                        row.printed,
                        Numbers.whole(row.people),
                        row.counts(),
                        row.verdict()))
                .toList());
  }
}
