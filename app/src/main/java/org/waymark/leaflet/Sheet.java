package org.waymark.leaflet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/**
 * One page of a document. Places are in points, x from the left and y from the top, within whatever
 * {@link #within} turned and moved.
 */
final class Sheet {
  private final TaggedPdf pdf;
  private final PDPage page;
  private final float height;
  private final PDResources resources = new PDResources();
  private final StringBuilder drawing = new StringBuilder();
  private final List<PDStructureElement> marked = new ArrayList<>();

  Sheet(TaggedPdf pdf, PDPage page, float height) {
    this.pdf = pdf;
    this.page = page;
    this.height = height;
    page.setResources(resources);
  }

  TaggedPdf pdf() {
    return pdf;
  }

  /** A line of writing that belongs to the part of the structure that is open. */
  void write(Line line, Style style, float x, float y) {
    mark(line.text(), () -> glyphs(line, style, x, y));
  }

  /** A line that is no part of what is read, such as the number of a page. */
  void decorate(Line line, Style style, float x, float y) {
    decoration(() -> glyphs(line, style, x, y));
  }

  /** Whatever is drawn there is the picture that is open. */
  void picture(Runnable drawn) {
    mark("", drawn);
  }

  /** Whatever is drawn there means nothing: rules, marks to cut by. */
  void decoration(Runnable drawn) {
    drawing.append("/Artifact BMC\n");
    drawn.run();
    drawing.append("EMC\n");
  }

  /** Draws with the origin at this place, upright or upside down about it. */
  void within(float x, float y, boolean isUpsideDown, Runnable drawn) {
    int way = isUpsideDown ? -1 : 1;
    put("q %s 0 0 %s %s %s cm\n", way, way, x, height - y);
    put("1 0 0 1 0 %s cm\n", -height);
    drawn.run();
    drawing.append("Q\n");
  }

  void fill(float x, float y, float width, float tall, float grey) {
    put("%s g %s %s %s %s re f\n", grey, x, height - y - tall, width, tall);
  }

  /** A thin line; dashed where paper is to be folded. */
  void rule(float fromX, float fromY, float toX, float toY, boolean isDashed) {
    put("0.5 w 0.35 G %s 0 d\n", isDashed ? "[3 3]" : "[]");
    put("%s %s m %s %s l S\n", fromX, height - fromY, toX, height - toY);
  }

  List<PDStructureElement> marked() {
    return marked;
  }

  void finish(PDDocument document) throws IOException {
    PDStream contents = new PDStream(document);
    try (OutputStream out = contents.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(drawing.toString().getBytes(StandardCharsets.US_ASCII));
    }
    page.setContents(contents);
  }

  private void mark(String says, Runnable drawn) {
    PDStructureElement element = pdf.current();
    drawing
        .append('/')
        .append(element.getStructureType())
        .append(" <</MCID ")
        .append(marked.size());
    if (!says.isEmpty()) {
      drawing.append(" /ActualText <FEFF");
      says.chars().forEach(unit -> drawing.append(String.format(Locale.ROOT, "%04X", unit)));
      drawing.append('>');
    }
    drawing.append(">> BDC\n");
    drawn.run();
    drawing.append("EMC\n");
    PDMarkedContentReference reference = new PDMarkedContentReference();
    reference.setMCID(marked.size());
    reference.setPage(page);
    element.appendKid(reference);
    marked.add(element);
  }

  private void glyphs(Line line, Style style, float x, float y) {
    put("BT %s g\n", style.grey());
    float start = x;
    for (Run run : line.runs()) {
      EmbeddedFont font = pdf.font(run.face());
      put(
          "/%s %s Tf 1 0 0 1 %s %s Tm\n",
          resources.add(font.font()).getName(), style.size(), start, height - y);
      try {
        glyphs(run, font, style.size());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      start += run.width() * style.size() / 1_000;
    }
    drawing.append("ET\n");
  }

  private void glyphs(Run run, EmbeddedFont font, float size) throws IOException {
    float pen = 0;
    float rise = 0;
    drawing.append('[');
    for (Run.Glyph glyph : run.glyphs()) {
      font.draw(glyph);
      if (Math.abs(glyph.rise() - rise) > 0.5f) {
        rise = glyph.rise();
        put("] TJ %s Ts [", rise * size / 1_000);
      }
      if (Math.abs(pen - glyph.x()) > 0.5f) {
        put("%s ", pen - glyph.x());
        pen = glyph.x();
      }
      put("<%s>", String.format(Locale.ROOT, "%04X", glyph.id()));
      pen += font.advance(glyph.id());
    }
    drawing.append(rise == 0 ? "] TJ\n" : "] TJ 0 Ts\n");
  }

  /** Numbers as PDF writes them: a point, no exponent. */
  private void put(String pattern, Object... values) {
    Object[] written = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      written[i] = values[i] instanceof Float number ? number(number) : values[i];
    }
    drawing.append(String.format(Locale.ROOT, pattern, written));
  }

  private static String number(float value) {
    return java.math.BigDecimal.valueOf(value)
        .setScale(3, java.math.RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }
}
