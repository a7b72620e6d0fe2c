package org.waymark.statistics.command;

import static org.waymark.statistics.report.Json.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.statistics.Refused;
import org.waymark.statistics.population.CaptureTable;
import org.waymark.statistics.population.FirstMeetings;
import org.waymark.statistics.population.Interval;
import org.waymark.statistics.report.Numbers;
import org.waymark.statistics.report.Page;

/** What first meetings alone say of lists that are occasions in order of time; or why not. */
record OrderedOccasions(String name, String words, @Nullable FirstMeetings met, double level) {
  static List<OrderedOccasions> of(CaptureTable table, double level) {
    double[] first = FirstMeetings.of(table);
    List<OrderedOccasions> found = new ArrayList<>();
    found.add(of(first, false, level));
    if (table.size() > 2) {
      found.add(of(first, true, level));
    }
    return found;
  }

  private static OrderedOccasions of(double[] first, boolean apart, double level) {
    String name = apart ? "firstMeetingsFirstOccasionApart" : "firstMeetings";
    String intro =
        apart
            ? "If, besides, the first occasion met those who are easiest to meet: "
            : "If being met once changes the chance of being met again, only first meetings tell: ";
    try {
      FirstMeetings met = FirstMeetings.estimate(first, apart);
      double z = Interval.normalQuantile((1 + level) / 2);
      String words =
          String.format(
              "about %s people, give or take %s.",
              Numbers.whole(met.people()), Numbers.whole(z * met.standardError()));
      return new OrderedOccasions(name, intro + words, met, level);
    } catch (Refused refusal) {
      return new OrderedOccasions(name, intro + "no figure. " + refusal.getMessage(), null, level);
    }
  }

  void add(Map<String, @Nullable Object> json, Page page) {
    json.put(
        name,
        met == null
            ? object("refusal", words)
            : object(
                "estimate", met.people(),
                "standardError", met.standardError(),
                "chanceOfAFirstMeeting", met.chance()));
    page.paragraph(words);
  }
}
