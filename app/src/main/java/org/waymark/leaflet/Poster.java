package org.waymark.leaflet;

import static org.waymark.leaflet.Paper.A4_LONG;
import static org.waymark.leaflet.Paper.A4_SHORT;
import static org.waymark.leaflet.Paper.MM;

import java.util.List;
import org.waymark.directory.ListedService;

/**
 * A wall's worth: numbers to ring now, doors to walk in by, and the code. A4; prints well on A3.
 */
final class Poster {
  private static final float MARGIN = 16 * MM;
  private static final float CODE = 46 * MM;
  private static final float TYPE = 13;

  private Poster() {}

  /** The page as PDF. */
  static byte[] of(Edition edition) {
    TaggedPdf pdf = edition.pdf();
    Sheet sheet = pdf.sheet(A4_SHORT, A4_LONG);
    head(edition, sheet);
    List<Box> columns = columns(edition, sheet);
    Flow flow = new Flow(edition.typesetting(), columns.iterator());
    Block ringNow = new Block("H2", edition.words().say("ring-now"), Style.bold(TYPE * 1.4f));
    boolean isFirst = true;
    for (ListedService service : edition.services()) {
      Block.Group entry = new Entry(service, edition.words()).brief(TYPE);
      boolean isFirstToRing = isFirst && service.listing().ringNow();
      if (!flow.add(isFirstToRing ? Entry.under(ringNow, entry) : entry)) {
        break;
      }
      isFirst = false;
    }
    foot(edition, sheet);
    return pdf.bytes();
  }

  private static void head(Edition edition, Sheet sheet) {
    Box box = new Box(sheet, MARGIN, MARGIN, A4_SHORT - 2 * MARGIN, 42 * MM, false);
    Flow flow = new Flow(edition.typesetting(), List.of(box).iterator());
    flow.add(
        Block.Group.of(
            new Block("H1", edition.words().say("cover"), Style.bold(36)),
            new Block("P", edition.words().say("poster-lead"), Style.plain(18).before(6))));
  }

  /** Two, the first where the language begins. */
  private static List<Box> columns(Edition edition, Sheet sheet) {
    float gap = 8 * MM;
    float width = (A4_SHORT - 2 * MARGIN - gap) / 2;
    float top = MARGIN + 46 * MM;
    float height = A4_LONG - MARGIN - CODE - 12 * MM - top;
    Box left = new Box(sheet, MARGIN, top, width, height, false);
    Box right = new Box(sheet, MARGIN + width + gap, top, width, height, false);
    return edition.typesetting().isRightToLeft() ? List.of(right, left) : List.of(left, right);
  }

  private static void foot(Edition edition, Sheet sheet) {
    float top = A4_LONG - MARGIN - CODE;
    boolean isRightToLeft = edition.typesetting().isRightToLeft();
    float codeX = isRightToLeft ? A4_SHORT - MARGIN - CODE : MARGIN;
    float beside = A4_SHORT - 2 * MARGIN - CODE - 8 * MM;
    float wordsX = isRightToLeft ? MARGIN : MARGIN + CODE + 8 * MM;
    edition.code().draw(sheet, codeX, top, CODE);
    Box box = new Box(sheet, wordsX, top, beside, CODE, false);
    LeafletWords words = edition.words();
    new Flow(edition.typesetting(), List.of(box).iterator())
        .add(
            Block.Group.of(
                new Block("P", words.say("all-on-the-web"), Style.bold(16)),
                new Block("P", words.say("scan"), Style.plain(13).before(4)),
                new Block("P", LeafletWords.leftToRight(edition.page()), Style.plain(12).before(4)),
                new Block(
                    "P",
                    edition.date() + ". " + words.say("check-first"),
                    Style.plain(11).before(8)),
                new Block("P", words.say("danger"), Style.bold(16).before(8))));
  }
}
