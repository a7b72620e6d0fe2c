package org.waymark.statistics.protect;

import java.util.Arrays;
import org.waymark.statistics.Refused;

/**
 * When a published amount (hours, nights, money) would tell too much about one of those who make it
 * up, and how far from the truth the attacker must be kept (Hundepool and others 2012, Statistical
 * Disclosure Control, tables 4.1 and 4.2). Contributions are given largest first.
 */
public sealed interface Dominance {
  /**
   * How far above the amount the attacker's highest value must be; nought or less where the amount
   * is not sensitive.
   */
  double protection(double[] contributions);

  /** What the attacker must be left not knowing of an amount. */
  default Margin margin(double[] contributions) {
    double protection = Math.max(0, protection(contributions));
    double amount = Arrays.stream(contributions).sum();
    double below = Math.min(protection, amount);
    return new Margin(protection + below, below, protection);
  }

  private static double first(int n, double[] contributions) {
    return Arrays.stream(contributions).limit(n).sum();
  }

  /** The n largest are more than k per cent of it. */
  record LargestShare(int n, double k) implements Dominance {
    @Override
    public double protection(double[] contributions) {
      return 100 / k * first(n, contributions) - Arrays.stream(contributions).sum();
    }
  }

  /** The second largest could work out the largest to within p per cent. */
  record Percent(double p) implements Dominance {
    @Override
    public double protection(double[] contributions) {
      double rest = Arrays.stream(contributions).sum() - first(2, contributions);
      return p / 100 * first(1, contributions) - rest;
    }
  }

  /** Everybody knows each to within q per cent before, and could to within p per cent after. */
  record PriorPosterior(double p, double q) implements Dominance {
    @Override
    public double protection(double[] contributions) {
      double rest = Arrays.stream(contributions).sum() - first(2, contributions);
      return p / q * first(1, contributions) - rest;
    }
  }

  /** "dominance: 2, 85", "p percent: 10" or "prior posterior: 10, 50" (p, then q). */
  static Dominance parse(String rule, String value) {
    double[] numbers =
        Arrays.stream(value.split("\\s*,\\s*")).mapToDouble(Double::parseDouble).toArray();
    boolean right = Arrays.stream(numbers).allMatch(n -> n > 0);
    if (right && rule.equals("p percent") && numbers.length == 1) {
      return new Percent(numbers[0]);
    }
    if (right && rule.equals("dominance") && numbers.length == 2 && numbers[1] < 100) {
      return new LargestShare((int) numbers[0], numbers[1]);
    }
    if (right && rule.equals("prior posterior") && numbers.length == 2 && numbers[0] < numbers[1]) {
      return new PriorPosterior(numbers[0], numbers[1]);
    }
    throw new Refused(
        "This rule cannot be read: "
            + rule
            + ": "
            + value
            + ". Say dominance: n, k (the n largest"
            + " make up k per cent), p percent: p, or prior posterior: p, q with p below q.");
  }
}
