package org.waymark.statistics.protect;

import java.util.ArrayDeque;

/**
 * What everybody can work out sum by sum: a part is at most the whole less the least of the other
 * parts, and so on until nothing narrows (Dobra and Fienberg 2000, PNAS 97). Never wrong, not
 * always the narrowest; what it fixes the linear programmes need not carry.
 */
final class Bounds {
  private static final double WORTH_TELLING = 1e-6;
  private static final int MOST_VISITS = 40;

  private final Web web;
  private final boolean[] waiting;
  private final int[] visits;
  private final ArrayDeque<Integer> queue = new ArrayDeque<>();

  private Bounds(Web web) {
    this.web = web;
    this.waiting = new boolean[web.sums().length];
    this.visits = new int[web.sums().length];
  }

  /** Narrows {@code low} and {@code high} of the web itself. */
  static void narrow(Web web) {
    Bounds bounds = new Bounds(web);
    for (int sum = 0; sum < web.sums().length; sum++) {
      bounds.wake(sum);
    }
    while (!bounds.queue.isEmpty()) {
      int sum = bounds.queue.remove();
      bounds.waiting[sum] = false;
      bounds.visit(web.sums()[sum]);
    }
  }

  private void wake(int sum) {
    if (!waiting[sum] && visits[sum]++ < MOST_VISITS) {
      waiting[sum] = true;
      queue.add(sum);
    }
  }

  private void visit(int[] sum) {
    double least = 0;
    double most = 0;
    int unbounded = 0;
    int unboundedPart = -1;
    for (int i = 1; i < sum.length; i++) {
      least += web.low()[sum[i]];
      if (web.high()[sum[i]] == Double.POSITIVE_INFINITY) {
        unbounded++;
        unboundedPart = sum[i];
      } else {
        most += web.high()[sum[i]];
      }
    }
    int whole = sum[0];
    raise(whole, least);
    lower(whole, unbounded == 0 ? most : Double.POSITIVE_INFINITY);
    for (int i = 1; i < sum.length; i++) {
      int part = sum[i];
      double partLow = web.low()[part];
      double partHigh = web.high()[part];
      lower(part, web.high()[whole] - (least - partLow));
      if (unbounded == 0) {
        raise(part, web.low()[whole] - (most - partHigh));
      } else if (unbounded == 1 && part == unboundedPart) {
        raise(part, web.low()[whole] - most);
      }
    }
  }

  private void raise(int cell, double low) {
    if (low > web.low()[cell] + WORTH_TELLING) {
      web.low()[cell] = low;
      wakeAround(cell);
    }
  }

  private void lower(int cell, double high) {
    if (high < web.high()[cell] - WORTH_TELLING) {
      web.high()[cell] = high;
      wakeAround(cell);
    }
  }

  private void wakeAround(int cell) {
    for (int sum : web.sumsOf()[cell]) {
      wake(sum);
    }
  }
}
