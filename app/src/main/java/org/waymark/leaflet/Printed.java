package org.waymark.leaflet;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** What may be printed, by what stands in its address. */
enum Printed {
  CARD("card", FoldingCard::of),
  LEAFLET("leaflet", FullLeaflet::of),
  POSTER("poster", Poster::of);

  private final String code;
  private final Function<Edition, byte[]> making;

  Printed(String code, Function<Edition, byte[]> making) {
    this.code = code;
    this.making = making;
  }

  static Optional<Printed> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
  }

  String code() {
    return code;
  }

  /** The document as PDF. */
  byte[] make(Edition edition) {
    return making.apply(edition);
  }
}
