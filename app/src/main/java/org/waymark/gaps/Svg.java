package org.waymark.gaps;

import java.util.Locale;

/**
 * Writes a picture: shapes of fixed colours, words in the colour of the page. Words are escaped.
 */
final class Svg {
  private final StringBuilder shapes = new StringBuilder();

  /** A rectangle as a service can be had; hatched where it is kept to some, crossed out if none. */
  void field(double x, double y, double width, double height, How how) {
    rect(x, y, width, height, how.colour());
    if (how.isHatched()) {
      rect(x, y, width, height, "url(#kept)");
    }
    if (how == How.NOTHING) {
      cross(x + 4, y + 4, x + width - 4, y + height - 4);
    }
  }

  /** The cross of "nothing" around this point; a sign for nothing else. */
  void cross(double x, double y, How how) {
    if (how == How.NOTHING) {
      cross(x - 8, y - 8, x + 8, y + 8);
    }
  }

  /** An area within these lines, likewise. */
  void area(String path, How how) {
    path(path, how.colour());
    if (how.isHatched()) {
      path(path, "url(#kept)");
    }
  }

  /** People are turned away here: the bigger, the more. */
  void dot(double x, double y, double radius) {
    add(
        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"#d4351c\" stroke=\"#ffffff\""
            + " stroke-width=\"1.5\"/>",
        x, y, radius);
  }

  void text(double x, double y, int size, String words) {
    add(
        "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%d\" fill=\"currentColor\">%s</text>",
        x, y, size, escaped(words));
  }

  /** Words that rise to the right, as heads of narrow columns. */
  void rising(double x, double y, int size, String words) {
    add(
        "<text transform=\"translate(%.1f %.1f) rotate(-52)\" font-size=\"%d\""
            + " fill=\"currentColor\">%s</text>",
        x, y, size, escaped(words));
  }

  /** A number on a white ground, readable on every colour. */
  void number(double x, double y, int number) {
    add(
        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"11\" fill=\"#ffffff\" stroke=\"#0b0c0c\"/><text"
            + " x=\"%.1f\" y=\"%.1f\" font-size=\"14\" text-anchor=\"middle\""
            + " fill=\"#0b0c0c\">%d</text>",
        x, y, x, y + 5, number);
  }

  /** The whole, with what it shows in one sentence for those who cannot see it. */
  String of(double width, double height, boolean isWide, String title) {
    return String.format(
        Locale.ROOT,
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.0f %.0f" width="%.0f" height="%.0f" class="wm-picture%s" role="img" aria-labelledby="gap-words" focusable="false" font-family="system-ui, sans-serif"><title id="gap-words">%s</title><defs><pattern id="kept" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="2.6" height="7" fill="#ffffff"/></pattern></defs>%s</svg>
        """,
        width,
        height,
        width,
        height,
        isWide ? " wm-picture--wide" : "",
        escaped(title),
        shapes);
  }

  /** As a small sign beside words that say the same. */
  String sign(double width, double height) {
    return String.format(
        Locale.ROOT,
        "<svg viewBox=\"0 0 %.0f %.0f\" width=\"%.0f\" height=\"%.0f\" aria-hidden=\"true\""
            + " focusable=\"false\">%s</svg>",
        width,
        height,
        width,
        height,
        shapes);
  }

  private void cross(double left, double top, double right, double bottom) {
    line(left, top, right, bottom);
    line(right, top, left, bottom);
  }

  private void rect(double x, double y, double width, double height, String fill) {
    add(
        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\""
            + " stroke=\"currentColor\" stroke-width=\"0.7\"/>",
        x, y, width, height, fill);
  }

  private void path(String path, String fill) {
    add("<path d=\"%s\" fill=\"%s\" fill-rule=\"evenodd\" stroke=\"currentColor\"/>", path, fill);
  }

  private void line(double x1, double y1, double x2, double y2) {
    add(
        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#d4351c\""
            + " stroke-width=\"2\"/>",
        x1, y1, x2, y2);
  }

  private void add(String format, Object... values) {
    shapes.append(String.format(Locale.ROOT, format, values));
  }

  private static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
