package org.waymark.statistics.command;

import static org.waymark.statistics.report.Json.object;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.statistics.Refused;
import org.waymark.statistics.report.LineChart;
import org.waymark.statistics.report.Numbers;
import org.waymark.statistics.report.Page;
import org.waymark.statistics.series.Change;
import org.waymark.statistics.series.Month;
import org.waymark.statistics.series.SeriesReader;
import org.waymark.statistics.table.Sheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "series",
    mixinStandardHelpOptions = true,
    description = {
      "A monthly count before and after a change, beside a second series if there is one.",
      "Writes series.json and report.html."
    })
final class SeriesCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      description = "Months and counts, as CSV; more columns of counts beside.")
  private Path series;

  @Option(names = "--change", required = true, description = "Date of the change, as 2009-04.")
  private String change;

  @Option(names = "--beside", description = "Another file with a series that had no such change.")
  private @Nullable Path beside;

  @Option(names = "--out", defaultValue = ".", description = "Folder to write to.")
  private Path out;

  @Option(names = "--level", defaultValue = "0.95", description = "Level of the intervals.")
  private double level;

  @Override
  public Integer call() throws Exception {
    YearMonth first = SeriesReader.month(change);
    Map<String, List<Month>> read = SeriesReader.read(Sheet.read(series));
    if (beside != null) {
      SeriesReader.read(Sheet.read(beside)).forEach((n, m) -> read.putIfAbsent(n + " (beside)", m));
    }
    Page page = new Page("Before and after");
    List<Map<String, @Nullable Object>> members = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    for (Map.Entry<String, List<Month>> entry : read.entrySet()) {
      Optional<Change> change = change(entry, first, changes.isEmpty());
      if (change.isEmpty()) {
        continue;
      }
      Change found = change.get();
      changes.add(found);
      members.add(json(entry.getKey(), found));
      section(page, entry.getKey(), found, first);
    }
    Map<String, @Nullable Object> json = object("change", first.toString(), "series", members);
    if (changes.size() > 1) {
      beside(page, changes.get(0), changes.get(1), json);
    }
    Output output = new Output(out);
    output.json("series.json", json);
    output.page(page);
    System.out.println(sentence(read.keySet().iterator().next(), changes.getFirst()));
    return 0;
  }

  /** Other columns of numbers may be no series; only the first must be one. */
  private Optional<Change> change(
      Map.Entry<String, List<Month>> series, YearMonth first, boolean must) {
    try {
      return Optional.of(Change.of(series.getValue(), first, level));
    } catch (Refused refusal) {
      if (must) {
        throw refusal;
      }
      System.out.println(series.getKey() + " was left out. " + refusal.getMessage());
      return Optional.empty();
    }
  }

  private static Map<String, @Nullable Object> json(String name, Change change) {
    return object(
        "name", name,
        "ratio", change.ratio(),
        "low", change.interval().low(),
        "high", change.interval().high(),
        "level", change.interval().level(),
        "percent", 100 * (change.ratio() - 1),
        "plainPercent", 100 * (change.plain() - 1),
        "dispersion", change.dispersion(),
        "resemblance", change.resemblance(),
        "warnings", change.warnings());
  }

  private static String sentence(String name, Change change) {
    boolean clear = !change.interval().holds(1);
    return name
        + ": "
        + percent(change.ratio())
        + " than would have been (between "
        + percent(change.interval().low())
        + " and "
        + percent(change.interval().high())
        + "). "
        + (clear ? "That is more than chance." : "That could be chance.");
  }

  private static String percent(double ratio) {
    return Numbers.places(Math.abs(100 * (ratio - 1)), 0) + (ratio < 1 ? "% fewer" : "% more");
  }

  private static double years(YearMonth month) {
    return month.getYear() + (month.getMonthValue() - 1) / 12.0;
  }

  private static void section(Page page, String name, Change change, YearMonth first) {
    double[] x = change.months().stream().mapToDouble(m -> years(m.month())).toArray();
    double[] none = new double[0];
    double[] counts = change.months().stream().mapToDouble(Month::count).toArray();
    List<LineChart.Line> lines =
        List.of(
            new LineChart.Line("counted", x, counts, none, none, false),
            new LineChart.Line(
                "expected without the change", x, change.expected(), none, none, false),
            new LineChart.Line("fitted", x, change.fitted(), none, none, false));
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
      rows.add(
          List.of(
              change.months().get(i).month().toString(),
              Numbers.whole(counts[i]),
              Numbers.places(change.expected()[i], 1)));
    }
    page.heading(name)
        .answer(sentence(name, change))
        .paragraph(
            "The plain means alone say " + percent(change.plain()) + ", with nothing allowed for.")
        .warnings(change.warnings())
        .figure(
            "Counts by month; the broken line is the change",
            LineChart.svgOfYears(name + " by month", lines, years(first)),
            List.of("Month", "Counted", "Expected without the change"),
            rows);
  }

  /** Change in the first series over the change in the second, which had no such change. */
  private void beside(Page page, Change own, Change other, Map<String, @Nullable Object> json) {
    double ratio = own.ratio() / other.ratio();
    double spread =
        Math.hypot(
            Math.log(own.interval().high() / own.ratio()),
            Math.log(other.interval().high() / other.ratio()));
    double low = ratio * Math.exp(-spread);
    double high = ratio * Math.exp(spread);
    json.put("beside", object("ratio", ratio, "low", low, "high", high, "level", level));
    page.heading("Beside the second series")
        .answer(
            "Allowing for what happened there too: "
                + percent(ratio)
                + " (between "
                + percent(low)
                + " and "
                + percent(high)
                + ").");
  }
}
