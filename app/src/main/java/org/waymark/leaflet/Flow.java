package org.waymark.leaflet;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Fills boxes with words, one after the other, and says when nothing more goes in. */
final class Flow {
  private final Typesetting typesetting;
  private final Iterator<Box> boxes;
  private Box box;
  private float y;

  /**
   * @param boxes in reading order, at least one; may be endless
   */
  Flow(Typesetting typesetting, Iterator<Box> boxes) {
    this.typesetting = typesetting;
    this.boxes = boxes;
    this.box = boxes.next();
  }

  private record Laid(Block block, List<Line> lines) {
    float height() {
      return block.style().before() + lines.size() * block.style().leading();
    }
  }

  /** Adds what belongs together, in a new box if need be; false if there is no room left for it. */
  boolean add(Block.Group group) {
    List<Laid> laid = new ArrayList<>();
    for (Block block : group.blocks()) {
      laid.add(new Laid(block, typesetting.lines(block.text(), block.style(), box.width())));
    }
    float height = (float) laid.stream().mapToDouble(Laid::height).sum();
    boolean fitsHere = y + height <= box.height();
    boolean isTooTallForAny = height > box.height();
    if (!fitsHere && !(isTooTallForAny && y == 0)) {
      if (!boxes.hasNext()) {
        return false;
      }
      next();
    }
    TaggedPdf pdf = box.sheet().pdf();
    pdf.begin(group.tag());
    laid.forEach(this::draw);
    pdf.end();
    return true;
  }

  /** What is left of this box stays empty. */
  void next() {
    box = boxes.next();
    y = 0;
  }

  /** Leaves room, and says where it is: from the top of the box. */
  float skip(float height) {
    float top = y;
    y += height;
    return top;
  }

  Box box() {
    return box;
  }

  private void draw(Laid laid) {
    TaggedPdf pdf = box.sheet().pdf();
    Style style = laid.block().style();
    pdf.begin(laid.block().tag());
    y += y == 0 ? 0 : style.before();
    for (Line line : laid.lines()) {
      if (y + style.leading() > box.height() && boxes.hasNext()) {
        next();
      }
      float baseline = y + style.leading() * 0.5f + style.size() * 0.35f;
      float x = left(line, style);
      box.draw(() -> box.sheet().write(line, style, x, baseline));
      y += style.leading();
    }
    pdf.end();
  }

  private float left(Line line, Style style) {
    float spare = box.width() - line.width() * style.size() / 1_000;
    if (style.isCentred()) {
      return spare / 2;
    }
    return typesetting.isRightToLeft() ? spare : 0;
  }
}
