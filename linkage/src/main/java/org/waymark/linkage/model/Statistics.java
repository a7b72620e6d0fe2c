package org.waymark.linkage.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.waymark.linkage.compare.Field;

/** What the counts of levels in one class of pairs say of the class. */
final class Statistics {
  /**
   * What one field of the same people must say about another, in nats for each pair: the pairs of a
   * person are not independent of each other, so that little things look certain.
   */
  private static final double WORTH_A_LEAN = 0.03;

  private final Evidence evidence;
  private final LevelCounts counts;

  Statistics(Evidence evidence, LevelCounts counts) {
    this.evidence = evidence;
    this.counts = counts;
  }

  /** Weighted pairs by field and level. */
  double[][] levels() {
    return IntStream.range(0, evidence.fields().size())
        .mapToObj(counts::levels)
        .toArray(double[][]::new);
  }

  /**
   * Probabilities of the levels of the same people's pairs, with a prior of {@code strength} pairs:
   * pairs that agree fall into the tiers as the values themselves do.
   */
  double[][] tied(double[][] prior, double strength) {
    double[][] tied = probabilities(levels(), prior, strength);
    for (int f = 0; f < tied.length; f++) {
      Field field = evidence.fields().get(f);
      if (field.isOfRecords()) {
        continue;
      }
      double agree = Arrays.stream(tied[f]).skip(field.firstTier()).sum();
      for (int t = 0; t < field.tierShares().length; t++) {
        tied[f][field.firstTier() + t] = agree * field.tierShares()[t];
      }
    }
    return tied;
  }

  /** Probabilities of the levels that are not missing, with a prior of {@code strength} pairs. */
  static double[][] probabilities(double[][] sums, double[][] prior, double strength) {
    double[][] probabilities = new double[sums.length][];
    for (int f = 0; f < sums.length; f++) {
      double present = Arrays.stream(sums[f]).skip(Field.STATED).sum() + strength;
      probabilities[f] = new double[sums[f].length];
      for (int k = Field.STATED; k < sums[f].length; k++) {
        probabilities[f][k] = (sums[f][k] + strength * prior[f][k]) / present;
      }
    }
    return probabilities;
  }

  /**
   * The parents of the tree that keeps most of what fields say about each other, -1 for a root. An
   * edge must earn more than its parameters cost (the Bayesian information criterion).
   */
  int[] tree() {
    return tree((parent, child) -> gain(counts.joint(parent, child), Field.STATED));
  }

  /** The same of whether fields differ, are alike or agree. */
  int[] leaningTree() {
    return tree((parent, child) -> {
      double[][] lean = lean(parent, child);
      double pairs = Arrays.stream(lean).flatMapToDouble(Arrays::stream).sum();
      return Lean.differTogether(lean) ? gain(lean, 0) - WORTH_A_LEAN * pairs : 0;
    });
  }

  double[][] lean(int parent, int child) {
    List<Field> fields = evidence.fields();
    return Lean.of(fields.get(parent), fields.get(child), counts.joint(parent, child));
  }

  /** What an edge from one field to another earns. */
  private interface Gain {
    double of(int parent, int child);
  }

  private int[] tree(Gain gain) {
    int fields = evidence.fields().size();
    int[] parents = new int[fields];
    double[] best = new double[fields];
    boolean[] placed = new boolean[fields];
    Arrays.fill(parents, -1);
    for (int step = 0; step < fields; step++) {
      int next = strongest(best, placed);
      placed[next] = true;
      parents[next] = best[next] > 0 ? parents[next] : -1;
      for (int f = 0; f < fields; f++) {
        double earned = placed[f] ? 0 : gain.of(next, f);
        if (earned > best[f]) {
          best[f] = earned;
          parents[f] = next;
        }
      }
    }
    return parents;
  }

  private static int strongest(double[] best, boolean[] placed) {
    int strongest = -1;
    for (int f = 0; f < best.length; f++) {
      if (!placed[f] && (strongest < 0 || best[f] > best[strongest])) {
        strongest = f;
      }
    }
    return strongest;
  }

  private static double gain(double[][] joint, int first) {
    double[] rows = new double[joint.length];
    double[] columns = new double[joint[0].length];
    double total = 0;
    for (int a = first; a < rows.length; a++) {
      for (int b = first; b < columns.length; b++) {
        rows[a] += joint[a][b];
        columns[b] += joint[a][b];
        total += joint[a][b];
      }
    }
    double information = 0;
    for (int a = first; a < rows.length; a++) {
      for (int b = first; b < columns.length; b++) {
        double pairs = joint[a][b];
        information += pairs > 0 ? pairs * Math.log(pairs * total / rows[a] / columns[b]) : 0;
      }
    }
    long used = (used(rows) - 1) * (used(columns) - 1);
    return information - used * Math.log(Math.max(2, total)) / 2;
  }

  private static long used(double[] sums) {
    return Math.max(1, Arrays.stream(sums).filter(sum -> sum > 0.5).count());
  }
}
