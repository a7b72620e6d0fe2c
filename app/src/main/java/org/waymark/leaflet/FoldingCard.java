package org.waymark.leaflet;

import static org.waymark.leaflet.Paper.A4_LONG;
import static org.waymark.leaflet.Paper.A4_SHORT;
import static org.waymark.leaflet.Paper.CARD_LONG;
import static org.waymark.leaflet.Paper.CARD_SHORT;
import static org.waymark.leaflet.Paper.MM;

import java.util.ArrayList;
import java.util.List;
import org.waymark.directory.ListedService;

/**
 * One side of one A4 sheet that becomes a booklet of eight pages the size of a bank card: cut out,
 * cut the slit in the middle, fold. The upper row stands upside down, so that all pages read
 * upright when folded. The cover shows nothing but "useful numbers" and the date.
 */
final class FoldingCard {
  /** Readable at arm's length: never smaller, however much there is to say. */
  static final float TYPE = 7.6f;

  private static final float LEFT = (A4_LONG - 4 * CARD_SHORT) / 2;
  private static final float TOP = (A4_SHORT - 2 * CARD_LONG) / 2;
  private static final float MARGIN = 3.5f * MM;

  private final Edition edition;
  private final TaggedPdf pdf;
  private final Sheet sheet;
  private final List<Box> pages = new ArrayList<>();

  private FoldingCard(Edition edition) {
    this.edition = edition;
    this.pdf = edition.pdf();
    this.sheet = pdf.sheet(A4_LONG, A4_SHORT);
    for (int page = 0; page < 8; page++) {
      pages.add(page(page));
    }
  }

  /** The sheet as PDF. */
  static byte[] of(Edition edition) {
    FoldingCard card = new FoldingCard(edition);
    card.marks();
    card.cover();
    int left = card.inside();
    card.back(left);
    card.howToFold();
    return card.pdf.bytes();
  }

  /**
   * Where a page lies: the lower row holds the back (7), the cover (0) and pages 1 and 2, the upper
   * row pages 6, 5, 4 and 3 on their heads. Right-to-left booklets turn the other way: mirrored.
   */
  private Box page(int page) {
    boolean isLower = page < 3 || page == 7;
    int column = isLower ? (page + 1) % 8 : 6 - page;
    if (edition.typesetting().isRightToLeft()) {
      column = 3 - column;
    }
    float x = LEFT + column * CARD_SHORT;
    float y = TOP + (isLower ? CARD_LONG : 0);
    float width = CARD_SHORT - 2 * MARGIN;
    float height = CARD_LONG - 2 * MARGIN;
    return isLower
        ? new Box(sheet, x + MARGIN, y + MARGIN, width, height, false)
        : new Box(sheet, x + CARD_SHORT - MARGIN, y + CARD_LONG - MARGIN, width, height, true);
  }

  private void cover() {
    Flow flow = new Flow(edition.typesetting(), List.of(pages.get(0)).iterator());
    flow.skip(CARD_LONG * 0.28f);
    LeafletWords words = edition.words();
    flow.add(
        Block.Group.of(
            new Block("H1", words.say("cover"), Style.bold(14).centred()),
            new Block("P", edition.date(), Style.plain(TYPE).before(10).centred()),
            new Block("P", words.say("check-first"), Style.plain(TYPE).before(4).centred())));
  }

  /** Returns how many services found no room. */
  private int inside() {
    Flow flow = new Flow(edition.typesetting(), pages.subList(1, 7).iterator());
    int printed = 0;
    for (ListedService service : edition.services()) {
      Block.Group entry = new Entry(service, edition.words()).brief(TYPE);
      boolean isFirstToRing = printed == 0 && service.listing().ringNow();
      if (!flow.add(isFirstToRing ? Entry.under(ringNow(), entry) : entry)) {
        break;
      }
      printed++;
    }
    return edition.services().size() - printed;
  }

  private Block ringNow() {
    return new Block("H1", edition.words().say("ring-now"), Style.bold(TYPE * 1.3f));
  }

  private void back(int left) {
    Box box = pages.get(7);
    LeafletWords words = edition.words();
    Flow flow = new Flow(edition.typesetting(), List.of(box).iterator());
    flow.add(
        Block.Group.of(
            new Block("P", words.say("all-on-the-web"), Style.bold(TYPE).centred()),
            new Block("P", words.say("scan"), Style.plain(TYPE).before(2).centred())));
    float side = 27 * MM;
    float top = flow.skip(side + 4 * MM) + 2 * MM;
    box.draw(() -> edition.code().draw(sheet, (box.width() - side) / 2, top, side));
    List<Block> last = new ArrayList<>();
    last.add(new Block("P", LeafletWords.leftToRight(edition.page()), Style.plain(6.5f).centred()));
    if (left > 0) {
      last.add(
          new Block(
              "P", words.say("more-on-the-web", left), Style.plain(TYPE).before(3).centred()));
    }
    last.add(new Block("P", words.say("danger"), Style.bold(TYPE * 1.2f).before(6).centred()));
    flow.add(new Block.Group("Div", last));
  }

  private void marks() {
    float right = LEFT + 4 * CARD_SHORT;
    float middle = TOP + CARD_LONG;
    float bottom = TOP + 2 * CARD_LONG;
    sheet.decoration(() -> {
      sheet.rule(LEFT, TOP, right, TOP, false);
      sheet.rule(LEFT, bottom, right, bottom, false);
      sheet.rule(LEFT, TOP, LEFT, bottom, false);
      sheet.rule(right, TOP, right, bottom, false);
      for (int column = 1; column < 4; column++) {
        float x = LEFT + column * CARD_SHORT;
        sheet.rule(x, TOP, x, bottom, true);
      }
      sheet.rule(LEFT, middle, LEFT + CARD_SHORT, middle, true);
      sheet.rule(LEFT + CARD_SHORT, middle, right - CARD_SHORT, middle, false);
      sheet.rule(right - CARD_SHORT, middle, right, middle, true);
    });
  }

  private void howToFold() {
    float bottom = TOP + 2 * CARD_LONG;
    Box below = new Box(sheet, LEFT, bottom + 2 * MM, 4 * CARD_SHORT, TOP - 4 * MM, false);
    new Flow(edition.typesetting(), List.of(below).iterator())
        .add(
            Block.Group.of(new Block("P", edition.words().say("fold"), Style.plain(7).grey(0.3f))));
  }
}
