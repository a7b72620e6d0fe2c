package org.waymark.bench;

import java.util.List;
import java.util.SplittableRandom;

/** Aliases nobody has, of two or three syllables, as unevenly common as names are. */
final class Names {
  private static final List<String> BEGINNINGS =
      List.of(
          "Ma", "Le", "Sa", "Jo", "Ka", "Mi", "Ro", "Ni", "Ta", "Be", "Lu", "Che", "Da", "Sha",
          "Fi", "Gra", "Pe", "Vi", "Zo", "Tri", "Ki", "Bri", "Sty", "Ola");
  private static final List<String> MIDDLES =
      List.of(
          "ri", "la", "nde", "mo", "sse", "ve", "lli", "no", "rra", "ti", "ke", "bu", "shi", "dra",
          "lo", "me", "rni", "ya", "cca", "zi");
  private static final List<String> ENDS =
      List.of(
          "na", "sha", "lle", "ra", "th", "ka", "ny", "sse", "ta", "x", "mi", "da", "lyn", "go");

  private Names() {}

  /** One of some five thousand. */
  static String any(SplittableRandom random) {
    String name = often(BEGINNINGS, random) + often(MIDDLES, random);
    return random.nextInt(4) == 0 ? name : name + often(ENDS, random);
  }

  /** Two letters of a longer name in each other's place, as fingers do it. */
  static String misspelt(SplittableRandom random) {
    String name = often(BEGINNINGS, random) + often(MIDDLES, random) + often(ENDS, random);
    int at = 1 + random.nextInt(name.length() - 2);
    return name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
  }

  /** Its first letters. */
  static String beginning(SplittableRandom random) {
    return any(random).substring(0, 4).toLowerCase(java.util.Locale.ROOT);
  }

  /** Letters from its middle. */
  static String part(SplittableRandom random) {
    return often(MIDDLES, random) + often(ENDS, random);
  }

  /** The first ones of a list more often than the last. */
  private static String often(List<String> several, SplittableRandom random) {
    double uneven = Math.pow(random.nextDouble(), 1.5);
    return several.get((int) (uneven * several.size()));
  }
}
