package org.waymark.statistics.population.input;

import java.util.List;
import java.util.Map;
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
