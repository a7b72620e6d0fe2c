package org.waymark.statistics.report;

import static org.waymark.statistics.report.Page.escape;

import java.util.List;
import java.util.Locale;

/** Estimates under each other on one scale, each with its interval. */
public final class IntervalChart {
  private static final int WIDTH = 440;
  private static final int ROW = 26;
  private static final int LONG_LABEL = 26;

  /** One line of the picture; {@code strong} for the one that counts. */
  public record Row(String label, double low, double middle, double high, boolean strong) {}

  private IntervalChart() {}

  public static String svg(String title, List<Row> rows) {
    double most = rows.stream().mapToDouble(Row::high).filter(Double::isFinite).max().orElse(1);
    double middle = rows.stream().mapToDouble(Row::middle).max().orElse(1);
    boolean above = rows.stream().anyMatch(row -> row.label.length() > LONG_LABEL);
    int height = above ? 2 * ROW - 8 : ROW;
    int longest = rows.stream().mapToInt(row -> row.label.length()).max().orElse(0);
    int left = above ? 30 : 30 + 8 * longest;
    Axis axis = Axis.of(0, Math.min(most, 4 * middle), left, WIDTH - 40);
    int bottom = 10 + height * rows.size();
    StringBuilder svg = new StringBuilder(open(title, WIDTH, bottom + 30));
    axis.ticks(svg, 8, bottom);
    for (int i = 0; i < rows.size(); i++) {
      int y = 8 + height * i + height - ROW / 2;
      label(svg, rows.get(i), above ? 30 : left - 10, above ? y - 12 : y + 4);
      row(svg, rows.get(i), axis, y);
    }
    return svg.append("</svg>").toString();
  }

  /** Long names stand above their line, short ones before it. */
  private static void label(StringBuilder svg, Row row, int x, int y) {
    String label = row.label.length() > 58 ? row.label.substring(0, 57) + "…" : row.label;
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\"%s>%s</text>",
            x,
            y,
            x == 30 ? "start" : "end",
            row.strong ? " font-weight=\"700\"" : "",
            escape(label)));
  }

  static String open(String title, int width, int height) {
    return String.format(
        Locale.ROOT,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" role=\"img\""
            + " font-family=\"system-ui,sans-serif\" font-size=\"13\" fill=\"currentColor\">"
            + "<title>%s</title>",
        width,
        height,
        width,
        escape(title));
  }

  private static void row(StringBuilder svg, Row row, Axis axis, int y) {
    String colour = row.strong ? "#1d5e8a" : "#8a8f98";
    svg.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\" stroke=\"%s\""
                + " stroke-width=\"%d\"/><circle cx=\"%.1f\" cy=\"%d\" r=\"%d\" fill=\"%s\"/>",
            axis.at(row.low),
            axis.at(row.high),
            y,
            y,
            colour,
            row.strong ? 5 : 3,
            axis.at(row.middle),
            y,
            row.strong ? 6 : 4,
            colour));
  }
}
