package org.waymark.statistics.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A few cells of a web as a web of their own, as they would be were every other cell published: in
 * each sum one more cell stands for all the others. Whoever knows less finds out less, so a margin
 * kept here is kept there.
 */
final class NearBy {
  private final Web web;
  private final int[] placeOf;
  private final List<int[]> sums = new ArrayList<>();
  private final List<Double> rests = new ArrayList<>();
  private final int size;

  private NearBy(Web web, List<Integer> cells) {
    this.web = web;
    this.size = cells.size();
    this.placeOf = new int[web.size()];
    Arrays.fill(placeOf, -1);
    for (int i = 0; i < size; i++) {
      placeOf[cells.get(i)] = i;
    }
  }

  /** The cells in their order come first. */
  static Web of(Web web, List<Integer> cells) {
    NearBy near = new NearBy(web, cells);
    Set<Integer> met = new LinkedHashSet<>();
    for (int cell : cells) {
      for (int sum : web.sumsOf()[cell]) {
        if (met.add(sum)) {
          near.take(web.sums()[sum]);
        }
      }
    }
    return near.web(cells);
  }

  /** The rest is a part where the whole is among the cells, and else the whole. */
  private void take(int[] sum) {
    int[] here = Arrays.stream(sum).skip(1).map(c -> placeOf[c]).filter(p -> p >= 0).toArray();
    double others =
        Arrays.stream(sum)
            .skip(1)
            .filter(c -> placeOf[c] < 0)
            .mapToDouble(c -> web.value()[c])
            .sum();
    int whole = placeOf[sum[0]];
    int rest = size + rests.size();
    rests.add(whole >= 0 ? others : web.value()[sum[0]] - others);
    int[] members = new int[here.length + (whole >= 0 ? 2 : 1)];
    members[0] = whole >= 0 ? whole : rest;
    System.arraycopy(here, 0, members, 1, here.length);
    if (whole >= 0) {
      members[members.length - 1] = rest;
    }
    sums.add(members);
  }

  private Web web(List<Integer> cells) {
    int all = size + rests.size();
    double[] low = new double[all];
    double[] high = new double[all];
    double[] value = new double[all];
    for (int i = 0; i < all; i++) {
      boolean ours = i < size;
      value[i] = ours ? web.value()[cells.get(i)] : rests.get(i - size);
      low[i] = ours ? web.low()[cells.get(i)] : value[i];
      high[i] = ours ? web.high()[cells.get(i)] : value[i];
    }
    List<Cell> names = cells.stream().map(web.cells()::get).toList();
    int[][] linked = sums.toArray(int[][]::new);
    return new Web(names, Map.of(), linked, Web.sumsOf(linked, all), low, high, value);
  }
}
