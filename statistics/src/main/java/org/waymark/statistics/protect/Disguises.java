package org.waymark.statistics.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  /**
   * Whether the margin is kept even if only cells near by were unknown, by the attacker's own
   * programmes: many small moves together.
   */
  boolean proofNearBy(int cell, Margin margin) {
    Reach anywhere = new Reach(1, margin.width(), margin.isOfPeople());
    for (int partners : NEAR) {
      Set<Integer> around = moves.around(cell, anywhere::price, partners);
      Web near = web.copy();
      for (int other = 0; other < web.size() && around.contains(cell); other++) {
        if (!around.contains(other)) {
          near.know(other, Known.exactly(web.value()[other]));
        }
      }
      if (around.contains(cell)
          && around.size() <= Attacker.LARGEST_PART
          && new Attacker(near).leaves(cell, margin)) {
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

    @Override
    public boolean isHopeless(Moves.Move part) {
      return step(part) <= step;
    }

    private double step(Moves.Move move) {
      double most = Math.min(wanted, sign > 0 ? move.removable() : move.addable());
      for (int i = 0; i < move.cells().length && most > step; i++) {
        most = Math.min(most, room(move.cells()[i], sign * move.signs()[i]));
      }
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
    List<double[]> plans = new ArrayList<>();
    double half = Math.floor(margin.width() / 2);
    if (!margin.isOfPeople()) {
      plans.add(new double[] {margin.above(), -margin.below()});
    } else {
      plans.add(new double[] {margin.width()});
      plans.add(new double[] {-margin.width()});
      plans.add(new double[] {margin.width() - half, -half});
    }
    Cheapest best = new Cheapest(new double[0], price);
    for (double[] plan : plans) {
      Cheapest found = new Cheapest(plan, price);
      found.price = best.price;
      moves.from(cell, other -> fits(other, plan, -1) ? 0 : price.applyAsDouble(other), found);
      best = found.price < best.price ? found : best;
    }
    return best;
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

    @Override
    public boolean isHopeless(Moves.Move part) {
      return price(part) >= price;
    }

    private double price(Moves.Move move) {
      double sum = 0;
      for (int i = 0; i < move.cells().length && sum < price; i++) {
        int other = move.cells()[i];
        if (!fits(other, plan, move.signs()[i])) {
          boolean could = couldFit(other, plan, move.signs()[i]);
          sum += could ? priceOf.applyAsDouble(other) : CANNOT_BE_HIDDEN;
        }
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
    return Arrays.stream(plan)
        .allMatch(step -> Math.abs(step * sign) <= room(cell, step * sign > 0 ? 1 : -1) + 1e-9);
  }

  /** Whether it would fit were the cell hidden: nobody goes below nought. */
  private boolean couldFit(int cell, double[] plan, int sign) {
    return Arrays.stream(plan).allMatch(step -> web.value()[cell] + step * sign >= -1e-9);
  }
}
