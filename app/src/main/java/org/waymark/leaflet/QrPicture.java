package org.waymark.leaflet;

import io.nayuki.qrcodegen.QrCode;

/** A code that a phone's camera opens the live page with; drawn as squares, sharp at any size. */
record QrPicture(String address, String inWords) {

  /** Draws it into a square of this width. The white border that readers need is the caller's. */
  void draw(Sheet sheet, float x, float y, float width) {
    QrCode code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
    float module = width / code.size;
    sheet.pdf().beginFigure(inWords);
    sheet.picture(() -> {
      for (int row = 0; row < code.size; row++) {
        row(sheet, code, row, x, y, module);
      }
    });
    sheet.pdf().end();
  }

  /** Neighbours as one bar: no white hairs between them. */
  private static void row(Sheet sheet, QrCode code, int row, float x, float y, float module) {
    int column = 0;
    while (column < code.size) {
      int end = column;
      while (end < code.size && code.getModule(end, row)) {
        end++;
      }
      if (end > column) {
        sheet.fill(x + column * module, y + row * module, (end - column) * module, module, 0);
      }
      column = end + 1;
    }
  }
}
