package org.waymark.statistics.command;

import static org.waymark.statistics.report.Json.object;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.statistics.Refused;
import org.waymark.statistics.report.Numbers;
import org.waymark.statistics.report.Page;
import org.waymark.statistics.routes.AalenJohansen;
import org.waymark.statistics.routes.RouteReader;
import org.waymark.statistics.routes.Routes;
import org.waymark.statistics.routes.Stay;
import org.waymark.statistics.table.Sheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "routes",
    mixinStandardHelpOptions = true,
    description = {
      "Where people are over time, forwards and backwards. Reads person, time and state, with any"
          + " number of returns; or person, start, stop and state, or what happened at the stop"
          + " (from, to, status); or time and status; or published exits and years of several"
          + " places.",
      "Writes routes.json and report.html."
    })
final class RoutesCommand implements Callable<Integer> {
  private static final int FEW = 10;

  @Parameters(index = "0", description = "The histories, as CSV.")
  private Path histories;

  @Option(names = "--out", defaultValue = ".", description = "Folder to write to.")
  private Path out;

  @Option(names = "--times", split = ",", description = "Times to report the shares at.")
  private double @Nullable [] times;

  @Option(names = "--horizon", description = "End of the expected time in each state.")
  private @Nullable Double horizon;

  @Option(names = "--group", defaultValue = "", description = "Column to compare people by.")
  private String group;

  @Option(names = "--from", description = "State everybody starts in; otherwise as they were.")
  private @Nullable String from;

  @Option(
      names = "--landmark",
      description =
          "With --from: only those in that state at this time, and what happened to them alone.")
  private @Nullable Double landmark;

  @Option(
      names = "--exit",
      description =
          "Sustained exit, as: drugs = no and sexwork = no for 6 months. May be repeated.")
  private List<String> exits = new ArrayList<>();

  @Option(
      names = "--columns",
      split = ",",
      description =
          "Which column is which, where names do not tell: person=nr,time=seen,state=stage")
  private Map<String, String> columns = Map.of();

  @Option(names = "--level", defaultValue = "0.95", description = "Level of the intervals.")
  private double level;

  @Override
  public Integer call() throws Exception {
    Sheet sheet = Sheet.read(histories).renamed(columns);
    Optional<RatesAnswer> rates = RatesAnswer.read(sheet, level);
    if (rates.isPresent()) {
      return rates.get().write(new Output(out));
    }
    RouteReader.Input input = RouteReader.read(sheet, group);
    Routes routes = input.routes();
    if (routes.stays().isEmpty()) {
      throw new Refused("Nobody was watched for any time.");
    }
    List<String> warnings = warnings(routes);
    Page page = new Page("By which routes?");
    page.answer(
        Numbers.whole(routes.people())
            + " people, "
            + routes.transitions().stream().mapToInt(Routes.Transition::times).sum()
            + " moves between "
            + routes.states().size()
            + " states. Moving back is a move like any other.");
    page.warnings(warnings);
    Map<String, @Nullable Object> json = sections(input, new RoutesSections(routes, page, level));
    json.put("warnings", warnings);
    Output output = new Output(out);
    output.json("routes.json", json);
    output.page(page);
    warnings.forEach(System.out::println);
    System.out.println(routes.people() + " people; see report.html.");
    return 0;
  }

  private Map<String, @Nullable Object> sections(RouteReader.Input input, RoutesSections sections) {
    Routes routes = input.routes();
    AalenJohansen shares = shares(routes);
    double last = routes.stays().stream().mapToDouble(Stay::end).max().orElseThrow();
    double[] asked = times == null ? quarters(routes) : times;
    Map<String, @Nullable Object> json = object("people", routes.people(), "level", level);
    json.put("states", routes.states());
    json.put("occupancy", sections.occupancy(shares, asked));
    json.put("expectedTime", sections.expected(shares, horizon == null ? last : horizon));
    json.put("transitions", sections.transitions());
    if (!group.isEmpty()) {
      json.put("groups", new RouteGroups(group, routes, sections.page(), level).write(asked));
    }
    json.put("survival", sections.survival());
    json.put(
        "sustainedExit",
        new RouteExits(input.histories(), group, sections.page(), level).write(exits, asked));
    return json;
  }

  /** Four times up to the last one at which ten people, or else anybody, were still watched. */
  private static double[] quarters(Routes routes) {
    double[] ends =
        routes.stays().stream()
            .collect(Collectors.toMap(Stay::person, Stay::end, Math::max))
            .values()
            .stream()
            .mapToDouble(end -> end)
            .sorted()
            .toArray();
    double last = Math.floor(ends[ends.length >= FEW ? ends.length - FEW : ends.length - 1]);
    last = last > 0 ? last : ends[ends.length - 1];
    return new double[] {last / 4, last / 2, last * 3 / 4, last};
  }

  private AalenJohansen shares(Routes routes) {
    if (landmark != null) {
      return AalenJohansen.landmark(routes, landmark, state(routes));
    }
    return from == null ? AalenJohansen.of(routes) : AalenJohansen.from(routes, 0, state(routes));
  }

  private int state(Routes routes) {
    if (from == null) {
      throw new Refused("Say with --from in which state those people were at the landmark.");
    }
    int index = routes.states().indexOf(from);
    if (index < 0) {
      throw new Refused("There is no state called " + from + ".");
    }
    return index;
  }

  private static List<String> warnings(Routes routes) {
    List<String> warnings = new ArrayList<>(routes.notes().stream().distinct().toList());
    if (routes.people() < FEW) {
      warnings.add("Fewer than ten people: one person changes every share by much.");
    }
    long lost = routes.stays().stream().filter(stay -> stay.to() == Stay.UNSEEN).count();
    if (lost * 2 > routes.people()) {
      warnings.add(
          "Watching ended for more than half of the people before a last state. The shares hold"
              + " only if those out of sight go on like those in sight; being out of sight is no"
              + " exit.");
    }
    return warnings;
  }
}
