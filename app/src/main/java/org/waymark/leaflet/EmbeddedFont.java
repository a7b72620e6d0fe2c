package org.waymark.leaflet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A font inside one document: only the glyphs that were drawn, and which characters each stands
 * for, also where shaping made a glyph that no character has by itself.
 */
final class EmbeddedFont {
  private final PDDocument document;
  private final TrueTypeFont file;
  private final PDType0Font font;
  private final Map<Integer, String> drawn = new TreeMap<>();

  EmbeddedFont(PDDocument document, Typeface face) throws IOException {
    this.document = document;
    try (InputStream in = face.open()) {
      file = new TTFParser().parse(new RandomAccessReadBuffer(in));
    }
    font = PDType0Font.load(document, file, true);
  }

  PDType0Font font() {
    return font;
  }

  /** How far the pen goes on after this glyph, in thousandths of the type size, as PDF counts. */
  float advance(int glyph) throws IOException {
    return Math.round(file.getAdvanceWidth(glyph) * 1_000f / file.getUnitsPerEm());
  }

  void draw(Run.Glyph glyph) {
    drawn.merge(glyph.id(), glyph.says(), (before, now) -> before.isEmpty() ? now : before);
  }

  /** Puts it into the document: called once, when everything is drawn. */
  void embed() throws IOException {
    font.addGlyphsToSubset(drawn.keySet());
    font.subset();
    PDStream map = new PDStream(document);
    try (OutputStream out = map.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(characters().getBytes(StandardCharsets.US_ASCII));
    }
    font.getCOSObject().setItem(COSName.TO_UNICODE, map);
  }

  /** A character map (ISO 32000-1, 9.10.3). A glyph that says nothing is a joiner of no width. */
  private String characters() {
    StringBuilder map =
        new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """);
    for (Map.Entry<Integer, String> one : drawn.entrySet()) {
      map.append("1 beginbfchar\n<%04X> <".formatted(one.getKey()));
      String says = one.getValue().isEmpty() ? "\u2060" : one.getValue();
      says.chars().forEach(unit -> map.append("%04X".formatted(unit)));
      map.append(">\nendbfchar\n");
    }
    return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
        .toString();
  }
}
