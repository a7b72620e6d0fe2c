package org.waymark.leaflet;

import static org.waymark.leaflet.Paper.A5_LONG;
import static org.waymark.leaflet.Paper.A5_SHORT;
import static org.waymark.leaflet.Paper.MM;

import java.util.Iterator;
import java.util.List;
import org.waymark.directory.ListedService;

/** Everything the directory says, on A5 pages: as many as it takes, each with its number. */
final class FullLeaflet {
  private static final float TYPE = 10;
  private static final float MARGIN = 13 * MM;
  private static final float FOOT = 9 * MM;

  private final Edition edition;
  private final TaggedPdf pdf;

  private FullLeaflet(Edition edition) {
    this.edition = edition;
    this.pdf = edition.pdf();
  }

  /** The pages as PDF. */
  static byte[] of(Edition edition) {
    FullLeaflet leaflet = new FullLeaflet(edition);
    leaflet.cover();
    leaflet.inside();
    return leaflet.pdf.bytes();
  }

  private void cover() {
    Sheet sheet = pdf.sheet(A5_SHORT, A5_LONG);
    Box box = whole(sheet);
    LeafletWords words = edition.words();
    Flow flow = new Flow(edition.typesetting(), List.of(box).iterator());
    flow.skip(30 * MM);
    flow.add(
        Block.Group.of(
            new Block("H1", words.say("cover"), Style.bold(26).centred()),
            new Block("P", edition.date(), Style.plain(TYPE + 1).before(14).centred()),
            new Block("P", words.say("check-first"), Style.plain(TYPE + 1).before(6).centred())));
    float side = 38 * MM;
    float top = flow.skip(side + 20 * MM) + 14 * MM;
    box.draw(() -> edition.code().draw(sheet, (box.width() - side) / 2, top, side));
    flow.add(
        Block.Group.of(
            new Block("P", words.say("all-on-the-web"), Style.bold(TYPE).centred()),
            new Block("P", LeafletWords.leftToRight(edition.page()), Style.plain(TYPE).centred()),
            new Block("P", words.say("danger"), Style.bold(TYPE + 4).before(16).centred())));
  }

  private void inside() {
    Flow flow = new Flow(edition.typesetting(), new Pages());
    add(flow, "ring-now", edition.ringNow());
    add(flow, "title", edition.others());
  }

  private void add(Flow flow, String heading, List<ListedService> services) {
    Block title = new Block("H1", edition.words().say(heading), Style.bold(TYPE * 1.8f).before(20));
    boolean isFirst = true;
    for (ListedService service : services) {
      Block.Group entry = new Entry(service, edition.words()).whole(TYPE);
      flow.add(isFirst ? Entry.under(title, entry) : entry);
      isFirst = false;
    }
  }

  private static Box whole(Sheet sheet) {
    return new Box(
        sheet, MARGIN, MARGIN, A5_SHORT - 2 * MARGIN, A5_LONG - 2 * MARGIN - FOOT, false);
  }

  /** Pages without end, numbered from 2: the cover is 1. The number is decoration. */
  private final class Pages implements Iterator<Box> {
    private int number = 1;

    @Override
    public boolean hasNext() {
      return true;
    }

    @Override
    public Box next() {
      Sheet sheet = pdf.sheet(A5_SHORT, A5_LONG);
      number++;
      Style style = Style.plain(8).grey(0.3f);
      Line foot = edition.typesetting().line(edition.date() + "  ·  " + number, style);
      float x = (A5_SHORT - foot.width() * style.size() / 1_000) / 2;
      sheet.decorate(foot, style, x, A5_LONG - MARGIN);
      return whole(sheet);
    }
  }
}
