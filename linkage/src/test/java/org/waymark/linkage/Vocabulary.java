package org.waymark.linkage;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * The made-up names and places that generated people have.
 *
 * @param given the first names of a list are met more often than the last
 * @param skew how much more often
 */
record Vocabulary(
    List<String> given,
    List<String> family,
    List<String> aliases,
    List<String> areas,
    double skew) {
  private static final String[] GIVEN =
      ("Sarah Emma Lisa Kelly Donna Michelle Joanne Tracey Claire Stacey Leanne Natasha Kerry Gemma"
           + " Rachel Nicola Katie Amy Hannah Zoe Maria Ana Joana Francisca Catarina Elena Mihaela"
           + " Andreea Ioana Florentina Arjeta Flutura Drita Lucia Carmen Dolores Siriporn Nattaya"
           + " Pornthip Mei Xiaoming Ling Agnieszka Katarzyna Ewa Malgorzata Desislava Svetlana"
           + " Ivanka Fatima Aisha Khadija Yasmin Blessing Chioma")
          .split(" ");
  private static final String[] FAMILY =
      ("Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Clarke Campbell"
              + " Thompson Morris Silva Santos Pereira Ferreira Popescu Ionescu Dumitru Hoxha Gashi"
              + " Krasniqi Garcia Martinez Lopez Saetang Srisuk Wong Chen Zhang Li Kowalska Nowak"
              + " Ivanova Dimitrova Hussein Ahmed Khan Okafor Adeyemi")
          .split(" ");
  private static final String[] ALIASES =
      ("Candy Angel Roxy Star Jade Ruby Diamond Crystal Destiny Foxy Ginger Honey Princess Red"
              + " Blondie Shorty Scotch-Jean Paris Lola Coco Kiki Mimi Tiny Mama Gee Dee Jay Bee"
              + " Smiler Cherry Amber Sky")
          .split(" ");
  private static final String[] AREAS =
      "Brixton,Streatham,Clapham,Stockwell,Kennington,Norwood,Vauxhall,Tulse Hill".split(",");

  private static final String[] BEGINNINGS =
      "A Be Ca De E Fa Gi Ha I Jo Ka Le Ma Ni O Pe Ra Sa Te Vi".split(" ");
  private static final String[] MIDDLES =
      "la ri no me ta li sa ve do ni ra bi ko lu ne gi ma do re su".split(" ");
  private static final String[] ENDS =
      "na ta ra lle nda sha tte nia ka ya son ley ford ez ski ova mann escu".split(" ");
  private static final int PEOPLE_OF_AN_AREA = 800;

  static Vocabulary ofATown() {
    return new Vocabulary(List.of(GIVEN), List.of(FAMILY), List.of(ALIASES), List.of(AREAS), 1.5);
  }

  static Vocabulary ofACountry(int people, long seed) {
    Random random = new Random(seed);
    return new Vocabulary(
        more(GIVEN, 1_500, random),
        more(FAMILY, 20_000, random),
        more(ALIASES, 3_000, random),
        more(AREAS, Math.max(AREAS.length, people / PEOPLE_OF_AN_AREA), random),
        3);
  }

  private static List<String> more(String[] known, int wanted, Random random) {
    Set<String> words = new LinkedHashSet<>(List.of(known));
    while (words.size() < wanted) {
      words.add(
          oneOf(BEGINNINGS, random)
              + (random.nextBoolean() ? oneOf(MIDDLES, random) : "")
              + oneOf(MIDDLES, random)
              + oneOf(ENDS, random));
    }
    return List.copyOf(words);
  }

  private static String oneOf(String[] list, Random random) {
    return list[random.nextInt(list.length)];
  }

  String given(Random random) {
    return common(given, random);
  }

  String family(Random random) {
    return common(family, random);
  }

  String alias(Random random) {
    return common(aliases, random);
  }

  String area(Random random) {
    return common(areas, random);
  }

  String anyArea(Random random) {
    return areas.get(random.nextInt(areas.size()));
  }

  private String common(List<String> list, Random random) {
    return list.get((int) (Math.pow(random.nextDouble(), skew) * list.size()));
  }
}
