package org.waymark.statistics.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Looks among small moves for tables in which a sensitive cell is otherwise: a proof that it cannot
 * be worked back where everything published still fits, else the fewest cells to hide until it does
 * (the hypercube method of Repsilber 1994, with any move for a hypercube).
 */
final class Disguises {
  private static final int[] NEAR = {3, 7};
  private static final double CANNOT_BE_HIDDEN = Double.POSITIVE_INFINITY;

  private final Web web;
  private final Moves moves;

  Disguises(TableSet tables, Web web) {
    this.web = web;
    this.moves = new Moves(tables, web);
  }

  /** Cells that change in a proof that the margin is kept; empty where no small move proves it. */
  Optional<int[]> proof(int cell, Margin margin) {
    Reach up = reach(cell, 1, Math.max(margin.above(), margin.width()), margin.isOfPeople());
    Reach down =
        reach(cell, -1, Math.max(margin.below(), margin.width() - up.step), margin.isOfPeople());
    double value = web.value()[cell];
    if (margin.isKept(value, value - down.step, value + up.step)) {
      return Optional.of(joined(up.cells, down.cells));
    }
    Cheapest free = cheapest(cell, margin, other -> CANNOT_BE_HIDDEN);
    return free.price == 0 ? Optional.of(free.used) : Optional.empty();
  }

  /** Whether there is a proof when moves to and from everywhere are tried. */
  boolean proofAnywhere(int cell, Margin margin) {
    return anywhere(cell, margin).price == 0;
  }

  /**
   * Whether the margin is kept even if only cells near by were unknown, by the attacker's own
   * programmes: many small moves together.
   */
  boolean proofNearBy(int cell, Margin margin) {
    Reach anywhere = new Reach(1, margin.width(), margin.isOfPeople());
    for (int partners : NEAR) {
      List<Integer> around = List.copyOf(moves.around(cell, anywhere::price, partners));
      int here = around.indexOf(cell);
      if (here >= 0
          && around.size() <= Attacker.LARGEST_PART
          && new Attacker(NearBy.of(web, around)).leaves(here, margin)) {
        return true;
      }
    }
    return false;
  }

  private static int[] joined(int[] some, int[] more) {
    int[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  /** How far a cell's value can be moved, and which cells with it. */
  private final class Reach implements Moves.Taker {
    private final int sign;
    private final double wanted;
    private final boolean whole;
    private double step;
    private int[] cells = new int[0];

    Reach(int sign, double wanted, boolean whole) {
      this.sign = sign;
      this.wanted = wanted;
      this.whole = whole;
    }

    @Override
    public boolean hasEnough(Moves.Move move) {
      double found = step(move);
      if (found > step) {
        step = found;
        cells = move.cells();
      }
      return step >= wanted;
    }

    /** How far everything looked at can move. */
    @Override
    public double nothingYet() {
      return wanted;
    }

    @Override
    public double with(double soFar, int cell, int change) {
      return Math.min(soFar, room(cell, sign * change));
    }

    @Override
    public boolean isHopeless(double soFar) {
      return inPeople(soFar) <= step;
    }

    private double step(Moves.Move move) {
      double most = Math.min(wanted, sign > 0 ? move.removable() : move.addable());
      for (int i = 0; i < move.cells().length && most > step; i++) {
        most = with(most, move.cells()[i], move.signs()[i]);
      }
      return inPeople(most);
    }

    private double inPeople(double most) {
      return whole ? Math.floor(most + 1e-9) : most;
    }

    /** Partners from whom enough can be taken come first. */
    double price(int other) {
      double room = room(other, -sign);
      return room >= wanted ? 0 : room > 0 ? 0.4 : 1;
    }
  }

  private Reach reach(int cell, int sign, double wanted, boolean whole) {
    Reach reach = new Reach(sign, wanted, whole);
    if (wanted > 0) {
      moves.from(cell, reach::price, reach);
    }
    return reach;
  }

  private double room(int cell, int sign) {
    double value = web.value()[cell];
    return sign > 0 ? web.high()[cell] - value : value - web.low()[cell];
  }

  /**
   * The cheapest cells found whose hiding would keep the margin; empty where there are none.
   *
   * @param price of hiding a cell; infinite where it cannot be
   */
  Optional<Plan> toHide(int cell, Margin margin, IntToDoubleFunction price) {
    Cheapest best = cheapest(cell, margin, price);
    return best.price < CANNOT_BE_HIDDEN
        ? Optional.of(new Plan(best.cells, best.used))
        : Optional.empty();
  }

  /** Cells to hide, and all cells that change once they are. */
  record Plan(int[] hidden, int[] changed) {}

  private Cheapest cheapest(int cell, Margin margin, IntToDoubleFunction price) {
    Cheapest best = new Cheapest(new double[0], price);
    for (double[] plan : plans(margin)) {
      Cheapest found = new Cheapest(plan, price);
      found.price = best.price;
      moves.from(cell, other -> fits(other, plan, -1) ? 0 : price.applyAsDouble(other), found);
      best = found.price < best.price ? found : best;
    }
    return best;
  }

  /** What costs nothing may be far from what is cheapest once more is hidden. */
  private Cheapest anywhere(int cell, Margin margin) {
    Cheapest found = new Cheapest(new double[0], other -> CANNOT_BE_HIDDEN);
    for (double[] plan : plans(margin)) {
      if (found.price > 0) {
        found = new Cheapest(plan, other -> CANNOT_BE_HIDDEN);
        moves.everywhereFrom(cell, other -> fits(other, plan, -1) ? 0 : 1, found);
      }
    }
    return found;
  }

  /** By how much the cell is to move, each a way to keep the margin. */
  private static List<double[]> plans(Margin margin) {
    List<double[]> plans = new ArrayList<>();
    double half = Math.floor(margin.width() / 2);
    if (!margin.isOfPeople()) {
      plans.add(new double[] {margin.above(), -margin.below()});
    } else {
      plans.add(new double[] {margin.width()});
      plans.add(new double[] {-margin.width()});
      plans.add(new double[] {margin.width() - half, -half});
    }
    return plans;
  }

  private final class Cheapest implements Moves.Taker {
    private final double[] plan;
    private final IntToDoubleFunction priceOf;
    private double price = CANNOT_BE_HIDDEN;
    private int[] cells = new int[0];
    private int[] used = new int[0];

    Cheapest(double[] plan, IntToDoubleFunction priceOf) {
      this.plan = plan;
      this.priceOf = priceOf;
    }

    @Override
    public boolean hasEnough(Moves.Move move) {
      double sum = allows(move, plan) ? price(move) : CANNOT_BE_HIDDEN;
      if (sum < price) {
        price = sum;
        used = move.cells();
        cells =
            IntStream.range(0, move.cells().length)
                .filter(i -> !fits(move.cells()[i], plan, move.signs()[i]))
                .map(i -> move.cells()[i])
                .toArray();
      }
      return price == 0;
    }

    /** What hiding everything looked at would cost. */
    @Override
    public double nothingYet() {
      return 0;
    }

    @Override
    public double with(double soFar, int cell, int sign) {
      if (fits(cell, plan, sign)) {
        return soFar;
      }
      return couldFit(cell, plan, sign) ? soFar + priceOf.applyAsDouble(cell) : CANNOT_BE_HIDDEN;
    }

    @Override
    public boolean isHopeless(double soFar) {
      return soFar >= price;
    }

    private double price(Moves.Move move) {
      double sum = 0;
      for (int i = 0; i < move.cells().length && sum < price; i++) {
        sum = with(sum, move.cells()[i], move.signs()[i]);
      }
      return sum;
    }
  }

  private static boolean allows(Moves.Move move, double[] plan) {
    return Arrays.stream(plan)
        .allMatch(step -> Math.abs(step) <= (step > 0 ? move.removable() : move.addable()));
  }

  /** Whether every step of the plan fits what is known of a cell. */
  private boolean fits(int cell, double[] plan, int sign) {
    double value = web.value()[cell];
    for (double step : plan) {
      double then = value + step * sign;
      if (then < web.low()[cell] - 1e-9 || then > web.high()[cell] + 1e-9) {
        return false;
      }
    }
    return true;
  }

  /** Whether it would fit were the cell hidden: nobody goes below nought. */
  private boolean couldFit(int cell, double[] plan, int sign) {
    for (double step : plan) {
      if (web.value()[cell] + step * sign < -1e-9) {
        return false;
      }
    }
    return true;
  }
}
