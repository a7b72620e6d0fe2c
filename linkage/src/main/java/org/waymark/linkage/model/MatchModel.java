package org.waymark.linkage.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.waymark.linkage.compare.Field;

/**
 * Two classes of pairs, the same person and different people, learned from the pattern table alone
 * by expectation-maximisation (Fellegi and Sunter 1969; Winkler 1988; fields depending on each
 * other as in Winkler 1993 and Larsen and Rubin 2001, here as trees).
 */
public final class MatchModel {
  private static final int INDEPENDENT_ROUNDS = 200;
  private static final int TREE_ROUNDS = 60;

  /**
   * How strongly knowledge of how people's values agree holds against drift, in pairs for each pair
   * of the first guess. Without it, thin files let the class of the same person absorb whoever
   * shares a street.
   */
  private static final double PRIOR = 8;

  /** One round: the share of pairs that are the same person, and how far it moved. */
  public record Round(int number, boolean dependent, double expectedPairs) {}

  /** A typical share of records for a value of each tier of equality. */
  private static final double[] SHARES = {0.15, 0.035, 0.007, 0.0015, 0.0004};

  private final Evidence evidence;
  private final double[] posterior;
  private final double strength;
  private final List<Round> trace = new ArrayList<>();
  private final double[][] prior;
  private double share;
  private ClassModel same;
  private ClassModel different;

  private MatchModel(Evidence evidence, double expectedPairs) {
    this.evidence = evidence;
    this.posterior = new double[evidence.counts().length];
    this.strength = PRIOR * expectedPairs;
    this.share = expectedPairs / evidence.pairs();
    double[][] marginals = new Statistics(evidence, evidence.counts()).levels();
    double[][] chance = Statistics.probabilities(marginals, uniform(), 1);
    this.prior = firstGuess(chance);
    this.same = ClassModel.independent(prior);
    this.different = ClassModel.independent(chance);
  }

  /**
   * @param expectedPairs a first guess of how many pairs are the same person; learning moves it
   */
  public static MatchModel learn(Evidence evidence, double expectedPairs) {
    MatchModel model = new MatchModel(evidence, expectedPairs);
    model.rounds(INDEPENDENT_ROUNDS, false);
    model.rounds(TREE_ROUNDS, true);
    return model;
  }

  private void rounds(int limit, boolean dependent) {
    for (int round = 0; round < limit; round++) {
      double before = share;
      expect();
      maximise(dependent);
      trace.add(new Round(trace.size() + 1, dependent, share * evidence.pairs()));
      if (Math.abs(share - before) < 1e-6 * share) {
        break;
      }
    }
    expect();
  }

  private void expect() {
    double odds = Math.log(share / (1 - share));
    for (int p = 0; p < posterior.length; p++) {
      double logit = odds + same.log(evidence.levels(), p) - different.log(evidence.levels(), p);
      posterior[p] = 1 / (1 + Math.exp(-logit));
    }
  }

  private void maximise(boolean dependent) {
    double[] matched = new double[posterior.length];
    double[] unmatched = new double[posterior.length];
    for (int p = 0; p < posterior.length; p++) {
      matched[p] = posterior[p] * evidence.counts()[p];
      unmatched[p] = evidence.counts()[p] - matched[p];
    }
    share = Math.max(1, Arrays.stream(matched).sum()) / evidence.pairs();
    same =
        ClassModel.independent(
            Statistics.probabilities(new Statistics(evidence, matched).levels(), prior, strength));
    different = fit(new Statistics(evidence, unmatched), dependent);
  }

  private ClassModel fit(Statistics statistics, boolean dependent) {
    double[][] probabilities = Statistics.probabilities(statistics.levels(), uniform(), 1);
    if (!dependent) {
      return ClassModel.independent(probabilities);
    }
    int[] parents = statistics.tree();
    double[][][] joint = new double[parents.length][][];
    for (int f = 0; f < parents.length; f++) {
      joint[f] = parents[f] < 0 ? new double[0][0] : statistics.joint(parents[f], f);
    }
    return ClassModel.tree(parents, probabilities, joint);
  }

  private double[][] uniform() {
    double[][] uniform = new double[evidence.fields().size()][];
    for (int f = 0; f < uniform.length; f++) {
      int levels = evidence.fields().get(f).levels().size();
      uniform[f] = new double[levels];
      Arrays.fill(uniform[f], Field.STATED, levels, 1.0 / (levels - 1));
    }
    return uniform;
  }

  /**
   * Same people mostly agree; how often on common and how often on rare values follows the values'
   * own shares.
   */
  private double[][] firstGuess(double[][] chance) {
    double[][] guess = new double[chance.length][];
    for (int f = 0; f < chance.length; f++) {
      Field field = evidence.fields().get(f);
      int tier = field.firstTier();
      guess[f] = new double[chance[f].length];
      double grades = tier - Field.FIRST_GRADE;
      Arrays.fill(guess[f], Field.FIRST_GRADE, tier, 0.15 / Math.max(1, grades));
      guess[f][Field.STATED] = chance[f][Field.STATED];
      guess[f][Field.DIFFERENT] = 0.15;
      double roots = 0;
      for (int k = tier; k < guess[f].length; k++) {
        roots += chance[f][k] / SHARES[k - tier];
      }
      for (int k = tier; k < guess[f].length; k++) {
        guess[f][k] = 0.75 * chance[f][k] / SHARES[k - tier] / roots;
      }
    }
    return guess;
  }

  public Evidence evidence() {
    return evidence;
  }

  public List<Round> trace() {
    return trace;
  }

  /** The number of pairs expected to be the same person: the sum of all probabilities. */
  public double expectedPairs() {
    return share * evidence.pairs();
  }

  /** The log odds before anything is compared, in bits. */
  public double priorWeight() {
    return Math.log(share / (1 - share)) / Math.log(2);
  }

  /** The probability that a pair with this pattern is the same person, were it counted or not. */
  public double probability(long pattern) {
    double bits = priorWeight() + Arrays.stream(weights(pattern)).sum();
    return 1 / (1 + Math.exp(-bits * Math.log(2)));
  }

  /** Weights in bits by field; they add up, with {@link #priorWeight}, to the log odds. */
  public double[] weights(long pattern) {
    double[] weights = new double[evidence.fields().size()];
    for (int f = 0; f < weights.length; f++) {
      weights[f] = (same.factor(f, pattern) - different.factor(f, pattern)) / Math.log(2);
    }
    return weights;
  }

  /**
   * For the report: which field each field leans on among the same and among different people, -1
   * for none.
   */
  public List<int[]> trees() {
    return List.of(same.parents().clone(), different.parents().clone());
  }
}
