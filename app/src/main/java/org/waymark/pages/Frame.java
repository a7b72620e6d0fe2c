package org.waymark.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the layout draws around a page. Every full page's template takes it as {@code frame}.
 *
 * @param title the page's own title
 * @param faults what is wrong with the form on it, by the field's name, in the order of the fields
 * @param around what the server knows: who acts, navigation
 * @param csrf the token every form sends back as {@code _csrf}; empty where there is none
 * @param night how light the page is
 * @param message what to say once after a redirect
 * @param path where the page itself is, without a query: where the night switch comes back to; the
 *     first page if it was sent to
 * @param isForAnybody whether the page offers <em>Exit this page</em>
 * @param assets the style sheet and scripts by their hashed names
 */
public record Frame(
    String title,
    Map<String, String> faults,
    Surroundings around,
    String csrf,
    Night night,
    Optional<String> message,
    String path,
    boolean isForAnybody,
    Assets assets) {

  /** What stands in the browser's tab: the fault first, then the page, then the neutral word. */
  public String tab() {
    return (faults.isEmpty() ? "" : "Error: ") + title + " – " + around.product();
  }

  /** The faults as links from the summary to their fields. */
  public List<Link> problems() {
    return faults.entrySet().stream()
        .map(fault -> Link.to(fault.getValue(), "#" + fault.getKey()))
        .toList();
  }

  /** The address of a style sheet, script or picture. */
  public String asset(String name) {
    return assets.href(name);
  }
}
