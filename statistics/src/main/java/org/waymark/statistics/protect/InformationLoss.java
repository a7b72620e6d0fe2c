package org.waymark.statistics.protect;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.statistics.Refused;
import org.waymark.statistics.protect.Rules.Method;

/**
 * What a reader loses by each method that would be safe for the same tables.
 *
 * @param hidden cells without a figure
 * @param meanChange of the figures shown, in people
 * @param lost the share of everybody counted, cell by cell, that is hidden or put elsewhere: 0 for
 *     the true tables, 1 where nothing is left
 */
public record InformationLoss(Method method, long hidden, double meanChange, double lost) {
  /** Of tables already made safe. */
  public static InformationLoss of(Protected safe) {
    double all = safe.tables().counts().values().stream().mapToDouble(v -> v).sum();
    double lost = 0;
    for (Map.Entry<Cell, String> cell : safe.shown().entrySet()) {
      double count = safe.tables().count(cell.getKey());
      boolean hidden = Protected.isHidden(cell.getValue());
      lost += hidden ? count : Math.abs(Double.parseDouble(cell.getValue()) - count);
    }
    double share = all > 0 ? Math.min(1, lost / all) : 0;
    return new InformationLoss(safe.method(), safe.hiddenCells(), safe.meanChange(), share);
  }

  /**
   * Every method by the same rules, least loss first; those that are refused or not proven safe are
   * left out.
   *
   * @param keys each cell's key, or empty where people have none
   */
  public static List<InformationLoss> compare(
      TableSet tables, Rules rules, Map<Cell, BigDecimal> keys, NoiseTable noise) {
    List<InformationLoss> losses = new ArrayList<>();
    for (Method method : Method.values()) {
      protect(tables, rules.by(method), keys, noise)
          .filter(safe -> Proof.of(safe).isSafe() && Faults.in(safe, rules.by(method)).isEmpty())
          .map(InformationLoss::of)
          .ifPresent(losses::add);
    }
    losses.sort(Comparator.comparingDouble(InformationLoss::lost));
    return losses;
  }

  private static Optional<Protected> protect(
      TableSet tables, Rules rules, Map<Cell, BigDecimal> keys, NoiseTable noise) {
    try {
      ProtectTables protecting = new ProtectTables(tables, rules);
      if (rules.method() != Method.CELL_KEY) {
        return Optional.of(protecting.run());
      }
      return keys.isEmpty() ? Optional.empty() : Optional.of(protecting.withKeys(keys, noise));
    } catch (Refused refusal) {
      return Optional.empty();
    }
  }
}
