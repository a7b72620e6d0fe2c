package org.waymark.demo;

import java.util.ArrayList;
import java.util.List;

/** Somebody nobody is: a name of a bird, a plant or a stone with a colour. */
record DemoPerson(int number, String alias, String given, String family, int ageInYears) {
  private static final List<String> FIRST =
      List.of(
          "Wren",
          "Tansy",
          "Juniper",
          "Merle",
          "Sorrel",
          "Linnet",
          "Bryony",
          "Opal",
          "Saffron",
          "Teal",
          "Robin",
          "Clover",
          "Jasper",
          "Willow",
          "Heather",
          "Coral",
          "Plover",
          "Marigold",
          "Amber",
          "Fern",
          "Jade",
          "Poppy",
          "Dove",
          "Rowan",
          "Iris",
          "Starling",
          "Hazel",
          "Pearl",
          "Swift",
          "Bramble");
  private static final List<String> SECOND =
      List.of("Blue", "Silver", "Dusk", "Copper", "North", "Rainy", "Little", "Golden", "Quick");
  private static final List<String> FAMILY =
      List.of(
          "Lanternfield",
          "Nightbridge",
          "Foxbarrow",
          "Mistral",
          "Underhill",
          "Greystones",
          "Winterbourne",
          "Sandpiper");

  /** So many people, all with different names. */
  static List<DemoPerson> invent(int count, Chance chance) {
    List<DemoPerson> people = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String given = FIRST.get(i % FIRST.size());
      String alias = given + " " + SECOND.get(i / FIRST.size() % SECOND.size());
      people.add(new DemoPerson(i, alias, given, chance.of(FAMILY), 0));
    }
    return people;
  }

  DemoPerson aged(int years) {
    return new DemoPerson(number, alias, given, family, years);
  }
}
