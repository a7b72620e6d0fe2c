package org.waymark.statistics.population.models;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.waymark.statistics.population.CaptureTable;

/**
 * Looks through hierarchical models, with and without a heterogeneity form, for those the table
 * supports. From every model kept so far each single term is added or dropped; a model stays while
 * its criterion is within {@code window} of the best (Occam's window, Madigan and Raftery 1994). Up
 * to four lists this meets every model that could stay.
 */
public final class ModelSearch {
  /** What a model is judged by; less is better. */
  public enum Criterion {
    AIC(ModelFit::aic),
    AICC(ModelFit::aicc),
    BIC(ModelFit::bic);

    private final ToDoubleFunction<ModelFit> value;

    Criterion(ToDoubleFunction<ModelFit> value) {
      this.value = value;
    }

    public double of(ModelFit fit) {
      return value.applyAsDouble(fit);
    }
  }

  /**
   * @param fits best first
   * @param refused models looked at that have no estimate
   * @param best the one with the least of each criterion, of all that were looked at
   */
  public record Found(
      List<LogLinearFit> fits,
      List<Refused> refused,
      int looked,
      Map<Criterion, LogLinearFit> best) {}

  /** A model without an estimate on the table. */
  public record Refused(LogLinearModel model, LogLinearFit.Unfitted why) {}

  private static final int BEAM = 20;
  private static final int FEWEST_ON_THREE = 10;
  private static final int MOST_PROVEN = 60;
  private final CaptureTable table;
  private final Criterion criterion;
  private final double window;
  private final List<LogLinearFit> fits = new ArrayList<>();
  private final List<Refused> refused = new ArrayList<>();
  private final Set<LogLinearModel> looked = new HashSet<>();

  private ModelSearch(CaptureTable table, Criterion criterion, double window) {
    this.table = table;
    this.criterion = criterion;
    this.window = window;
  }

  public static Found run(CaptureTable table, Criterion criterion, double window) {
    return new ModelSearch(table, criterion, window).search();
  }

  private Found search() {
    List<LogLinearFit> frontier = new ArrayList<>();
    for (Heterogeneity form : Heterogeneity.values()) {
      look(LogLinearModel.INDEPENDENT.with(form), frontier);
    }
    while (!frontier.isEmpty()) {
      List<LogLinearFit> next = new ArrayList<>();
      for (LogLinearFit fit : promising(frontier)) {
        neighbours(fit.model()).forEach(model -> look(model, next));
      }
      frontier = next;
    }
    fits.sort(Comparator.comparingDouble(criterion::of));
    double limit = fits.isEmpty() ? 0 : criterion.of(fits.getFirst()) + window;
    List<LogLinearFit> kept = new ArrayList<>();
    for (LogLinearFit fit : fits) {
      if (criterion.of(fit) <= limit) {
        if (kept.size() > MOST_PROVEN || fit.isProven(table)) {
          kept.add(fit);
        } else {
          refused.add(new Refused(fit.model(), LogLinearFit.Unfitted.DOES_NOT_EXIST));
        }
      }
    }
    return new Found(kept, refused, looked.size(), best());
  }

  private Map<Criterion, LogLinearFit> best() {
    Map<Criterion, LogLinearFit> best = new EnumMap<>(Criterion.class);
    for (Criterion by : Criterion.values()) {
      fits.stream()
          .sorted(Comparator.comparingDouble(by::of))
          .limit(MOST_PROVEN)
          .filter(fit -> fit.isProven(table))
          .findFirst()
          .ifPresent(fit -> best.put(by, fit));
    }
    return best;
  }

  private List<LogLinearFit> promising(List<LogLinearFit> frontier) {
    double best = fits.stream().mapToDouble(criterion::of).min().orElse(0);
    double early = table.size() > 4 ? window : Double.POSITIVE_INFINITY;
    return frontier.stream()
        .sorted(Comparator.comparingDouble(criterion::of))
        .filter(fit -> criterion.of(fit) <= best + early)
        .limit(table.size() > 4 ? BEAM : Integer.MAX_VALUE)
        .toList();
  }

  private void look(LogLinearModel model, List<LogLinearFit> found) {
    if (!looked.add(model) || model.columns(table.size()) >= table.histories()) {
      return;
    }
    switch (LogLinearFit.of(table, model)) {
      case LogLinearFit.Outcome.Fitted(LogLinearFit fit) -> {
        fits.add(fit);
        found.add(fit);
      }
      case LogLinearFit.Outcome.None(LogLinearFit.Unfitted why) ->
          refused.add(new Refused(model, why));
    }
  }

  private List<LogLinearModel> neighbours(LogLinearModel model) {
    List<LogLinearModel> neighbours = new ArrayList<>();
    int everything = (1 << table.size()) - 1;
    for (int term = 3; term < everything; term++) {
      int lists = Integer.bitCount(term);
      if (lists < 2 || lists > 3 || (lists == 3 && !mayDependInThrees(term))) {
        continue;
      }
      if (model.terms().contains(term)) {
        neighbours.add(model.without(term));
      } else if (lists == 2 || model.terms().containsAll(pairs(term))) {
        neighbours.add(model.with(term));
      }
    }
    return neighbours;
  }

  /** A term of three lists needs people enough on all three to be more than an accident. */
  private boolean mayDependInThrees(int term) {
    return table.size() > 3 && table.size() < 7 && table.onAll(term) >= FEWEST_ON_THREE;
  }

  private static List<Integer> pairs(int term) {
    List<Integer> pairs = new ArrayList<>();
    for (int rest = term; rest > 0; rest &= rest - 1) {
      pairs.add(term & ~Integer.lowestOneBit(rest));
    }
    return pairs;
  }
}
