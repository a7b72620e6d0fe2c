package org.waymark.leaflet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * A document that can be read aloud (PDF/UA-1, ISO 14289-1): everything drawn is either part of its
 * structure, in reading order, or marked as decoration; it has a language and a title.
 */
final class TaggedPdf {
  private final PDDocument document = new PDDocument();
  private final PDStructureTreeRoot root = new PDStructureTreeRoot();
  private final Deque<PDStructureElement> open = new ArrayDeque<>();
  private final Map<Typeface, EmbeddedFont> fonts = new EnumMap<>(Typeface.class);
  private final List<Sheet> sheets = new ArrayList<>();
  private final String title;

  /**
   * @param title what a reader's window shows: as neutral as everything else
   * @param language of whatever says no other
   */
  TaggedPdf(String title, Locale language, Instant madeAt) {
    this.title = title;
    PDDocumentCatalog catalog = document.getDocumentCatalog();
    catalog.setLanguage(language.toLanguageTag());
    catalog.setStructureTreeRoot(root);
    PDMarkInfo marked = new PDMarkInfo();
    marked.setMarked(true);
    catalog.setMarkInfo(marked);
    PDViewerPreferences preferences =
        new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
    preferences.setDisplayDocTitle(true);
    catalog.setViewerPreferences(preferences);
    document.getDocumentInformation().setTitle(title);
    GregorianCalendar made = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    made.setTimeInMillis(madeAt.toEpochMilli());
    document.getDocumentInformation().setCreationDate(made);
    open.push(element("Document", null));
  }

  /** A new page; sizes in points. */
  Sheet sheet(float width, float height) {
    PDPage page = new PDPage(new PDRectangle(width, height));
    document.addPage(page);
    page.setStructParents(sheets.size());
    page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
    Sheet sheet = new Sheet(this, page, height);
    sheets.add(sheet);
    return sheet;
  }

  /** Begins a part of the structure: everything until {@link #end} belongs to it. */
  void begin(String tag) {
    open.push(element(tag, open.peek()));
  }

  /** Begins a picture, said in words to whoever does not see it. */
  void beginFigure(String inWords) {
    begin("Figure");
    open.element().setAlternateDescription(inWords);
  }

  void end() {
    open.pop();
  }

  PDStructureElement current() {
    return open.element();
  }

  EmbeddedFont font(Typeface face) {
    return fonts.computeIfAbsent(
        face,
        missing -> {
          try {
            return new EmbeddedFont(document, missing);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** The whole document; afterwards it is closed. */
  byte[] bytes() {
    try (document) {
      for (Sheet sheet : sheets) {
        sheet.finish(document);
      }
      for (EmbeddedFont font : fonts.values()) {
        font.embed();
      }
      linkParents();
      describe();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PDStructureElement element(
      String tag, @org.jspecify.annotations.Nullable PDStructureElement in) {
    PDStructureElement element = new PDStructureElement(tag, in == null ? root : in);
    if (in == null) {
      root.appendKid(element);
    } else {
      in.appendKid(element);
    }
    return element;
  }

  /** From a piece of a page back to its element (ISO 32000-1, 14.7.4.4). */
  private void linkParents() {
    Map<Integer, PDParentTreeValue> numbers = new java.util.TreeMap<>();
    for (int i = 0; i < sheets.size(); i++) {
      COSArray elements = new COSArray();
      sheets.get(i).marked().forEach(elements::add);
      numbers.put(i, new PDParentTreeValue(elements));
    }
    PDNumberTreeNode tree = new PDNumberTreeNode(PDParentTreeValue.class);
    tree.setNumbers(numbers);
    root.setParentTree(tree);
    root.setParentTreeNextKey(sheets.size());
  }

  private void describe() throws IOException {
    String described =
        """
        <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
        <pdfuaid:part>1</pdfuaid:part>
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
        </rdf:Description></rdf:RDF></x:xmpmeta>
        <?xpacket end="w"?>
        """
            .formatted(title.replace("&", "&amp;").replace("<", "&lt;"));
    PDMetadata metadata = new PDMetadata(document);
    metadata.importXMPMetadata(described.getBytes(StandardCharsets.UTF_8));
    document.getDocumentCatalog().setMetadata(metadata);
  }
}
