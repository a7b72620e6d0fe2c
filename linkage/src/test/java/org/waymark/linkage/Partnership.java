package org.waymark.linkage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.waymark.linkage.record.Table;

/**
 * Generates what several agencies would hold about the same people: made-up people only.
 *
 * <p>Rates after the Lambeth review of 2008, section 3.1: ages 3% under 20, 35% 20-29, 40% 30-39,
 * 18% 40-49, 4% over 50; about half seen by more than one agency on outreach; last names mostly not
 * recorded on outreach. Alias only 30% of records, no family name 60%, births often a year or
 * wrong.
 */
final class Partnership {
  private record Person(
      String given,
      String family,
      List<String> aliases,
      int year,
      int month,
      int day,
      String phone,
      String area,
      String origin) {}

  private final Random random;
  private final Vocabulary words;
  private final List<List<String>> rows = new ArrayList<>();
  private final Set<String> truth = new HashSet<>();
  private final int people;

  private Partnership(int people, long seed, Vocabulary words) {
    this.random = new Random(seed);
    this.words = words;
    this.people = people;
    for (int person = 0; person < people; person++) {
      records(somebody());
    }
    java.util.Collections.shuffle(rows, random);
  }

  static Partnership of(int people, long seed) {
    return new Partnership(people, seed, Vocabulary.ofATown());
  }

  /**
   * The lists of all towns of a country together, held as thinly as one town's: only the names, the
   * streets and the towns are more.
   */
  static Partnership ofACountry(int people, long seed) {
    return new Partnership(people, seed, Vocabulary.ofACountry(people, seed));
  }

  /** One record of each person, with much filled in, as an agency's own list holds them. */
  static Table strangers(int people, long seed) {
    Partnership partnership = new Partnership(0, seed, Vocabulary.ofATown());
    for (int person = 0; person < people; person++) {
      Person somebody = partnership.somebody();
      partnership.rows.add(
          List.of(
              "k" + person,
              somebody.given(),
              partnership.chance(0.5) ? somebody.family() : "",
              somebody.aliases().getFirst(),
              partnership.birth(somebody),
              somebody.phone(),
              somebody.area(),
              somebody.origin(),
              "agency 0"));
    }
    return partnership.table();
  }

  int people() {
    return people;
  }

  /** Pairs of ids that are the same person, both ways round. */
  Set<String> truth() {
    return truth;
  }

  Table table() {
    return new Table(
        List.of(
            "id",
            "given_name",
            "family_name",
            "alias",
            "date_of_birth",
            "phone",
            "area",
            "nationality",
            "agency"),
        rows);
  }

  private void records(Person person) {
    int agencies = 1;
    while (agencies < 5 && chance(0.4)) {
      agencies++;
    }
    List<String> ids = new ArrayList<>();
    for (int agency = 0; agency < agencies; agency++) {
      String id = "r" + rows.size();
      rows.add(record(id, person, agency));
      for (String other : ids) {
        truth.add(id + "," + other);
        truth.add(other + "," + id);
      }
      ids.add(id);
    }
  }

  private List<String> record(String id, Person person, int agency) {
    boolean aliasOnly = chance(0.3);
    return List.of(
        id,
        aliasOnly ? "" : slip(person.given(), 0.1),
        aliasOnly || chance(0.43) ? "" : slip(person.family(), 0.1),
        aliasOnly || chance(0.3) ? oneOf(person.aliases()) : "",
        aliasOnly && chance(0.5) || chance(0.15) ? (chance(0.2) ? "refused" : "") : birth(person),
        chance(0.35) ? (chance(0.2) ? phone() : person.phone()) : "",
        chance(0.75) ? person.area() : words.anyArea(random),
        chance(0.5) ? person.origin() : "",
        "agency " + agency);
  }

  private String birth(Person person) {
    if (chance(0.35)) {
      return String.valueOf(person.year() + (chance(0.2) ? random.nextInt(5) - 2 : 0));
    }
    boolean wrong = chance(0.12);
    boolean swapped = !wrong && chance(0.05) && person.day() <= 12;
    int month = swapped ? person.day() : person.month();
    int day = swapped ? person.month() : wrong ? 1 + random.nextInt(28) : person.day();
    return String.format("%04d-%02d-%02d", person.year(), month, day);
  }

  private Person somebody() {
    List<String> aliases = new ArrayList<>();
    String given = words.given(random);
    do {
      aliases.add(chance(0.3) ? given : words.alias(random));
    } while (chance(0.3) && aliases.size() < 3);
    int age = age();
    return new Person(
        given,
        words.family(random),
        aliases,
        2007 - age,
        1 + random.nextInt(12),
        1 + random.nextInt(28),
        phone(),
        words.area(random),
        chance(0.75)
            ? "British"
            : oneOf(List.of("Portuguese", "Romanian", "Albanian", "Thai", "Polish")));
  }

  private int age() {
    double place = random.nextDouble();
    int decade = place < 0.03 ? 10 : place < 0.38 ? 20 : place < 0.78 ? 30 : place < 0.96 ? 40 : 50;
    return decade == 10 ? 18 + random.nextInt(2) : decade + random.nextInt(10);
  }

  private String phone() {
    return chance(0.08)
        ? "07700900" + (100 + random.nextInt(5))
        : "07" + (100_000_000 + random.nextInt(899_999_999));
  }

  private String slip(String name, double rate) {
    if (!chance(rate) || name.length() < 4) {
      return name;
    }
    int at = 1 + random.nextInt(name.length() - 2);
    return switch (random.nextInt(3)) {
      case 0 -> name.substring(0, at) + name.substring(at + 1);
      case 1 -> name.substring(0, at) + name.charAt(at) + name.substring(at);
      default ->
          name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
    };
  }

  private String oneOf(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }
}
