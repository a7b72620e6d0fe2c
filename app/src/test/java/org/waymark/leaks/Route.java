package org.waymark.leaks;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.waymark.testing.Running;

/**
 * One way into the server, as the server itself lists them.
 *
 * @param pattern the address with its variables, such as {@code /case-files/{reference}}
 */
record Route(String method, String pattern) implements Comparable<Route> {
  static final Route LEAVING = new Route("GET", "/exit");

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

  /** Every route of the running server. A new one is in it without being written anywhere. */
  static List<Route> all() {
    return Running.here()
        .context()
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .stream()
        .flatMap(Route::of)
        .distinct()
        .sorted()
        .toList();
  }

  static List<Route> of(String method) {
    return all().stream().filter(route -> route.method.equals(method)).toList();
  }

  /** Whatever is only looked at. Leaving is a GET too, but whoever looks there is signed out. */
  static List<Route> looks() {
    return of("GET").stream().filter(route -> !route.equals(LEAVING)).toList();
  }

  private static Stream<Route> of(RequestMappingInfo info) {
    var methods = info.getMethodsCondition().getMethods();
    Stream<String> names =
        methods.isEmpty() ? Stream.of("GET", "POST") : methods.stream().map(RequestMethod::name);
    return names.flatMap(
        name -> info.getPatternValues().stream().map(pattern -> new Route(name, pattern)));
  }

  /** The variables in it, in their order. */
  List<String> variables() {
    return VARIABLE.matcher(pattern).results().map(found -> found.group(1)).toList();
  }

  /** Whether this address leads here. */
  boolean leadsFrom(String path) {
    String literal = VARIABLE.matcher("\\Q" + pattern + "\\E").replaceAll("\\\\E[^/]+\\\\Q");
    return path.matches(literal);
  }

  /** The route a form on a page is sent to. */
  static java.util.Optional<Route> to(List<Route> routes, String path) {
    return routes.stream()
        .filter(route -> route.leadsFrom(path))
        .min(Comparator.comparingInt(route -> route.variables().size()));
  }

  /** The address with these values for its variables. */
  String with(java.util.function.BiFunction<String, String, String> values) {
    StringBuilder path = new StringBuilder();
    Matcher variable = VARIABLE.matcher(pattern);
    while (variable.find()) {
      String before = pattern.substring(0, variable.start());
      variable.appendReplacement(
          path, Matcher.quoteReplacement(values.apply(before, variable.group(1))));
    }
    return variable.appendTail(path).toString();
  }

  @Override
  public int compareTo(Route other) {
    return Comparator.comparing(Route::pattern).thenComparing(Route::method).compare(this, other);
  }

  @Override
  public String toString() {
    return method + " " + pattern;
  }
}
