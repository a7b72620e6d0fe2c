package org.waymark.statistics.population.input;

import java.util.List;
import java.util.Map;
import org.waymark.statistics.Refused;
import org.waymark.statistics.population.CaptureTable;
import org.waymark.statistics.population.Covariates;

/**
 * What a table of lists says.
 *
 * @param strata one table per year, area or group; a single one, named "", where there are none
 * @param draws tables drawn from the posterior of linked records, or none
 * @param timesSeen people by the number of times they were met, where that is all the table says
 * @param people with what is known of each, where covariates were named
 * @param notes sentences on what was left out
 */
public record Captures(
    List<String> lists,
    Map<String, CaptureTable> strata,
    List<CaptureTable> draws,
    List<Double> timesSeen,
    List<Covariates.Person> people,
    List<String> notes) {

  /** Two lists of which only the lengths and the people on both are known. */
  public static Captures ofTwo(double first, double second, double both) {
    List<String> lists = List.of("first", "second");
    if (both < 0 || both > Math.min(first, second)) {
      throw new Refused("No more people can be on both lists than on the shorter one.");
    }
    CaptureTable table =
        new CaptureTable(lists, new double[] {0, first - both, second - both, both});
    return new Captures(lists, Map.of("", table), List.of(), List.of(), List.of(), List.of());
  }

  /** Everybody together, whatever their stratum. */
  public CaptureTable together() {
    double[] all = new double[1 << lists.size()];
    for (CaptureTable table : strata.values()) {
      for (int history = 0; history < all.length; history++) {
        all[history] += table.count(history);
      }
    }
    return new CaptureTable(lists, all);
  }
}
