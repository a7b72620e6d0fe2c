package org.waymark.statistics.report;

import java.util.Locale;

/** A scale from values to places on the picture. */
record Axis(double from, double to, double start, double end, double step) {
  /** A scale of years: whole ones are marked, and written without a comma. */
  static Axis ofYears(double from, double to, double start, double end) {
    double step = Math.max(1, Math.ceil((to - from) / 8));
    return new Axis(Math.floor(from), Math.ceil(to), start, end, step);
  }

  boolean isOfYears() {
    return from >= 1900 && to <= 2200 && from == Math.rint(from) && step >= 1;
  }

  static Axis of(double from, double to, double start, double end) {
    double span = to > from ? to - from : 1;
    double power = Math.pow(10, Math.floor(Math.log10(span / 4)));
    double ratio = span / 4 / power;
    double step = power * (ratio < 1.5 ? 1 : ratio < 3.5 ? 2 : ratio < 7.5 ? 5 : 10);
    double top = from + Math.ceil(span / step - 1e-9) * step;
    return new Axis(from, top, start, end, step);
  }

  double at(double value) {
    double inside = Double.isNaN(value) ? from : Math.clamp(value, from, to);
    return start + (inside - from) / (to - from) * (end - start);
  }

  /** Upright lines with their values under them. */
  void ticks(StringBuilder svg, int top, int bottom) {
    for (double value = from; value <= to + step / 2; value += step) {
      svg.append(
          String.format(
              Locale.ROOT,
              "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\" stroke=\"#8885\"/>"
                  + "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>",
              at(value),
              at(value),
              top,
              bottom,
              at(value),
              bottom + 18,
              label(value)));
    }
  }

  String label(double value) {
    if (isOfYears()) {
      return String.valueOf((int) value);
    }
    return step >= 1 ? Numbers.whole(value) : Numbers.places(value, step >= 0.1 ? 1 : 2);
  }
}
