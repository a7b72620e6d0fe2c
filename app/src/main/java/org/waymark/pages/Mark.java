package org.waymark.pages;

/**
 * A mark that cannot be missed: icon, word and colour together.
 *
 * @param kind how much it matters
 * @param words what to do, as an order anybody can follow: "Do not phone before noon"
 */
public record Mark(Kind kind, String words) {

  /** How much it matters, each with its own word and icon so that colour is never alone. */
  public enum Kind {
    /** Somebody may come to harm. */
    DANGER("danger", "Danger", "M16 4 30 28H2ZM16 12v8M16 24v.1"),
    /** To be respected at every step. */
    CARE("care", "Take care", "M16 3 29 16 16 29 3 16ZM16 10v7M16 22v.1"),
    /** Good to know. */
    NOTE("note", "Note", "M16 4a12 12 0 1 0 .1 0M16 15v8M16 9v.1"),
    /** There may be more that is not shown; never what, nor whose. */
    HIDDEN("hidden", "Not shown", "M3 16q13-16 26 0-13 16-26 0M5 28 27 4");

    private final String style;
    private final String words;
    private final String icon;

    Kind(String style, String words, String icon) {
      this.style = style;
      this.words = words;
      this.icon = icon;
    }

    /** The word before what is said. */
    public String words() {
      return words;
    }

    /** The end of its style's name. */
    public String style() {
      return style;
    }

    /** The icon's path in a square of 32. */
    public String icon() {
      return icon;
    }
  }
}
