package org.waymark.leaks;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What to put for the variables of a route's address. A new variable is added here, with the
 * shared, the hidden and a missing thing; until then the test that walks all routes says so.
 */
final class Addresses {
  /** Which thing an address is about. */
  enum About {
    SHARED,
    HIDDEN,
    NOWHERE
  }

  private static final String MISSING =
      new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0001L).toString();

  /** Of the app on a phone: the same for everybody, or nobody's here. PhoneTests set some up. */
  private static final Map<String, Map<About, String>> OF_PHONES =
      Map.of(
          "/phone/{name}", three("main.js", "main.js", "nothing.js"),
          "/phones/{phone}", three(MISSING, MISSING, MISSING));

  private static final String NO_SERVICE = "nothing-here";

  /** Of the directory, which is not about people: its own tests look for what must stay inside. */
  private static final Map<String, Map<About, String>> OF_DIRECTORY =
      Map.ofEntries(
          Map.entry("/local/{lang}", three("en", "en", "xx")),
          Map.entry("/places/{place}", three(MISSING, MISSING, MISSING)),
          Map.entry("/print/{language}", three("en", "en", "xx")),
          Map.entry("/{language}/{what}", three("card", "card", "nothing")),
          Map.entry("/services/{id}", three(MISSING, MISSING, MISSING)),
          Map.entry("/service_at_locations/{id}", three(MISSING, MISSING, MISSING)),
          Map.entry("/taxonomies/{id}", three(MISSING, MISSING, MISSING)),
          Map.entry("/taxonomy_terms/{id}", three(MISSING, MISSING, MISSING)));

  /** Of the mapping survey, which is about areas and services: MappingSurveyTests answer one. */
  private static final Map<String, Map<About, String>> OF_SURVEYS =
      Map.of(
          "/mapping-surveys/{survey}", three(MISSING, MISSING, MISSING),
          "/links/{link}", three(MISSING, MISSING, MISSING),
          "/survey/{link}", three("nobody", "nobody", "nobody"),
          "/{link}/{answer}", three("nobody", "nobody", "nobody"),
          "/services/{place}", three("1", "1", "99"));

  private final Map<String, Map<About, String>> values;

  Addresses(Neighbourhood here) {
    this.values =
        Map.ofEntries(
            Map.entry(
                "/case-files/{reference}",
                three(here.shared.reference, here.hidden.reference, here.nowhere)),
            Map.entry(
                "/referrals/{reference}",
                three(
                    here.shared.referralReference(),
                    here.hidden.referralReference(),
                    "00000-00000")),
            Map.entry(
                "/overrides/{id}", three(here.shared.override, here.hidden.override, MISSING)),
            Map.entry(
                "/conflicts/{conflict}",
                three(here.shared.conflict, here.hidden.conflict, MISSING)),
            Map.entry(
                "/who-knows/{disclosure}",
                three(here.shared.disclosure, here.hidden.disclosure, MISSING)),
            Map.entry(
                "/agencies/{id}", three(here.spareAgency.id(), here.spareAgency.id(), MISSING)),
            Map.entry(
                "/practitioners/{id}",
                three(here.spareAccount.id(), here.spareAccount.id(), MISSING)),
            // Not about a case file: two colleagues with different sight of a file share a shift.
            Map.entry("/shifts/{id}", three(here.outing.shift, here.outing.shift, MISSING)),
            Map.entry("/staff/{staff}", three(here.outing.staff, here.outing.staff, MISSING)),
            Map.entry("/routes/{route}", three(here.outing.route, here.outing.route, MISSING)),
            Map.entry("/drop-ins/{id}", three(here.outing.session, here.outing.session, MISSING)),
            // A service is known to everybody; who asked there, to the agency's people, all of
            // them.
            Map.entry("/{lang}/{code}", three(here.door.code, here.door.code, NO_SERVICE)),
            Map.entry("/directory/{code}", three(here.door.code, here.door.code, NO_SERVICE)),
            Map.entry("/of/{code}", three(here.door.code, here.door.code, NO_SERVICE)),
            Map.entry("/requests/{id}", three(here.door.request, here.otherDoor.request, MISSING)),
            Map.entry("/calendar/{token}", three("nobody", "nobody", "nobody")),
            Map.entry("/assets/{name}", three("waymark.css", "waymark.css", "nothing.css")));
  }

  /** The address of this route about this thing. */
  String of(Route route, About about) {
    return route.with((before, variable) ->
        value(before, variable)
            .orElseThrow(() ->
                new AssertionError(
                    "Nobody knows what {%s} in %s stands for: add the shared, the hidden and a missing thing to Addresses"
                        .formatted(variable, route)))
            .get(about));
  }

  /** Does this route lead to something of one case file? */
  boolean isAboutAFile(Route route) {
    return !route.variables().isEmpty() && !of(route, About.SHARED).equals(of(route, About.HIDDEN));
  }

  /**
   * Does it lead to what the agency that holds the shared file knows, whoever is barred from that?
   */
  boolean isAboutTheAgency(Route route) {
    return route.pattern().startsWith("/requests/");
  }

  private Optional<Map<About, String>> value(String before, String variable) {
    String place =
        before.substring(before.lastIndexOf('/', before.length() - 2)) + "{" + variable + "}";
    return Optional.ofNullable(values.get(place))
        .or(() -> Optional.ofNullable(OF_PHONES.get(place)))
        .or(() -> Optional.ofNullable(OF_DIRECTORY.get(place)))
        .or(() -> Optional.ofNullable(OF_SURVEYS.get(place)));
  }

  private static Map<About, String> three(Object shared, Object hidden, Object missing) {
    return Map.of(
        About.SHARED,
        shared.toString(),
        About.HIDDEN,
        hidden.toString(),
        About.NOWHERE,
        missing.toString());
  }
}
