package org.waymark.dropin;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.casefile.Question;
import org.waymark.pages.Option;

/**
 * What is ticked at the door: that somebody came, and what they used. Each has a letter for the
 * quick line. The codes are those of {@link Question#GIVEN}.
 */
public enum Used {
  CAME("came", '+'),
  FOOD("food", 'f'),
  HOT_DRINK("hot-drink", 'h'),
  SHOWER("shower", 's'),
  CLOTHES("clothes", 'c'),
  NURSE("nurse", 'n');

  private final String code;
  private final char letter;

  Used(String code, char letter) {
    this.code = code;
    this.letter = letter;
  }

  /** As facts keep it. */
  String code() {
    return code;
  }

  /** Typed in the quick line. */
  public char letter() {
    return letter;
  }

  /** As people read it. */
  public String words() {
    return switch (this) {
      case CAME -> "Came";
      case NURSE -> "Nurse";
      case FOOD, HOT_DRINK, SHOWER, CLOTHES -> Question.GIVEN.words(code).orElseThrow();
    };
  }

  /** All as columns of the list. */
  static List<Option<Used>> columns() {
    return Stream.of(values()).map(one -> Option.of(one, one.code, one.words())).toList();
  }

  /** What this code says; empty for one that is not ticked at the door. */
  static Optional<Used> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
  }

  /** What this letter says. */
  static Optional<Used> of(char letter) {
    return Arrays.stream(values()).filter(one -> one.letter == letter).findFirst();
  }
}
