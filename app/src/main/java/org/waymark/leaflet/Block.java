package org.waymark.leaflet;

import java.util.List;

/**
 * Words of one kind.
 *
 * @param tag what they are: H1, H2, P (ISO 32000-1, 14.8.4)
 */
record Block(String tag, String text, Style style) {

  /**
   * Blocks that stay together where that is possible at all.
   *
   * @param tag what they are together: Sect, Div
   */
  record Group(String tag, List<Block> blocks) {
    static Group of(Block... blocks) {
      return new Group("Div", List.of(blocks));
    }
  }
}
