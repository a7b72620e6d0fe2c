package org.waymark.statistics.table;

import java.util.ArrayList;
import java.util.List;
import org.waymark.statistics.Refused;

/**
 * A percentage as printed, and the counts that could stand behind it. A published percentage that
 * no whole number of people gives is a mistake, or is of other people than it says.
 *
 * @param places digits after the point
 */
public record Percentage(double printed, int places) {
  public Percentage {
    if (!(printed >= 0 && printed <= 100) || places < 0) {
      throw new Refused("This is no percentage: " + printed);
    }
  }

  /** Counts of that many people that print as this percentage, halves rounded either way. */
  public List<Integer> possibleCounts(int people) {
    double half = 0.5 * Math.pow(10, -places) + 1e-9;
    List<Integer> counts = new ArrayList<>();
    for (int count = 0; count <= people; count++) {
      if (Math.abs(100.0 * count / people - printed) <= half) {
        counts.add(count);
      }
    }
    return counts;
  }

  public boolean isPossible(int people) {
    return !possibleCounts(people).isEmpty();
  }
}
