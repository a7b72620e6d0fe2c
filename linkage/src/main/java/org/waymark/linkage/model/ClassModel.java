package org.waymark.linkage.model;

import java.util.Arrays;
import java.util.List;
import org.waymark.linkage.compare.Comparisons;
import org.waymark.linkage.compare.Field;

/**
 * The distribution of patterns in one class of pairs: a tree of fields in which each depends on one
 * other (Chow and Liu 1968; mixtures of trees, Meilă and Jordan 2000). Without edges it is the
 * independence model of Fellegi and Sunter (1969). A missing level says nothing: its factor is one.
 */
final class ClassModel {
  /** Prior pairs spread over a child's levels in the shape of its marginal. */
  private static final double SMOOTHING = 8;

  private final int[] parents;
  private final double[][] marginals;
  private final double[][][] logs;

  private ClassModel(int[] parents, double[][] marginals, double[][][] logs) {
    this.parents = parents;
    this.marginals = marginals;
    this.logs = logs;
  }

  /** Independent fields with these probabilities of levels, by field then level. */
  static ClassModel independent(double[][] probabilities) {
    int[] parents = new int[probabilities.length];
    Arrays.fill(parents, -1);
    double[][][] logs = new double[probabilities.length][1][];
    for (int f = 0; f < probabilities.length; f++) {
      logs[f][0] = logs(probabilities[f]);
    }
    return new ClassModel(parents, probabilities, logs);
  }

  /**
   * Fields in a tree: {@code joint[f][l][k]} holds weighted pairs with level l of the parent of f
   * and level k of f.
   */
  static ClassModel tree(int[] parents, double[][] marginals, double[][][] joint) {
    double[][][] logs = new double[parents.length][][];
    for (int f = 0; f < parents.length; f++) {
      logs[f] =
          parents[f] < 0
              ? new double[][] {logs(marginals[f])}
              : conditional(marginals[f], joint[f]);
    }
    return new ClassModel(parents, marginals, logs);
  }

  private static double[][] conditional(double[] marginal, double[][] joint) {
    double[][] logs = new double[joint.length][];
    for (int parent = 0; parent < joint.length; parent++) {
      double[] row = new double[marginal.length];
      double total = SMOOTHING;
      for (int k = Field.STATED; k < row.length; k++) {
        total += joint[parent][k];
      }
      for (int k = Field.STATED; k < row.length; k++) {
        row[k] = (joint[parent][k] + SMOOTHING * marginal[k]) / total;
      }
      logs[parent] = logs(row);
    }
    return logs;
  }

  private static double[] logs(double[] probabilities) {
    double[] logs = new double[probabilities.length];
    for (int k = Field.STATED; k < logs.length; k++) {
      logs[k] = Math.log(Math.max(probabilities[k], 1e-12));
    }
    return logs;
  }

  /**
   * Fields with these probabilities of levels, each leaning on another by no more than whether that
   * one agrees, is alike or differs; which of the values that agree it is, the other does not say.
   *
   * @param lean weighted pairs by {@link Lean#of} of the parent of a field and of the field
   */
  static ClassModel leaning(
      List<Field> fields, int[] parents, double[][] probabilities, double[][][] lean) {
    double[][][] logs = new double[parents.length][][];
    for (int f = 0; f < parents.length; f++) {
      double[] own = logs(probabilities[f]);
      if (parents[f] < 0) {
        logs[f] = new double[][] {own};
      } else {
        Field parent = fields.get(parents[f]);
        double[][] lifts = Lean.lifts(lean[f]);
        logs[f] = new double[parent.levels().size()][];
        for (int level = 0; level < logs[f].length; level++) {
          int leansOn = Lean.of(parent, level);
          logs[f][level] = leansOn < 0 ? own : Lean.lifted(own, lifts[leansOn], fields.get(f));
        }
      }
    }
    return new ClassModel(parents, probabilities, logs);
  }

  /**
   * Adds to each sum how likely the pattern is in this class, in natural logarithms.
   *
   * @param sign 1, or -1 to take it off
   */
  void add(byte[][] levels, int sign, double[] sums) {
    for (int f = 0; f < parents.length; f++) {
      double[] table = table(f, sign);
      byte[] own = levels[f];
      byte[] parent = levels[Math.max(0, parents[f])];
      for (int p = 0; p < sums.length; p++) {
        sums[p] += table[parent[p] << 4 | own[p]];
      }
    }
  }

  /** By level of the parent and level of the field. */
  private double[] table(int field, int sign) {
    double[] table = new double[Field.MAXIMUM_LEVELS * Field.MAXIMUM_LEVELS];
    double[][] rows = logs[field];
    for (int parent = 0; parent < Field.MAXIMUM_LEVELS; parent++) {
      double[] row = rows[parents[field] < 0 ? 0 : Math.min(parent, rows.length - 1)];
      for (int k = 0; k < row.length; k++) {
        table[parent << 4 | k] = sign * row[k];
      }
    }
    return table;
  }

  /** The part of one field, given its parent. */
  double factor(int field, byte[][] levels, int pattern) {
    int parent = parents[field];
    return logs[field][parent < 0 ? 0 : levels[parent][pattern]][levels[field][pattern]];
  }

  /** The part of one field in a pattern that need not have been counted. */
  double factor(int field, long pattern) {
    int parent = parents[field];
    return logs[field][parent < 0 ? 0 : Comparisons.level(pattern, parent)][
        Comparisons.level(pattern, field)];
  }

  /** The probabilities of a field's levels, whatever another field shows; of missing, zero. */
  double[] marginal(int field) {
    return marginals[field].clone();
  }

  int[] parents() {
    return parents;
  }
}
