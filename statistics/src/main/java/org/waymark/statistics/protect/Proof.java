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
    return of(new Attack(web, disguises, sensitive.size() <= FEW, true), sensitive, progress);
  }

  /** Without the proofs that take longest: more may seem exposed than is. */
  static Proof quickly(
      Web web, Disguises disguises, Map<Cell, Margin> sensitive, Progress progress) {
    return of(new Attack(web, disguises, sensitive.size() <= FEW, false), sensitive, progress);
  }

  private static Proof of(Attack attack, Map<Cell, Margin> sensitive, Progress progress) {
    List<Found> exposed = new ArrayList<>();
    double narrowest = Double.POSITIVE_INFINITY;
    int done = 0;
    for (Map.Entry<Cell, Margin> entry : sensitive.entrySet()) {
      progress.at("attacking every sensitive cell", ++done, sensitive.size());
      int cell = attack.web.number(entry.getKey());
      if (cell >= 0) {
        boolean isLeft = attack.leaves(cell, entry.getValue());
        Known found = attack.found(cell);
        if (!isLeft) {
          exposed.add(new Found(entry.getKey(), found));
        }
        boolean isProven = isLeft && !attack.isExact(cell);
        narrowest = Math.min(narrowest, isProven ? entry.getValue().width() : found.width());
      }
    }
    return new Proof(List.copyOf(exposed), narrowest, sensitive.size());
  }

  /** Takes out of {@code sensitive} what is proven, up to the first that is exposed, if any. */
  static boolean isSafe(
      Web web, Disguises disguises, Map<Cell, Margin> sensitive, Progress progress) {
    Attack attack = new Attack(web, disguises, sensitive.size() <= FEW, true);
    int all = sensitive.size();
    for (Cell cell : List.copyOf(sensitive.keySet())) {
      progress.at("attacking every sensitive cell", all - sensitive.size() + 1, all);
      int number = web.number(cell);
      if (number >= 0 && !attack.leaves(number, sensitive.getOrDefault(cell, Margin.wide(0)))) {
        return false;
      }
      sensitive.remove(cell);
    }
    return true;
  }

  /**
   * @param isExact whether the sensitive cells are few enough for exact intervals
   * @param isPatient whether cells near by are attacked by programmes of their own
   */
  private record Attack(
      Web web, Disguises disguises, Attacker attacker, boolean isExact, boolean isPatient) {
    Attack(Web web, Disguises disguises, boolean isExact, boolean isPatient) {
      this(web, disguises, new Attacker(web), isExact, isPatient);
    }

    boolean isExact(int cell) {
      return isExact && attacker.needsAtMost(QUICK, cell);
    }

    /** All that anybody can work out, or what the sums alone tell where that takes too long. */
    Known found(int cell) {
      return isExact(cell) ? attacker.interval(cell) : attacker.bySumsAlone(cell);
    }

    /** What is quick first. */
    boolean leaves(int cell, Margin margin) {
      return isExact(cell)
          ? attacker.leaves(cell, margin)
          : isDisguised(cell, margin)
              || isLeft(cell, margin)
              || (isPatient && disguises.proofNearBy(cell, margin));
    }

    private boolean isDisguised(int cell, Margin margin) {
      return !Double.isNaN(web.value()[cell])
          && (disguises.proof(cell, margin).isPresent() || disguises.proofAnywhere(cell, margin));
    }

    private boolean isLeft(int cell, Margin margin) {
      return attacker.needsAtMost(Attacker.LARGEST_PART, cell) && attacker.leaves(cell, margin);
    }
  }

  public boolean isSafe() {
    return exposed.isEmpty();
  }
}
