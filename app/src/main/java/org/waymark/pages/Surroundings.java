package org.waymark.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What stands around every page and is known only to the server that draws it.
 *
 * @param product the neutral word in titles and at the top of the page, the partnership's choice
 * @param acting who is signed in, as shown: "Ana Reyes, Harbour outreach"
 * @param navigation the links at the top of the page
 * @param isDemo whether this is the demo partnership, said on every page
 * @param idle after how long without a sign of life somebody is signed out; zero for never
 */
public record Surroundings(
    String product, Optional<String> acting, List<Link> navigation, boolean isDemo, Duration idle) {

  /** Nobody signed in, under the default name. */
  public static final Surroundings NOBODY = nobody("Waymark");

  /** Nobody signed in, under this name. */
  static Surroundings nobody(String product) {
    return new Surroundings(product, Optional.empty(), List.of(), false, Duration.ZERO);
  }

  /** Where a page's surroundings come from; one bean of this type replaces {@link #NOBODY}. */
  @FunctionalInterface
  public interface Source {
    /** The surroundings of the page that answers this request. */
    Surroundings of(HttpServletRequest request);

    /** The neutral word on pages that say the same to everybody, errors among them. */
    default String product() {
      return NOBODY.product();
    }
  }
}
