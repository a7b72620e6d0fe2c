package org.waymark.statistics.report;

import java.util.Locale;

/** Figures as people read them. */
public final class Numbers {
  private Numbers() {}

  /** 11,313; nothing after the point. */
  public static String whole(double number) {
    return Double.isFinite(number) ? String.format(Locale.UK, "%,.0f", number) : "no limit";
  }

  public static String percent(double share) {
    return String.format(Locale.UK, share < 0.0995 ? "%.1f%%" : "%.0f%%", 100 * share);
  }

  public static String places(double number, int places) {
    return Double.isFinite(number) ? String.format(Locale.UK, "%,." + places + "f", number) : "–";
  }

  public static String chance(double p) {
    return p < 0.001 ? "below 0.001" : places(p, 3);
  }
}
