package org.waymark.leaflet;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Breaks words into lines by the rules of their language: Thai between its words, though none is
 * spaced, Chinese between characters (Unicode Standard Annex 14, with ICU's dictionaries).
 */
record Typesetting(Locale language, boolean isRightToLeft) {

  static Typesetting of(Locale language) {
    return new Typesetting(language, com.ibm.icu.util.ULocale.forLocale(language).isRightToLeft());
  }

  /** The words in lines no wider than {@code width} points; a longer word is cut. */
  List<Line> lines(String text, Style style, float width) {
    return text.isBlank() ? List.of() : new Paragraph(text.strip(), style, width).lines();
  }

  /** All of it on one line. */
  Line line(String text, Style style) {
    return Line.of(directions(text), 0, text.length(), style.isBold());
  }

  /** Worked out over the whole paragraph: what is isolated may run over several lines. */
  private Bidi directions(String text) {
    Bidi bidi = new Bidi();
    bidi.setPara(text, isRightToLeft ? Bidi.RTL : Bidi.LTR, null);
    return bidi;
  }

  private final class Paragraph {
    private final String text;
    private final Style style;
    private final float room;
    private final Bidi directions;
    private final List<Line> lines = new ArrayList<>();

    Paragraph(String text, Style style, float width) {
      this.text = text;
      this.style = style;
      this.room = width * 1_000 / style.size();
      this.directions = directions(text);
    }

    List<Line> lines() {
      BreakIterator breaks = BreakIterator.getLineInstance(language);
      breaks.setText(text);
      int from = 0;
      int before = 0;
      for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
        if (before > from && !fits(from, to)) {
          add(from, before);
          from = before;
        }
        from = cut(from, to);
        before = to;
      }
      add(from, text.length());
      return lines;
    }

    /** A piece wider than a line goes on in the next; returns where what is left of it begins. */
    private int cut(int from, int to) {
      BreakIterator characters = BreakIterator.getCharacterInstance(language);
      characters.setText(text);
      int start = from;
      while (!fits(start, to)) {
        int end = characters.following(start);
        for (int next = characters.next(); fits(start, next); next = characters.next()) {
          end = next;
        }
        add(start, end);
        start = end;
      }
      return start;
    }

    private boolean fits(int from, int to) {
      return measured(from, to).width() <= room;
    }

    private void add(int from, int to) {
      if (from < to) {
        lines.add(measured(from, to));
      }
    }

    /** The space a line ends with is not on it. */
    private Line measured(int from, int to) {
      int end = to;
      while (end > from + 1 && Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
      return Line.of(directions, from, end, style.isBold());
    }
  }
}
