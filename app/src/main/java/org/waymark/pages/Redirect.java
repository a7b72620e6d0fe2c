package org.waymark.pages;

import java.util.Optional;

/**
 * After something was written, look at it there (303), so that reloading writes nothing twice.
 *
 * @param path where to go, on this server: begins with a single slash and holds no name
 * @param message what to say there once, such as "Saved": a sentence of {@code said-once.txt}, the
 *     same whomever it is about
 */
public record Redirect(String path, Optional<String> message) implements Reply {

  /** Only this server's own paths: another site's address never comes from a parameter. */
  public Redirect {
    if (!isOurs(path)) {
      throw new IllegalArgumentException("A redirect stays on this server");
    }
  }

  static boolean isOurs(String path) {
    return path.matches("/(?!/)[\\x21-\\x5b\\x5d-\\x7e]*");
  }

  /** Goes there. */
  public static Redirect to(String path) {
    return new Redirect(path, Optional.empty());
  }

  /** Goes there and says this once, in the green banner. */
  public Redirect saying(String message) {
    return new Redirect(path, Optional.of(message));
  }
}
