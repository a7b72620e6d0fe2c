package org.waymark.linkage.person;

import org.waymark.linkage.compare.Comparisons;
import org.waymark.linkage.compare.Field;
import org.waymark.linkage.model.MatchModel;

/**
 * How much more likely the values of some records are when they are one person than when they are
 * strangers, in natural logarithms and without the prior.
 *
 * <p>A person has one true value of each field, and each record either holds it or strays from it
 * by itself (Steorts, Hall and Fienberg 2016, section 2). Each different value that the records
 * hold is taken to be the true one in turn and what follows is summed, so that three records with
 * one name count as two agreements and not three, and one slip is one slip however many records it
 * is held against. How often a record strays is read off how often two of one person agree: both
 * must have kept to the truth. For two records this is the likelihood ratio of the pair.
 */
final class Likeness {
  private static final double LOG_2 = Math.log(2);

  private final Candidates candidates;
  private final Comparisons comparisons;
  private final MatchModel model;
  private final int fields;
  private final boolean[] ofRecords;
  private final RatioMemory byPattern = new RatioMemory();
  private final PairRatios[] ofCandidates;
  private final float[] ratios;
  private final RatioMemory elsewhere = new RatioMemory();
  private final long[] own;
  private PairRatios[] pairs = new PairRatios[64];
  private final double[] kept;

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
    this.kept = new double[fields];
    for (int f = 0; f < fields; f++) {
      kept[f] = ofRecords[f] ? 0 : Math.log(model.agreement(f)) / 2;
    }
    this.ofCandidates = new PairRatios[candidates.size()];
    this.ratios = new float[candidates.size()];
    for (int pair = 0; pair < ratios.length; pair++) {
      ofCandidates[pair] = byPattern.get(candidates.pattern(pair), this::ratios);
      ratios[pair] = ofCandidates[pair].sum();
    }
  }

  private PairRatios ratios(long pattern) {
    float[] byField = new float[fields];
    float sum = 0;
    int equal = 0;
    for (int f = 0; f < fields; f++) {
      double ratio = model.ratio(f, pattern);
      int level = Comparisons.level(pattern, f);
      boolean same = level >= comparisons.fields().get(f).firstTier();
      equal |= same ? 1 << f : 0;
      sum += (float) ratio;
      byField[f] = (float) (ratio - (level < Field.DIFFERENT ? 0 : given(f, same)));
    }
    return new PairRatios(byField, sum, equal);
  }

  /**
   * What the other's keeping to the truth takes off; a pair that differs may do so both ways round.
   */
  private double given(int field, boolean same) {
    return ofRecords[field] ? 0 : kept[field] + (same ? 0 : LOG_2);
  }

  /** Of a candidate pair. */
  double ratio(int pair) {
    return ratios[pair];
  }

  private PairRatios ratios(int left, int right) {
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
      case 2 -> ratios(records[0], records[1]).sum();
      default -> many(records, size);
    };
  }

  private double many(int[] records, int size) {
    pairs = pairs.length < size * size ? new PairRatios[2 * size * size] : pairs;
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
        around += other == centre ? 0 : pairs[centre * size + other].fields()[field];
      }
      worst = Math.min(worst, around);
    }
    return worst;
  }

  /** The logarithm of the sum over all different values that may be the true one. */
  private double field(int field, int[] records, int size) {
    int tier = comparisons.fields().get(field).firstTier();
    double most = Double.NEGATIVE_INFINITY;
    double sum = 0;
    for (int centre = 0; centre < size; centre++) {
      if (Comparisons.level(own[records[centre]], field) >= tier) {
        double around = kept[field];
        int holders = 1;
        for (int other = 0; other < size; other++) {
          if (other != centre) {
            PairRatios pair = pairs[centre * size + other];
            around += pair.fields()[field];
            holders += pair.equal(field) ? 1 : 0;
          }
        }
        double top = Math.max(most, around);
        sum = sum * Math.exp(most - top) + Math.exp(around - top) / holders;
        most = top;
      }
    }
    return sum == 0 ? 0 : most + Math.log(sum);
  }
}
