package org.waymark.linkage.model;

import java.util.Arrays;
import java.util.List;
import org.waymark.linkage.compare.Field;

/**
 * What was learned: how often two records are the same person, and how the values of the same and
 * of different people agree (Fellegi and Sunter 1969).
 *
 * @see Learning
 */
public final class MatchModel {
  /** One round of learning and the number of pairs it took to be the same person. */
  public record Round(int number, double expectedPairs) {}

  private final Evidence evidence;
  private final double share;
  private final ClassModel same;
  private final ClassModel different;
  private final List<Round> trace;

  MatchModel(
      Evidence evidence, double share, ClassModel same, ClassModel different, List<Round> trace) {
    this.evidence = evidence;
    this.share = share;
    this.same = same;
    this.different = different;
    this.trace = List.copyOf(trace);
  }

  /** Learns from the pattern table alone. */
  public static MatchModel learn(Evidence evidence) {
    return new Learning(evidence).learn();
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
    double odds = Math.log(share / (1 - share));
    for (int f = 0; f < evidence.fields().size(); f++) {
      odds += ratio(f, pattern);
    }
    return 1 / (1 + Math.exp(-odds));
  }

  /** Weights in bits by field; they add up, with {@link #priorWeight}, to the log odds. */
  public double[] weights(long pattern) {
    double[] weights = new double[evidence.fields().size()];
    Arrays.setAll(weights, f -> ratio(f, pattern) / Math.log(2));
    return weights;
  }

  /** Log odds in bits, the prior included. */
  public double weight(long pattern) {
    return priorWeight() + Arrays.stream(weights(pattern)).sum();
  }

  /** The natural log likelihood ratio of one field, given the field it leans on. */
  public double ratio(int field, long pattern) {
    return same.factor(field, pattern) - different.factor(field, pattern);
  }

  /** The natural log likelihood ratio of a level, whatever the other fields show. */
  public double ratio(int field, int level) {
    double least = 1e-12;
    return Math.log(Math.max(same.marginal(field)[level], least))
        - Math.log(Math.max(different.marginal(field)[level], least));
  }

  /** How often two values of one person are equal, where both were given. */
  public double agreement(int field) {
    double[] levels = same.marginal(field);
    double given = Arrays.stream(levels).skip(Field.DIFFERENT).sum();
    int first = evidence.fields().get(field).firstTier();
    return Arrays.stream(levels).skip(first).sum() / given;
  }

  /**
   * How large a share of the records of strangers hold a value, on average over those of a tier.
   */
  public double commonness(int field, int tier) {
    Field of = evidence.fields().get(field);
    double[] levels = different.marginal(field);
    double given = Arrays.stream(levels).skip(Field.DIFFERENT).sum();
    double held = Math.max(of.tierShares()[tier], 1e-9);
    return Math.clamp(levels[of.firstTier() + tier] / given / held, 1e-9, 1);
  }

  /**
   * The model that another draw of people from the same population might have led to: the counts of
   * patterns redrawn around their expectation and learned from again (the bootstrap of Efron and
   * Tibshirani 1993, chapter 6, on the pattern table).
   *
   * @param bundle pairs that come and go with one person, on average over pairs
   */
  public MatchModel redrawn(double bundle, long seed) {
    return new Learning(new Redraw(this, bundle, seed).evidence(), this).learnAgain();
  }

  /** For the report: the field each field leans on among different people, -1 for none. */
  public int[] tree() {
    return different.parents().clone();
  }

  /** The same among the same people; -1 for all where too few of them are sure. */
  public int[] treeOfTheSame() {
    return same.parents().clone();
  }

  /** Whether fields of the same people lean on each other. */
  public boolean sameLean() {
    return Arrays.stream(same.parents()).anyMatch(parent -> parent >= 0);
  }

  double share() {
    return share;
  }

  ClassModel same() {
    return same;
  }

  ClassModel different() {
    return different;
  }
}
