package org.waymark.linkage.record;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Brings writing to one plain form: Latin letters without marks, Cyrillic and Arabic romanised
 * letter by letter (after the BGN/PCGN tables, Arabic without its unwritten vowels).
 */
public final class Folding {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9@.]+");
  private static final String CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъьюя";
  private static final String[] CYRILLIC_LATIN =
      ("a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh sht a y yu ya").split(" ");
  private static final String ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءأإآؤئ";
  private static final String[] ARABIC_LATIN =
      ("a b t th j h kh d dh r z s sh s d t z a gh f q k l m n h w y a a a a i a w y").split(" ");

  private Folding() {}

  /** Lower case, unmarked, words separated by one space; digits stay. */
  public static String fold(String text) {
    if (isPlain(text)) {
      return text;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    String letters =
        MARKS.matcher(Normalizer.normalize(romanise(lower), Normalizer.Form.NFD)).replaceAll("");
    return OTHERS.matcher(letters.replace("'", "").replace(".", " ")).replaceAll(" ").strip();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  private static String romanise(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(c < 128 ? String.valueOf(c) : letter(c));
    }
    return out.toString();
  }

  private static String letter(char c) {
    int cyrillic = CYRILLIC.indexOf(c);
    if (cyrillic >= 0) {
      return CYRILLIC_LATIN[cyrillic];
    }
    int arabic = ARABIC.indexOf(c);
    if (arabic >= 0) {
      return ARABIC_LATIN[arabic];
    }
    return switch (c) {
      case 'ł' -> "l";
      case 'ß' -> "ss";
      case 'đ', 'ð' -> "d";
      case 'ø' -> "o";
      case 'æ' -> "ae";
      case 'œ' -> "oe";
      case 'ı' -> "i";
      case 'þ' -> "th";
      case '’', '‘' -> "";
      default -> String.valueOf(c);
    };
  }
}
