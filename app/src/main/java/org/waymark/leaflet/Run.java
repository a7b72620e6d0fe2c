package org.waymark.leaflet;

import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Glyphs of one font in a row, left to right as they are drawn.
 *
 * @param width of all of them, in thousandths of the type size
 */
record Run(Typeface face, List<Glyph> glyphs, float width) {
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  /**
   * @param id of the glyph in the font's file
   * @param x from the start of the run, in thousandths of the type size
   * @param rise above the line of writing, likewise
   * @param says the characters it stands for; empty for the second glyph of one character
   */
  record Glyph(int id, float x, float rise, String says) {}

  /** Shapes characters of one font and one direction: letters join, marks find their places. */
  static Run shape(String text, Typeface face, boolean isRightToLeft) {
    GlyphVector vector =
        face.shaping()
            .layoutGlyphVector(
                EXACT,
                text.toCharArray(),
                0,
                text.length(),
                isRightToLeft
                    ? java.awt.Font.LAYOUT_RIGHT_TO_LEFT
                    : java.awt.Font.LAYOUT_LEFT_TO_RIGHT);
    List<Glyph> glyphs = new ArrayList<>(vector.getNumGlyphs());
    String[] says = said(text, vector);
    for (int i = 0; i < vector.getNumGlyphs(); i++) {
      Point2D at = vector.getGlyphPosition(i);
      float rise = isThai(text.charAt(vector.getGlyphCharIndex(i))) ? 0 : (float) -at.getY();
      glyphs.add(new Glyph(vector.getGlyphCode(i), (float) at.getX(), rise, says[i]));
    }
    float width = (float) vector.getGlyphPosition(vector.getNumGlyphs()).getX();
    return new Run(face, List.copyOf(glyphs), width);
  }

  /**
   * Kurinto's table for marks on marks lowers a Thai tone into the vowel under it, in every
   * program. Its substitutions alone already choose a mark of the right height, so in Thai no mark
   * is moved up or down.
   */
  private static boolean isThai(char one) {
    return Character.UnicodeScript.of(one) == Character.UnicodeScript.THAI;
  }

  /** A cluster's characters are said by its first glyph. */
  private static String[] said(String text, GlyphVector vector) {
    int count = vector.getNumGlyphs();
    boolean[] starts = new boolean[text.length() + 1];
    starts[text.length()] = true;
    for (int i = 0; i < count; i++) {
      starts[vector.getGlyphCharIndex(i)] = true;
    }
    boolean[] isSaid = new boolean[text.length()];
    String[] says = new String[count];
    for (int i = 0; i < count; i++) {
      int from = vector.getGlyphCharIndex(i);
      int to = from + 1;
      while (!starts[to]) {
        to++;
      }
      says[i] = isSaid[from] ? "" : text.substring(from, to);
      isSaid[from] = true;
    }
    return says;
  }
}
