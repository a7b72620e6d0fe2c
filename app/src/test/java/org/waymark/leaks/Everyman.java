package org.waymark.leaks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.access.Role;
import org.waymark.leaks.Addresses.About;
import org.waymark.leaks.Viewer.Standing;
import org.waymark.testing.Running;
import org.waymark.testing.Town.Somebody;
import org.waymark.testing.Town.TownAgency;

/**
 * Somebody with every role at the agency that holds the shared file: no route is closed to them.
 */
final class Everyman {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern COOKIE = Pattern.compile("Set-Cookie: f=([^;]+)");

  final Neighbourhood here = new Neighbourhood();
  final Addresses addresses = new Addresses(here);
  final FormsFound forms = new FormsFound(here.canaries);
  final Caller caller;
  private final Somebody account;
  private String cookies = "";
  private String token = "";

  Everyman() {
    Somebody holder = here.account(Standing.HOLDS, Role.PRACTITIONER);
    account =
        Running.here()
            .town()
            .somebody(
                new TownAgency(
                    holder.agency(), holder.acting().agencyName(), holder.acting().agencyKind()),
                Role.values());
    caller =
        new Caller(
            new Viewer(Standing.HOLDS, Optional.of(account), Set.of(Role.values()), false, true));
  }

  /** Looks at every page once, and remembers the forms on it. */
  Everyman looksAround() {
    Route.looks().forEach(route -> forms.on(caller.get(path(route))));
    Caller stranger =
        new Caller(new Viewer(Standing.NOBODY, Optional.empty(), Set.of(), false, true));
    List.of("/sign-in", "/sign-in/code").forEach(page -> forms.on(stranger.get(page)));
    return this;
  }

  /** The address of this route about the shared file. */
  String path(Route route) {
    return addresses.of(route, About.SHARED);
  }

  /** What the cookie of the session holds. */
  String session() {
    return account.cookie();
  }

  /** The cookies of this browser as a header line. */
  String cookies() {
    if (cookies.isEmpty()) {
      String session = "s=" + account.cookie();
      String page = RawRequest.get("/", "Cookie: " + session).send().text();
      Matcher cookie = COOKIE.matcher(page);
      Matcher hidden = CSRF.matcher(page);
      if (!cookie.find() || !hidden.find()) {
        throw new AssertionError("The first page has no form");
      }
      cookies = "Cookie: " + session + "; f=" + cookie.group(1);
      token = hidden.group(1);
    }
    return cookies;
  }

  /** The token that belongs to the cookies. */
  String token() {
    cookies();
    return token;
  }

  /** What is sent to this route: plausible, or only what the page itself puts in. */
  Map<String, String> fields(Route route) {
    return forms.filled(route);
  }
}
