package org.waymark.connections;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * People nobody is, some of whom another agency knows too, written down a little differently there.
 */
final class InventedPeople {
  private static final List<String> BEGIN =
      List.of(
          "Mar", "Bea", "Ele", "Iri", "Jo", "Ka", "Lu", "Ni", "Ol", "Pau", "Ro", "Sa", "Te", "Val",
          "Zu");
  private static final List<String> END =
      List.of(
          "ia", "trix", "na", "ssa", "la", "rin", "dy", "mira", "ette", "cia", "ne", "lia", "sha");
  private static final List<String> FAMILY =
      List.of(
          "Silva",
          "Popescu",
          "Hoxha",
          "Garcia",
          "Kowalska",
          "Petrova",
          "Haddad",
          "Stonefield",
          "Brookham",
          "Larkton",
          "Quillow",
          "Fernby");

  /** Empty where nobody said. */
  record Person(String given, String family, String born) {}

  private final Random random = new Random(3);
  final List<Person> here = new ArrayList<>();
  final List<Person> there = new ArrayList<>();

  /** So many people, the first few of whom are known there too. */
  InventedPeople(int people, int both) {
    for (int i = 0; i < people; i++) {
      here.add(
          new Person(
              one(BEGIN) + one(END),
              one(FAMILY),
              "%d-%02d-%02d"
                  .formatted(
                      1960 + random.nextInt(45), 1 + random.nextInt(12), 1 + random.nextInt(28))));
    }
    for (int i = 0; i < both; i++) {
      there.add(otherwise(here.get(i), i % 5));
    }
  }

  private static Person otherwise(Person one, int way) {
    return switch (way) {
      case 0 -> one;
      case 1 -> new Person(one.given(), one.family(), one.born().substring(0, 4));
      case 2 -> new Person(one.given(), "", one.born());
      case 3 -> new Person(one.given() + "h", one.family(), one.born());
      default -> new Person(one.given(), one.family(), "");
    };
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
