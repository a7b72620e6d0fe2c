package org.waymark.leaflet;

/** Sizes of paper, in points. */
final class Paper {
  static final float MM = 72 / 25.4f;
  static final float A4_SHORT = 210 * MM;
  static final float A4_LONG = 297 * MM;
  static final float A5_SHORT = 148 * MM;
  static final float A5_LONG = 210 * MM;

  /** A bank card (ISO/IEC 7810, ID-1), to whole tenths of a millimetre. */
  static final float CARD_SHORT = 54 * MM;

  static final float CARD_LONG = 85.6f * MM;

  private Paper() {}
}
