package org.waymark.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A piece of a page without its layout, fetched by a script: search results as somebody types.
 *
 * @param template path below {@code src/main/jte} without its ending
 * @param parameters the template's parameters by name
 */
public record Fragment(String template, Map<String, Object> parameters) implements Reply {

  /** Whether a script asks for a piece; otherwise the whole page is wanted. */
  public static boolean isAskedFor(HttpServletRequest request) {
    return request.getHeader("X-Fragment") != null;
  }

  /** A fragment without parameters yet. */
  public static Fragment of(String template) {
    return new Fragment(template, Map.of());
  }

  /** The same fragment with one more parameter. */
  public Fragment with(String name, Object value) {
    var more = new LinkedHashMap<>(parameters);
    more.put(name, value);
    return new Fragment(template, more);
  }
}
