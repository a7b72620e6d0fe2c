package org.waymark.statistics.protect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the attacker finds for every sensitive cell.
 *
 * @param exposed cells whose interval is narrower than the rules ask, or that nothing could show to
 *     be safe
 * @param narrowest the narrowest interval of all, or at least so wide; infinite where nothing
 *     bounds one
 */
public record Proof(List<Found> exposed, double narrowest, int attacked) {
  /** {@code known} is all that anybody can work out; no numbers in it where releases contradict. */
  public record Found(Cell cell, Known known) {}

  /** Up to so many sensitive cells the exact intervals are worked out. */
  private static final int FEW = 150;

  /**
   * Beyond so many unknown cells joined by sums an attack on each sensitive cell takes too long.
   */
  private static final int QUICK = 1200;

  /** Attacks tables with nothing but what they show and every sum between their cells. */
  public static Proof of(Protected tables) {
    return of(tables, Progress.SILENT);
  }

  public static Proof of(Protected tables, Progress progress) {
    Web web = Web.of(tables.tables(), tables.known());
    return of(web, new Disguises(tables.tables(), web), tables.sensitive(), progress);
  }

  /** {@code disguises} are those of the tables whose true values the web knows. */
  static Proof of(Web web, Disguises disguises, Map<Cell, Margin> sensitive, Progress progress) {
    Attacker attacker = new Attacker(web);
    List<Found> exposed = new ArrayList<>();
    double narrowest = Double.POSITIVE_INFINITY;
    int done = 0;
    for (Map.Entry<Cell, Margin> entry : sensitive.entrySet()) {
      progress.at("attacking every sensitive cell", ++done, sensitive.size());
      int cell = web.number(entry.getKey());
      Margin margin = entry.getValue();
      if (cell < 0) {
        continue;
      }
      boolean isExact = sensitive.size() <= FEW && attacker.needsAtMost(QUICK, cell);
      if (isExact) {
        Known found = attacker.interval(cell);
        narrowest = Math.min(narrowest, found.width());
        if (!attacker.leaves(cell, margin)) {
          exposed.add(new Found(entry.getKey(), found));
        }
      } else if (isDisguised(web, disguises, cell, margin)
          || isLeft(attacker, cell, margin)
          || disguises.proofNearBy(cell, margin)) {
        narrowest = Math.min(narrowest, margin.width());
      } else {
        exposed.add(new Found(entry.getKey(), attacker.bySumsAlone(cell)));
        narrowest = Math.min(narrowest, attacker.bySumsAlone(cell).width());
      }
    }
    return new Proof(List.copyOf(exposed), narrowest, sensitive.size());
  }

  private static boolean isDisguised(Web web, Disguises disguises, int cell, Margin margin) {
    return !Double.isNaN(web.value()[cell])
        && (disguises.proof(cell, margin).isPresent() || disguises.proofAnywhere(cell, margin));
  }

  private static boolean isLeft(Attacker attacker, int cell, Margin margin) {
    return attacker.needsAtMost(Attacker.LARGEST_PART, cell) && attacker.leaves(cell, margin);
  }

  public boolean isSafe() {
    return exposed.isEmpty();
  }
}
