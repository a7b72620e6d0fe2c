package org.waymark.pages;

import java.util.Locale;

/**
 * A word in colour. The word says everything the colour does.
 *
 * @param colour how it is shown
 * @param words what it says
 */
public record Tag(Colour colour, String words) {

  /** Colours told apart by their words, never alone. */
  public enum Colour {
    /** Now. */
    RED,
    /** Soon. */
    ORANGE,
    /** In good time, or done. */
    GREEN,
    /** Under way. */
    BLUE,
    /** Over, or nothing yet. */
    GREY;

    /** The end of its style's name. */
    public String style() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A red word. */
  public static Tag red(String words) {
    return new Tag(Colour.RED, words);
  }

  /** An amber word. */
  public static Tag amber(String words) {
    return new Tag(Colour.ORANGE, words);
  }

  /** A green word. */
  public static Tag green(String words) {
    return new Tag(Colour.GREEN, words);
  }

  /** A blue word. */
  public static Tag blue(String words) {
    return new Tag(Colour.BLUE, words);
  }

  /** A grey word. */
  public static Tag grey(String words) {
    return new Tag(Colour.GREY, words);
  }
}
