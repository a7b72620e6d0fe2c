package org.waymark.statistics.routes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * People's stays in states. A person has no two stays at one time; times are in one unit, days
 * where they were read from dates, and count from each person's first.
 *
 * @param states names, by index
 * @param groups each person's group; empty where there are none
 * @param notes sentences on what was left out
 */
public record Routes(
    List<String> states, List<Stay> stays, Map<Integer, String> groups, List<String> notes) {

  /** The people of each group, by its name. */
  public Map<String, Routes> byGroup() {
    Map<String, List<Stay>> kept = new TreeMap<>();
    groupNames().forEach(name -> kept.put(name, new ArrayList<>()));
    for (Stay stay : stays) {
      Optional.ofNullable(groups.get(stay.person())).map(kept::get).ifPresent(own -> own.add(stay));
    }
    Map<String, Routes> byGroup = new LinkedHashMap<>();
    kept.forEach((name, own) -> byGroup.put(name, new Routes(states, own, groups, notes)));
    return byGroup;
  }

  public List<String> groupNames() {
    return groups.values().stream().distinct().sorted().toList();
  }

  public long people() {
    return stays.stream().mapToInt(Stay::person).distinct().count();
  }

  /** People under watch just after a time. */
  public long watched(double time) {
    return stays.stream()
        .filter(stay -> stay.start() <= time && stay.end() > time)
        .mapToInt(Stay::person)
        .distinct()
        .count();
  }

  double first() {
    return stays.stream().mapToDouble(Stay::start).min().orElse(0);
  }

  double last() {
    return stays.stream().mapToDouble(Stay::end).max().orElse(0);
  }

  /** One row per pair of states that somebody moved between. */
  public record Transition(String from, String to, int times, double timeAtRisk) {
    /** Moves per unit of time in the state left. */
    public double rate() {
      return times / timeAtRisk;
    }
  }

  public List<Transition> transitions() {
    int[][] times = new int[states.size()][states.size()];
    double[] atRisk = new double[states.size()];
    for (Stay stay : stays) {
      atRisk[stay.from()] += stay.end() - stay.start();
      if (stay.isTransition()) {
        times[stay.from()][stay.to()]++;
      }
    }
    List<Transition> transitions = new ArrayList<>();
    for (int from = 0; from < times.length; from++) {
      for (int to = 0; to < times.length; to++) {
        if (times[from][to] > 0) {
          transitions.add(
              new Transition(states.get(from), states.get(to), times[from][to], atRisk[from]));
        }
      }
    }
    return transitions;
  }
}
