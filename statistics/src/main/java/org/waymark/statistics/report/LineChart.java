package org.waymark.statistics.report;

import static org.waymark.statistics.report.Page.escape;

import java.util.List;
import java.util.Locale;

/** Values over time: lines or steps, each with a band about it where it has one. */
public final class LineChart {
  private static final int WIDTH = 440;
  private static final int HEIGHT = 320;
  private static final int LEFT = 60;
  private static final List<String> COLOURS =
      List.of("#1d5e8a", "#b8530c", "#2f7d4f", "#7a3b8f", "#9b1c31", "#5c5c5c");

  /** One line; {@code low} and {@code high} are empty or as long as {@code x}. */
  public record Line(
      String label, double[] x, double[] y, double[] low, double[] high, boolean steps) {}

  private LineChart() {}

  public static String svg(String title, List<Line> lines, double mark) {
    Axis across = Axis.of(edge(lines, false), edge(lines, true), LEFT, WIDTH - 25);
    return svg(title, lines, mark, across);
  }

  /** With years across, as 2009.25 for April 2009. */
  public static String svgOfYears(String title, List<Line> lines, double mark) {
    Axis across = Axis.ofYears(edge(lines, false), edge(lines, true), LEFT, WIDTH - 25);
    return svg(title, lines, mark, across);
  }

  private static String svg(String title, List<Line> lines, double mark, Axis across) {
    double most = 1e-9;
    for (Line line : lines) {
      for (int i = 0; i < line.y.length; i++) {
        most = Math.max(most, line.high.length > 0 ? line.high[i] : line.y[i]);
      }
    }
    Axis up = Axis.of(0, most, HEIGHT - 40, 15);
    StringBuilder svg =
        new StringBuilder(IntervalChart.open(title, WIDTH, HEIGHT + 18 * lines.size()));
    across.ticks(svg, 15, HEIGHT - 40);
    for (double value = 0; value <= up.to() + up.step() / 2; value += up.step()) {
      svg.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
              LEFT - 8,
              up.at(value) + 4,
              up.label(value)));
    }
    for (int i = 0; i < lines.size(); i++) {
      draw(svg, lines.get(i), across, up, i);
    }
    if (Double.isFinite(mark)) {
      svg.append(
          String.format(
              Locale.ROOT,
              "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"15\" y2=\"%d\" stroke=\"#9b1c31\""
                  + " stroke-dasharray=\"5 4\"/>",
              across.at(mark),
              across.at(mark),
              HEIGHT - 40));
    }
    return svg.append("</svg>").toString();
  }

  private static double edge(List<Line> lines, boolean last) {
    double edge = Double.NaN;
    for (Line line : lines) {
      for (double x : line.x) {
        edge = Double.isNaN(edge) ? x : last ? Math.max(edge, x) : Math.min(edge, x);
      }
    }
    return Double.isNaN(edge) ? 0 : edge;
  }

  private static void draw(StringBuilder svg, Line line, Axis across, Axis up, int index) {
    String colour = COLOURS.get(index % COLOURS.size());
    if (line.high.length > 0) {
      svg.append("<path fill=\"").append(colour).append("\" opacity=\".18\" d=\"M");
      path(svg, line, line.high, across, up, false);
      svg.append('L');
      path(svg, line, line.low, across, up, true);
      svg.append("Z\"/>");
    }
    svg.append("<path fill=\"none\" stroke-width=\"2\" stroke=\"")
        .append(colour)
        .append("\" d=\"M");
    path(svg, line, line.y, across, up, false);
    svg.append("\"/>");
    svg.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%d\" y=\"%d\" width=\"14\" height=\"10\" fill=\"%s\"/>"
                + "<text x=\"%d\" y=\"%d\">%s</text>",
            LEFT,
            HEIGHT - 8 + 18 * index,
            colour,
            LEFT + 22,
            HEIGHT + 2 + 18 * index,
            escape(line.label)));
  }

  private static void path(
      StringBuilder svg, Line line, double[] y, Axis across, Axis up, boolean back) {
    int count = line.x.length;
    for (int step = 0; step < count; step++) {
      int i = back ? count - 1 - step : step;
      int before = back ? i + 1 : i - 1;
      if (line.steps && step > 0) {
        double corner = back ? line.x[before] : line.x[i];
        double level = back ? y[i] : y[before];
        svg.append(String.format(Locale.ROOT, "%.1f %.1f ", across.at(corner), up.at(level)));
      }
      svg.append(String.format(Locale.ROOT, "%.1f %.1f ", across.at(line.x[i]), up.at(y[i])));
    }
  }
}
