package org.waymark.leaflet;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiRun;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One line of writing, in the order it is drawn (Unicode Standard Annex 9).
 *
 * @param text what it says, in the order it is read
 * @param width in thousandths of the type size
 */
record Line(String text, List<Run> runs, float width) {

  /**
   * @param paragraph what direction was worked out for
   * @param from where the line begins in it
   * @param to where it ends
   */
  static Line of(Bidi paragraph, int from, int to, boolean isBold) {
    Bidi bidi = paragraph.setLine(from, to);
    String text = bidi.getTextAsString();
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < bidi.countRuns(); i++) {
      BidiRun run = bidi.getVisualRun(i);
      runs.addAll(oneWay(text.substring(run.getStart(), run.getLimit()), run.isOddRun(), isBold));
    }
    float width = (float) runs.stream().mapToDouble(Run::width).sum();
    return new Line(seen(text), List.copyOf(runs), width);
  }

  /** Characters of one direction, split where the font changes. */
  private static List<Run> oneWay(String text, boolean isRightToLeft, boolean isBold) {
    List<Run> runs = new ArrayList<>();
    StringBuilder same = new StringBuilder();
    Typeface face = Typeface.KURINTO;
    for (int codePoint : seen(text).codePoints().toArray()) {
      Typeface next = Typeface.of(codePoint, isBold);
      if (next != face && !same.isEmpty()) {
        runs.add(Run.shape(same.toString(), face, isRightToLeft));
        same.setLength(0);
      }
      face = next;
      same.appendCodePoint(codePoint);
    }
    if (!same.isEmpty()) {
      runs.add(Run.shape(same.toString(), face, isRightToLeft));
    }
    if (isRightToLeft) {
      Collections.reverse(runs);
    }
    return runs;
  }

  /** Without the marks that only steer direction: they have done their work. */
  private static String seen(String text) {
    StringBuilder seen = new StringBuilder(text.length());
    text.codePoints()
        .filter(one -> !UCharacter.hasBinaryProperty(one, UProperty.DEFAULT_IGNORABLE_CODE_POINT))
        .forEach(seen::appendCodePoint);
    return seen.toString();
  }
}
