package org.waymark.linkage.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.waymark.linkage.compare.Field;

/**
 * Expectation-maximisation over two classes of pairs (Winkler 1988; fields of different people
 * leaning on each other as in Winkler 1993 and Larsen and Rubin 2001, here as a tree).
 *
 * <p>Thin files tempt it: whoever shares a street, a year and a common name looks a little like one
 * person, and such pairs outnumber the same people a thousand times. Two things hold it. Different
 * people's fields lean on each other almost from the first round on, so that chance company is
 * explained before the same people are. And the same people's agreements are tied to the values:
 * where the same people agree at all, they agree on a value as often as the value is held, so the
 * rare values, on which strangers do not agree, say how many agreements the common values hide.
 */
final class Learning {
  private static final int ROUNDS = 150;

  /**
   * First rounds in which no field leans on another, so that a tree does not take sure matches for
   * chance.
   */
  private static final int INDEPENDENT_ROUNDS = 2;

  private static final int ROUNDS_OF_A_NEW_TREE = 10;
  private static final double SETTLED = 1e-5;

  /** How strongly the first guess of agreement holds, in pairs for each pair of the first guess. */
  private static final double PRIOR = 0.2;

  /** Natural log odds from which a pair is sure: 50 to 1. */
  private static final double SURE = Math.log(50);

  /** The share of the same people's pairs that are most of them. */
  private static final double MOST = 0.75;

  /** Natural log odds below which not even 10^12 pairs together make one of the same person. */
  private static final double HOPELESS = -40;

  /** Pairs' worth of belief that one agency is as good as two. */
  private static final double FEW = 1;

  /** Before anything is learned: the share of the same people's values that are equal. */
  private static final double AGREE = 0.75;

  /** The share that is not equal but alike. */
  private static final double GRADED = 0.1;

  private final Evidence evidence;
  private final LevelCounts all;
  private final double[] logits;
  private final double[] matched;
  private final double strength;
  private final double[][] prior;
  private final List<MatchModel.Round> trace = new ArrayList<>();
  private double share;
  private ClassModel same;
  private ClassModel different;
  private int[] parents;
  private int[] sameParents;

  Learning(Evidence evidence) {
    this.evidence = evidence;
    this.all = LevelCounts.of(evidence, evidence.counts()).remembered(evidence.fields().size());
    this.logits = new double[evidence.counts().length];
    this.matched = new double[evidence.counts().length];
    this.strength = PRIOR * evidence.guess();
    this.share = evidence.guess() / evidence.pairs();
    double[][] marginals = new Statistics(evidence, all).levels();
    double[][] chance = Statistics.probabilities(marginals, uniform(), 1);
    this.prior = firstGuess(chance);
    this.same = ClassModel.independent(prior);
    this.different = ClassModel.independent(chance);
    this.parents = different.parents();
    this.sameParents = same.parents();
  }

  /** Goes on from a model with other counts. */
  Learning(Evidence evidence, MatchModel from) {
    this(evidence);
    this.share = from.share();
    this.same = from.same();
    this.different = from.different();
    this.parents = from.different().parents();
    this.sameParents = from.same().parents();
  }

  MatchModel learn() {
    return rounds(ROUNDS, ROUNDS_OF_A_NEW_TREE);
  }

  MatchModel learnAgain() {
    return rounds(ROUNDS, 0);
  }

  private MatchModel rounds(int limit, int newTree) {
    int leaning = Integer.MAX_VALUE;
    for (int round = 0; round < limit; round++) {
      double before = share;
      expect();
      if (round >= leaning && round < leaning + newTree) {
        sameParents = sure().leaningTree();
      }
      maximise(newTree > 0 && round < INDEPENDENT_ROUNDS, round < newTree);
      trace.add(new MatchModel.Round(round + 1, share * evidence.pairs()));
      boolean isSettled = round >= newTree && Math.abs(share - before) < SETTLED * share;
      if (isSettled && newTree > 0 && leaning > limit && mostAreSure()) {
        leaning = round + 1;
      } else if (isSettled && (leaning > limit || round >= leaning + newTree)) {
        break;
      }
    }
    return new MatchModel(evidence, share, same, different, trace);
  }

  private void expect() {
    Arrays.fill(logits, Math.log(share / (1 - share)));
    same.add(evidence.levels(), 1, logits);
    different.add(evidence.levels(), -1, logits);
    for (int p = 0; p < logits.length; p++) {
      matched[p] = logits[p] < HOPELESS ? 0 : evidence.counts()[p] / (1 + Math.exp(-logits[p]));
    }
  }

  private void maximise(boolean alone, boolean newTree) {
    LevelCounts ofTheSame = LevelCounts.of(evidence, matched);
    double[][] levels = new Statistics(evidence, ofTheSame).tied(prior, strength);
    for (int f = 0; f < levels.length; f++) {
      levels[f] = evidence.fields().get(f).isOfRecords() ? ofRecords(f) : levels[f];
    }
    share = Math.max(1, Arrays.stream(matched).sum()) / evidence.pairs();
    same = lean(levels);
    different = fit(all.without(ofTheSame), alone, newTree);
  }

  private ClassModel lean(double[][] levels) {
    if (Arrays.stream(sameParents).allMatch(parent -> parent < 0)) {
      return ClassModel.independent(levels);
    }
    Statistics sure = sure();
    double[][][] lean = new double[levels.length][][];
    for (int f = 0; f < lean.length; f++) {
      lean[f] = sameParents[f] < 0 ? new double[0][0] : sure.lean(sameParents[f], f);
    }
    return ClassModel.leaning(evidence.fields(), sameParents, levels, lean);
  }

  /** The pairs that are sure, among which no stranger passes for somebody who moved. */
  private Statistics sure() {
    double[] sure = new double[logits.length];
    for (int p = 0; p < sure.length; p++) {
      sure[p] = logits[p] > SURE ? matched[p] : 0;
    }
    return new Statistics(evidence, LevelCounts.of(evidence, sure));
  }

  /**
   * Whether the same people's pairs are known well enough to say how their fields lean on each
   * other: where most are doubtful, those that are sure are not like the others.
   */
  private boolean mostAreSure() {
    double sure = 0;
    double sum = 0;
    for (int p = 0; p < logits.length; p++) {
      sure += logits[p] > SURE ? matched[p] : 0;
      sum += matched[p];
    }
    return sure > MOST * sum;
  }

  /**
   * What says something of records and not of the person, such as whether both come from one
   * agency, is read off the pairs that are sure without it: doubtful pairs are many, and the
   * strangers among them would make it look as if it meant nothing.
   */
  private double[] ofRecords(int field) {
    double[] sure = new double[logits.length];
    for (int p = 0; p < sure.length; p++) {
      double own =
          same.factor(field, evidence.levels(), p) - different.factor(field, evidence.levels(), p);
      sure[p] = logits[p] - own > SURE ? evidence.counts()[p] : 0;
    }
    double[][] levels = new Statistics(evidence, LevelCounts.of(evidence, sure)).levels();
    return Statistics.probabilities(levels, prior, FEW)[field];
  }

  private ClassModel fit(LevelCounts counts, boolean alone, boolean newTree) {
    Statistics statistics = new Statistics(evidence, counts);
    double[][] probabilities = Statistics.probabilities(statistics.levels(), uniform(), 1);
    if (alone) {
      return ClassModel.independent(probabilities);
    }
    parents = newTree ? statistics.tree() : parents;
    double[][][] joint = new double[parents.length][][];
    for (int f = 0; f < parents.length; f++) {
      joint[f] = parents[f] < 0 ? new double[0][0] : counts.joint(parents[f], f);
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

  /** The same people mostly agree, and on common or rare values as these are held. */
  private double[][] firstGuess(double[][] chance) {
    double[][] guess = new double[chance.length][];
    for (int f = 0; f < chance.length; f++) {
      Field field = evidence.fields().get(f);
      guess[f] = field.isOfRecords() ? chance[f].clone() : firstGuess(field, chance[f]);
    }
    return guess;
  }

  private static double[] firstGuess(Field field, double[] chance) {
    int tier = field.firstTier();
    double[] guess = new double[chance.length];
    double grades = tier - Field.FIRST_GRADE;
    Arrays.fill(guess, Field.FIRST_GRADE, tier, GRADED / Math.max(1, grades));
    guess[Field.STATED] = chance[Field.STATED];
    guess[Field.DIFFERENT] = 1 - AGREE - GRADED;
    for (int k = tier; k < guess.length; k++) {
      guess[k] = AGREE * field.tierShares()[k - tier];
    }
    return guess;
  }
}
