package org.waymark.leaflet;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.directory.Opening;
import org.waymark.directory.Opening.Session;

/** A week's opening hours as briefly as a card has room for: "Mon–Fri 10:00–16:00". */
final class HoursInWords {
  private final LeafletWords words;

  HoursInWords(LeafletWords words) {
    this.words = words;
  }

  /** What is the same on several days. */
  private record Hours(
      Session session, int week, boolean womenOnly, LocalTime opens, LocalTime closes) {}

  /** One line for each kind of hours, in the order of the week. */
  List<String> lines(List<Opening> week) {
    Map<Hours, Set<DayOfWeek>> days = new LinkedHashMap<>();
    for (Opening one : week) {
      days.computeIfAbsent(
              new Hours(one.session(), one.week(), one.womenOnly(), one.opens(), one.closes()),
              hours -> EnumSet.noneOf(DayOfWeek.class))
          .add(one.day());
    }
    List<String> lines = new ArrayList<>();
    days.forEach((hours, on) -> lines.add(line(hours, on)));
    return lines;
  }

  private String line(Hours hours, Set<DayOfWeek> days) {
    StringBuilder line = new StringBuilder();
    boolean isEveryDay = days.size() == DayOfWeek.values().length;
    line.append(isEveryDay ? words.say("every-day") : ranges(days));
    if (hours.week() > 0) {
      line.append(" (").append(words.say("week-" + hours.week())).append(')');
    }
    line.append(' ').append(times(hours));
    List<String> notes = new ArrayList<>();
    switch (hours.session()) {
      case DROP_IN -> notes.add(words.say("drop-in"));
      case PHONE -> notes.add(words.say("by-phone"));
      case OPEN, IN_REACH -> {}
    }
    if (hours.womenOnly()) {
      notes.add(words.say("women-only"));
    }
    return notes.isEmpty() ? line.toString() : line + " · " + String.join(" · ", notes);
  }

  private String times(Hours hours) {
    if (hours.opens().equals(hours.closes())) {
      return words.say("all-day");
    }
    return LeafletWords.leftToRight(hours.opens() + "–" + hours.closes());
  }

  /** "Mon–Wed, Fri": three days in a row or more are a range. */
  private String ranges(Set<DayOfWeek> days) {
    List<String> parts = new ArrayList<>();
    int day = 1;
    while (day <= 7) {
      int last = day;
      while (last < 7
          && days.contains(DayOfWeek.of(day))
          && days.contains(DayOfWeek.of(last + 1))) {
        last++;
      }
      if (days.contains(DayOfWeek.of(day))) {
        parts.addAll(range(day, last));
      }
      day = last + 1;
    }
    return String.join(words.say("comma"), parts);
  }

  private List<String> range(int first, int last) {
    if (last - first < 2) {
      return first == last ? List.of(name(first)) : List.of(name(first), name(last));
    }
    return List.of(name(first) + "–" + name(last));
  }

  private String name(int day) {
    return DayOfWeek.of(day).getDisplayName(TextStyle.SHORT_STANDALONE, words.language());
  }
}
