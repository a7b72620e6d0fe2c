package org.waymark.linkage.report;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.linkage.Linkage;
import org.waymark.linkage.compare.Comparisons;
import org.waymark.linkage.compare.Field;
import org.waymark.linkage.model.ScoredPair;
import org.waymark.linkage.model.Search;

/** The run for people: no script, no network, bars made of plain boxes. */
final class HtmlReport {
  private static final String HEAD =
      """
      <!doctype html><html lang="en"><meta charset="utf-8"><title>Linkage report</title>
      <style>body{font:1rem/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
      td,th{text-align:left;padding:.2rem .6rem}.bar{background:#1d70b8;height:1rem}.against{background:#d4351c}
      </style><h1>Who is the same person</h1>
      """;

  private HtmlReport() {}

  static String of(Linkage linkage, @Nullable Accuracy accuracy) {
    StringBuilder html = new StringBuilder(HEAD);
    html.append(
        String.format(
            Locale.ROOT,
            "<p>%d records, probably %.0f different people (95%% interval %.0f to %.0f).</p>",
            linkage.people().size(),
            linkage.persons().distinct().expected(),
            linkage.persons().distinct().low(),
            linkage.persons().distinct().high()));
    search(html, linkage.search());
    if (accuracy != null) {
      html.append("<p>Against the truth: ").append(accuracy.sentence()).append(".</p>");
      calibration(html, accuracy);
    }
    histogram(html, linkage.pairs());
    waterfalls(html, linkage);
    return html.append("</html>\n").toString();
  }

  private static void search(StringBuilder html, Search search) {
    html.append(
        String.format(
            Locale.ROOT,
            "<h2>How pairs were looked for</h2><p>%s %d pairs were compared; of the same people's"
                + " pairs a share of %.3f (95%% interval %.3f to %.3f) is among them, and %.3f"
                + " of those that are more likely than not.</p>",
            escape(search.how()),
            search.compared(),
            search.recall(),
            search.low(),
            search.high(),
            search.likely()));
  }

  private static void histogram(StringBuilder html, List<ScoredPair> pairs) {
    int[] counts = new int[10];
    pairs.forEach(pair -> counts[(int) Math.min(9, pair.probability() * 10)]++);
    html.append("<h2>Pairs by probability</h2><table>");
    for (int bin = 0; bin < 10; bin++) {
      bar(
          html,
          String.format(Locale.ROOT, "%.1f to %.1f", bin / 10.0, (bin + 1) / 10.0),
          counts[bin],
          20 * Math.log1p(counts[bin]),
          true);
    }
    html.append("</table>");
  }

  private static void calibration(StringBuilder html, Accuracy accuracy) {
    html.append("<h2>Calibration</h2><table><tr><th>pairs<th>said<th>true</tr>");
    for (Accuracy.Bin bin : accuracy.bins()) {
      html.append(
          String.format(
              Locale.ROOT,
              "<tr><td>%d<td>%.3f<td>%.3f</tr>",
              bin.pairs(),
              bin.meanProbability(),
              bin.trueShare()));
    }
    html.append("</table>");
  }

  /** The weights of some pairs of every degree of sureness. */
  private static void waterfalls(StringBuilder html, Linkage linkage) {
    html.append("<h2>How some pairs got their weight, in bits</h2>");
    int step = Math.max(1, linkage.pairs().size() / 8);
    for (int k = 0; k < linkage.pairs().size(); k += step) {
      waterfall(html, linkage, linkage.pairs().get(k), k + 1);
    }
  }

  private static void waterfall(StringBuilder html, Linkage linkage, ScoredPair pair, int place) {
    html.append(
        String.format(
            Locale.ROOT, "<h3>Pair %d: probability %.4f</h3><table>", place, pair.probability()));
    row(html, "before anything is compared", linkage.model().priorWeight());
    double[] weights = linkage.model().weights(pair.pattern());
    for (int f = 0; f < weights.length; f++) {
      Field field = linkage.fields().get(f);
      row(
          html,
          escape(field.name()) + ": " + field.levels().get(Comparisons.level(pair.pattern(), f)),
          weights[f]);
    }
    row(html, "together", pair.weight());
    html.append("</table>");
  }

  private static void row(StringBuilder html, String label, double weight) {
    bar(html, label, weight, 8 * Math.abs(weight), weight >= 0);
  }

  private static void bar(
      StringBuilder html, String label, double value, double width, boolean favours) {
    html.append(
        String.format(
            Locale.ROOT,
            "<tr><td>%s<td>%.1f<td><div class=\"bar%s\" style=\"width:%.0fpx\"></div></tr>",
            label,
            value,
            favours ? "" : " against",
            width));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
