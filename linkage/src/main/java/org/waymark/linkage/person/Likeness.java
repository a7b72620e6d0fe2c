package org.waymark.linkage.person;

import java.util.stream.IntStream;
import org.waymark.linkage.compare.Comparisons;
import org.waymark.linkage.model.MatchModel;

/**
 * How much more likely the values of some records are when they are one person than when they are
 * strangers, in natural logarithms and without the prior.
 *
 * <p>For two records this is the likelihood ratio of the pair. For more, each record that holds a
 * field in turn stands for the person, the others are held against it, and the mean over whom it
 * stands for is taken, field by field: what every other model of a hidden true value comes to when
 * values are rare (compare Steorts, Hall and Fienberg 2016, section 2). Three records with one name
 * then count as two agreements, not three.
 */
final class Likeness {
  private static final double[] LOGS =
      IntStream.range(0, 1024).mapToDouble(n -> Math.log(Math.max(1, n))).toArray();

  private final Candidates candidates;
  private final Comparisons comparisons;
  private final MatchModel model;
  private final int fields;
  private final boolean[] ofRecords;
  private final RatioMemory byPattern = new RatioMemory();
  private final float[][] ofCandidates;
  private final float[] ratios;
  private final RatioMemory elsewhere = new RatioMemory();
  private final long[] own;
  private float[][] pairs = new float[64][];

  Likeness(Candidates candidates, Comparisons comparisons, MatchModel model, long[] own) {
    this.candidates = candidates;
    this.comparisons = comparisons;
    this.model = model;
    this.own = own;
    this.fields = comparisons.fields().size();
    this.ofRecords = new boolean[fields];
    for (int f = 0; f < fields; f++) {
      ofRecords[f] = comparisons.fields().get(f).isOfRecords();
    }
    this.ofCandidates = new float[candidates.size()][];
    this.ratios = new float[candidates.size()];
    for (int pair = 0; pair < ratios.length; pair++) {
      ofCandidates[pair] = byPattern.get(candidates.pattern(pair), this::ratios);
      ratios[pair] = ofCandidates[pair][fields];
    }
  }

  /** By field, and their sum at the end. */
  private float[] ratios(long pattern) {
    float[] ratios = new float[fields + 1];
    for (int f = 0; f < fields; f++) {
      ratios[f] = (float) model.ratio(f, pattern);
      ratios[fields] += ratios[f];
    }
    return ratios;
  }

  /** Of a candidate pair. */
  double ratio(int pair) {
    return ratios[pair];
  }

  private float[] ratios(int left, int right) {
    int pair = candidates.find(left, right);
    return pair >= 0
        ? ofCandidates[pair]
        : elsewhere.get(
            Candidates.key(left, right),
            key ->
                byPattern.get(
                    comparisons.pattern(Math.min(left, right), Math.max(left, right)),
                    this::ratios));
  }

  /** Of the first {@code size} records. */
  double ratio(int[] records, int size) {
    return switch (size) {
      case 0, 1 -> 0;
      case 2 -> ratios(records[0], records[1])[fields];
      default -> many(records, size);
    };
  }

  private double many(int[] records, int size) {
    pairs = pairs.length < size * size ? new float[2 * size * size][] : pairs;
    for (int a = 0; a < size; a++) {
      for (int b = a + 1; b < size; b++) {
        pairs[a * size + b] = ratios(records[a], records[b]);
        pairs[b * size + a] = pairs[a * size + b];
      }
    }
    double sum = 0;
    for (int f = 0; f < fields; f++) {
      sum += ofRecords[f] ? worst(f, size) : field(f, records, size);
    }
    return sum;
  }

  /** What says something of records holds for every two of them: the least favourable counts. */
  private double worst(int field, int size) {
    float worst = Float.POSITIVE_INFINITY;
    for (int centre = 0; centre < size; centre++) {
      float around = 0;
      for (int other = 0; other < size; other++) {
        around += other == centre ? 0 : pairs[centre * size + other][field];
      }
      worst = Math.min(worst, around);
    }
    return worst;
  }

  /**
   * The logarithm of the mean over whom stands for the person; of those within a factor e of the
   * best, which is all that a sum of exponentials would add up to.
   */
  private double field(int field, int[] records, int size) {
    float most = Float.NEGATIVE_INFINITY;
    int holders = 0;
    int near = 0;
    for (int centre = 0; centre < size; centre++) {
      if (Comparisons.level(own[records[centre]], field) != 0) {
        float around = 0;
        for (int other = 0; other < size; other++) {
          around += other == centre ? 0 : pairs[centre * size + other][field];
        }
        near = around > most + 1 ? 1 : around > most - 1 ? near + 1 : near;
        most = Math.max(most, around);
        holders++;
      }
    }
    return holders == 0 ? 0 : most + LOGS[near] - LOGS[holders];
  }
}
