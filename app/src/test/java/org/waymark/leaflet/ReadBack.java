package org.waymark.leaflet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;

/** What a program that reads aloud finds in a document: the structure, followed in its order. */
public final class ReadBack {
  private final PDDocument document;
  private final List<List<PDMarkedContent>> pages = new ArrayList<>();
  private final List<String> read = new ArrayList<>();
  private final List<String> tags = new ArrayList<>();

  private ReadBack(PDDocument document) throws IOException {
    this.document = document;
    for (PDPage page : document.getPages()) {
      PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
      extractor.processPage(page);
      pages.add(extractor.getMarkedContents());
    }
    walk(document.getDocumentCatalog().getStructureTreeRoot());
  }

  /** Reads a document. */
  public static ReadBack of(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new ReadBack(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything that is read, line by line. */
  List<String> lines() {
    return read;
  }

  /** All of it, line under line. */
  public String text() {
    return String.join("\n", read);
  }

  List<String> tags() {
    return tags;
  }

  private void walk(PDStructureNode node) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        tags.add(element.getStructureType());
        if (element.getAlternateDescription() != null) {
          read.add(element.getAlternateDescription());
        }
        walk(element);
      } else if (kid instanceof PDMarkedContentReference reference) {
        read.add(said(reference));
      }
    }
  }

  private String said(PDMarkedContentReference reference) {
    int page = document.getPages().indexOf(reference.getPage());
    return pages.get(page).stream()
        .filter(one -> one.getMCID() == reference.getMCID())
        .filter(one -> !COSName.getPDFName("Artifact").getName().equals(one.getTag()))
        .map(one -> one.getActualText() == null ? "" : one.getActualText())
        .findFirst()
        .orElseThrow();
  }
}
