package org.waymark.linkage.block;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import org.waymark.linkage.compare.NameFamilies;
import org.waymark.linkage.record.Dictionary;
import org.waymark.linkage.record.People;

/** What the columns offer to find records by, the most telling first. */
final class Pieces {
  private static final int MOST = 14;
  private static final String[] NONE = {};

  /** A piece that leads to more than this share of all records tells too little. */
  private static final double TOO_COMMON = 0.4;

  private final People people;
  private final List<Piece> found = new ArrayList<>();

  private Pieces(People people) {
    this.people = people;
  }

  static List<Piece> of(People people) {
    Pieces pieces = new Pieces(people);
    People.Names names = people.names();
    if (names != null) {
      pieces.names(names);
    }
    people.columns().forEach(pieces::column);
    return pieces.found.stream()
        .filter(piece -> piece.met() < TOO_COMMON * people.size())
        .sorted(Comparator.comparingDouble(Piece::met).thenComparing(Piece::name))
        .limit(MOST)
        .toList();
  }

  /** Any name of hers meets any name of the other's, so exchanged names and aliases are found. */
  private void names(People.Names names) {
    Dictionary dictionary = names.dictionary();
    add(
        "any name",
        record -> {
          List<String> all = new ArrayList<>();
          sound(dictionary, names.given()[record], all);
          sound(dictionary, names.family()[record], all);
          for (int alias : names.aliases()[record]) {
            sound(dictionary, alias, all);
          }
          return all.toArray(NONE);
        });
    add(
        "family name",
        record -> {
          List<String> one = new ArrayList<>();
          sound(dictionary, names.family()[record], one);
          return one.toArray(NONE);
        });
    add("beginning of the given name", record -> start(dictionary, names.given()[record], 3));
    add("beginning of the family name", record -> start(dictionary, names.family()[record], 3));
  }

  private void column(People.Column column) {
    switch (column.kind()) {
      case BIRTH_DATE -> {
        add("birth year", record -> year(text(column, record)));
        add("birth day and month", record -> day(text(column, record)));
      }
      case PHONE, NUMBER, POSTCODE -> {
        whole(column);
        add(column.name() + ", beginning", record -> half(text(column, record), false));
        add(column.name() + ", end", record -> half(text(column, record), true));
      }
      case ADDRESS -> {
        whole(column);
        add(column.name() + ", beginning", record -> start(text(column, record), 5));
      }
      default -> whole(column);
    }
  }

  private void whole(People.Column column) {
    add(column.name(), record -> some(text(column, record)));
  }

  private void add(String name, IntFunction<String[]> texts) {
    found.add(Piece.of(name, people.size(), texts));
  }

  private static String text(People.Column column, int record) {
    return column.dictionary().value(column.codes()[record]);
  }

  private static void sound(Dictionary dictionary, int code, List<String> into) {
    String name = dictionary.value(code);
    String family = NameFamilies.familyOf(name);
    if (name.length() > 1) {
      into.add(family.isEmpty() ? name : family);
    }
  }

  private static String[] start(Dictionary dictionary, int code, int letters) {
    return start(dictionary.value(code), letters);
  }

  private static String[] start(String text, int letters) {
    return text.length() < letters ? NONE : some(text.substring(0, letters));
  }

  private static String[] year(String birth) {
    return birth.length() < 4 ? NONE : some(birth.substring(0, 4));
  }

  private static String[] day(String birth) {
    boolean whole = birth.length() == 8 && !birth.endsWith("00");
    return whole ? some(birth.substring(4)) : NONE;
  }

  private static String[] half(String number, boolean second) {
    int middle = number.length() / 2;
    return number.length() < 4
        ? NONE
        : some(second ? number.substring(middle) : number.substring(0, middle));
  }

  private static String[] some(String text) {
    return text.isEmpty() ? NONE : new String[] {text};
  }
}
