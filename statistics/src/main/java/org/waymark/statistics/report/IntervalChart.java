package org.waymark.statistics.report;

import static org.waymark.statistics.report.Page.escape;

import java.util.List;
import java.util.Locale;

/** Estimates under each other on one scale, each with its interval. */
public final class IntervalChart {
  private static final int LEFT = 230;
  private static final int WIDTH = 720;
  private static final int ROW = 26;

  /** One line of the picture; {@code strong} for the one that counts. */
  public record Row(String label, double low, double middle, double high, boolean strong) {}

  private IntervalChart() {}

  public static String svg(String title, List<Row> rows) {
    double most = rows.stream().mapToDouble(Row::high).filter(Double::isFinite).max().orElse(1);
    double middle = rows.stream().mapToDouble(Row::middle).max().orElse(1);
    Axis axis = Axis.of(0, Math.min(most, 4 * middle), LEFT, WIDTH - 20);
    int bottom = 10 + ROW * rows.size();
    StringBuilder svg = new StringBuilder(open(title, WIDTH, bottom + 30));
    axis.ticks(svg, 8, bottom);
    for (int i = 0; i < rows.size(); i++) {
      row(svg, rows.get(i), axis, 8 + ROW * i + ROW / 2);
    }
    return svg.append("</svg>").toString();
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
    String label = row.label.length() > 34 ? row.label.substring(0, 33) + "…" : row.label;
    String colour = row.strong ? "#1d5e8a" : "#8a8f98";
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%d\" y=\"%d\" text-anchor=\"end\"%s>%s</text>"
                + "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\" stroke=\"%s\""
                + " stroke-width=\"%d\"/><circle cx=\"%.1f\" cy=\"%d\" r=\"%d\" fill=\"%s\"/>",
            LEFT - 10,
            y + 4,
            row.strong ? " font-weight=\"700\"" : "",
            escape(label),
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
