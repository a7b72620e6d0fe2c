package org.waymark.statistics.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many people were seen on which lists. A capture history is a bit mask: bit <i>i</i> is set
 * when the person is on list <i>i</i>. {@code counts[history]} is a number of people; {@code
 * counts[0]}, the people on no list, is what everybody wants to know and is always 0 here.
 *
 * <p>Immutable. Counts are whole and not negative; between 1 and 12 lists with distinct names.
 */
public final class CaptureTable {
  public static final int MOST_LISTS = 12;
  private final List<String> lists;
  private final double[] counts;

  public CaptureTable(List<String> lists, double[] counts) {
    if (lists.isEmpty() || lists.size() > MOST_LISTS) {
      throw new IllegalArgumentException(
          "There are " + lists.size() + " lists; between 1 and " + MOST_LISTS + " can be used");
    }
    if (counts.length != 1 << lists.size()) {
      throw new IllegalArgumentException("A table needs one count per capture history");
    }
    for (double count : counts) {
      if (!(count >= 0) || Double.isInfinite(count)) {
        throw new IllegalArgumentException("A count of people cannot be " + count);
      }
    }
    this.lists = List.copyOf(lists);
    this.counts = counts.clone();
    this.counts[0] = 0;
  }

  public List<String> lists() {
    return lists;
  }

  public int size() {
    return lists.size();
  }

  public int histories() {
    return counts.length;
  }

  public double count(int history) {
    return counts[history];
  }

  public double[] counts() {
    return counts.clone();
  }

  /** Everybody on at least one list. */
  public double seen() {
    return Arrays.stream(counts).sum();
  }

  /** People on every list of the given set, whatever else they are on. */
  public double onAll(int set) {
    double sum = 0;
    for (int history = 1; history < counts.length; history++) {
      if ((history & set) == set) {
        sum += counts[history];
      }
    }
    return sum;
  }

  /** People by the number of lists they are on: element <i>k</i> is for exactly <i>k</i> lists. */
  public double[] byTimesSeen() {
    double[] times = new double[size() + 1];
    for (int history = 1; history < counts.length; history++) {
      times[Integer.bitCount(history)] += counts[history];
    }
    return times;
  }

  public CaptureTable withCounts(double[] others) {
    return new CaptureTable(lists, others);
  }

  /** The same people looked at through some of the lists only, in the order given. */
  public CaptureTable through(int... kept) {
    double[] fewer = new double[1 << kept.length];
    for (int history = 1; history < counts.length; history++) {
      int shorter = 0;
      for (int i = 0; i < kept.length; i++) {
        shorter |= (history >> kept[i] & 1) << i;
      }
      fewer[shorter] += counts[history];
    }
    List<String> names = new ArrayList<>();
    for (int list : kept) {
      names.add(lists.get(list));
    }
    return new CaptureTable(names, fewer);
  }

  /** Names of the lists in a set, as "Police and Clinic". */
  public String names(int set) {
    List<String> named = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      if ((set >> i & 1) == 1) {
        named.add(lists.get(i));
      }
    }
    return String.join(" and ", named);
  }
}
