package org.waymark.outreach;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * The icon on a phone's first screen: three lines, as on any notebook. Drawn to the edge, since
 * phones cut it to their own shape.
 */
final class PhoneIcon {
  private static final Color GROUND = new Color(0x1f4b57);

  /** The lines in thirty-seconds of the whole: from, to, height. */
  private static final double[][] LINES = {{9, 23, 10}, {9, 23, 16}, {9, 18, 22}};

  private PhoneIcon() {}

  /** So many pixels wide and high. */
  static byte[] png(int pixels) {
    var image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(GROUND);
    pen.fillRect(0, 0, pixels, pixels);
    pen.scale(pixels / 32.0, pixels / 32.0);
    pen.setColor(Color.WHITE);
    pen.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    for (double[] line : LINES) {
      pen.draw(new Line2D.Double(line[0], line[2], line[1], line[2]));
    }
    pen.dispose();
    try {
      var out = new ByteArrayOutputStream();
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
