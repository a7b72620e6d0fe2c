package org.waymark.leaflet;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * A font file we carry, both to shape with and to put into a document. Kurinto has Latin, Cyrillic,
 * Arabic and Thai letters, Noto has the Chinese ones; both under the Open Font License 1.1.
 */
enum Typeface {
  KURINTO("Kurinto/KurintoSans-Rg.ttf"),
  KURINTO_BOLD("Kurinto/KurintoSans-Bd.ttf"),
  NOTO_CHINESE("NotoSansSC/NotoSansSC-Regular.ttf"),
  NOTO_CHINESE_BOLD("NotoSansSC/NotoSansSC-Bold.ttf");

  /** At this size a glyph's place is in thousandths of the type size, the unit of PDF. */
  private static final float THOUSAND = 1_000f;

  private final String file;

  Typeface(String file) {
    this.file = file;
  }

  /** The one to write a character with: Chinese only where Kurinto has none. */
  static Typeface of(int codePoint, boolean isBold) {
    Typeface first = isBold ? KURINTO_BOLD : KURINTO;
    if (first.shaping().canDisplay(codePoint)) {
      return first;
    }
    Typeface chinese = isBold ? NOTO_CHINESE_BOLD : NOTO_CHINESE;
    return chinese.shaping().canDisplay(codePoint) ? chinese : first;
  }

  /** To shape with; read once, when first needed. */
  Font shaping() {
    return switch (this) {
      case KURINTO -> Kurinto.FONT;
      case KURINTO_BOLD -> KurintoBold.FONT;
      case NOTO_CHINESE -> Chinese.FONT;
      case NOTO_CHINESE_BOLD -> ChineseBold.FONT;
    };
  }

  /** The font as a file. */
  InputStream open() {
    return Objects.requireNonNull(
        Typeface.class.getResourceAsStream("/fonts/ttf/" + file), "no font " + file);
  }

  private Font read() {
    try (InputStream in = open()) {
      return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(THOUSAND);
    } catch (FontFormatException e) {
      throw new IllegalStateException("The font " + file + " cannot be read", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Kurinto {
    private static final Font FONT = KURINTO.read();
  }

  private static final class KurintoBold {
    private static final Font FONT = KURINTO_BOLD.read();
  }

  private static final class Chinese {
    private static final Font FONT = NOTO_CHINESE.read();
  }

  private static final class ChineseBold {
    private static final Font FONT = NOTO_CHINESE_BOLD.read();
  }
}
