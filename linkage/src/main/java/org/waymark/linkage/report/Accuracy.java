package org.waymark.linkage.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.waymark.linkage.Linkage;
import org.waymark.linkage.model.ScoredPair;

/**
 * How right a run was, where the truth is known.
 *
 * @param precision share of pairs at probability 0.5 or more that are the same person
 * @param recall share of the true pairs found at that probability
 * @param sumOverTrue expected same-person pairs over true ones; 1 is right
 * @param calibrationError mean distance of probability and truth over kept pairs, weighted by bin
 * @param bins tenths of probability
 */
public record Accuracy(
    int truePairs,
    double precision,
    double recall,
    double sumOverTrue,
    double calibrationError,
    List<Bin> bins) {

  /** One tenth of probability: how many pairs, how sure on average, how many true. */
  public record Bin(int pairs, double meanProbability, double trueShare) {}

  public static Accuracy of(Linkage linkage, Truth truth) {
    double[][] sums = new double[10][3];
    double found = 0;
    double right = 0;
    for (ScoredPair pair : linkage.pairs()) {
      boolean same = truth.same(pair.left(), pair.right());
      double[] bin = sums[(int) Math.min(9, pair.probability() * 10)];
      bin[0]++;
      bin[1] += pair.probability();
      bin[2] += same ? 1 : 0;
      found += pair.probability() >= 0.5 ? 1 : 0;
      right += pair.probability() >= 0.5 && same ? 1 : 0;
    }
    int total = truth.pairs().size();
    return new Accuracy(
        total,
        right / Math.max(1, found),
        right / Math.max(1, total),
        linkage.persons().pairs().expected() / Math.max(1, total),
        error(sums),
        bins(sums));
  }

  private static double error(double[][] sums) {
    double error = 0;
    double pairs = 0;
    for (double[] bin : sums) {
      error += Math.abs(bin[1] - bin[2]);
      pairs += bin[0];
    }
    return error / Math.max(1, pairs);
  }

  private static List<Bin> bins(double[][] sums) {
    List<Bin> bins = new ArrayList<>();
    for (double[] bin : sums) {
      double pairs = Math.max(1, bin[0]);
      bins.add(new Bin((int) bin[0], bin[1] / pairs, bin[2] / pairs));
    }
    return bins;
  }

  /** Harmonic mean of precision and recall. */
  public double f1() {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  public String sentence() {
    return String.format(
        Locale.ROOT,
        "precision %.4f, recall %.4f, F1 %.4f at probability 0.5; expected over true pairs %.3f;"
            + " calibration error %.4f",
        precision,
        recall,
        f1(),
        sumOverTrue,
        calibrationError);
  }
}
