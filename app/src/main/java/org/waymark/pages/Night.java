package org.waymark.pages;

import java.util.Locale;

/** How light a page is: as the device says, or as somebody chose in a van at night. */
public enum Night {
  /** As the device says. */
  AUTO,
  /** Dark words on light. */
  LIGHT,
  /** Light words on dark, less glare. */
  DARK;

  /** The cookie the choice is kept in; it says nothing about anybody. */
  static final String COOKIE = "night";

  /** The choice in these words; {@link #AUTO} for anything else. */
  static Night of(String words) {
    return switch (words) {
      case "light" -> LIGHT;
      case "dark" -> DARK;
      default -> AUTO;
    };
  }

  /** The choice as an attribute, a cookie or a form says it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
