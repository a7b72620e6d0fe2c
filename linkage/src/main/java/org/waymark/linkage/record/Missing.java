package org.waymark.linkage.record;

import java.util.Locale;
import java.util.Set;

/** Why a value is not there; a refusal says something about her, an empty cell about the form. */
public enum Missing {
  NOT_ASKED,
  UNKNOWN,
  REFUSED;

  private static final Set<String> UNKNOWN_WORDS =
      Set.of("unknown", "not known", "n/k", "nk", "dont know", "don't know", "?", "??", "unk");
  private static final Set<String> REFUSED_WORDS =
      Set.of(
          "refused",
          "declined",
          "said no",
          "not disclosed",
          "prefer not to say",
          "would not say",
          "withheld");
  private static final Set<String> EMPTY_WORDS =
      Set.of("", "-", "--", "n/a", "na", "null", "none", "nan", "not asked");

  /** The kind a cell states, or null when the cell holds a value. */
  public static @org.jspecify.annotations.Nullable Missing of(String cell) {
    if (cell.length() > 20 || !cell.isEmpty() && Character.isDigit(cell.charAt(0))) {
      return null;
    }
    String word = cell.strip().toLowerCase(Locale.ROOT);
    return EMPTY_WORDS.contains(word)
        ? NOT_ASKED
        : UNKNOWN_WORDS.contains(word) ? UNKNOWN : REFUSED_WORDS.contains(word) ? REFUSED : null;
  }
}
