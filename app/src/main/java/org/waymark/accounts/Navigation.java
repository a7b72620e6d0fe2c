package org.waymark.accounts;

import java.util.List;
import java.util.function.Predicate;
import org.waymark.access.Acting;
import org.waymark.access.Role;
import org.waymark.pages.Link;

/** Where somebody who is signed in may go, what is used most first. */
final class Navigation {
  private static final List<Place> PLACES =
      List.of(
          new Place("What waits for me", acting -> true, List.of("/")),
          new Place("Find somebody", Acting::seesPeople, List.of("/search")),
          new Place("Shifts", Navigation::goesOut, List.of("/shifts")),
          new Place("Drop-in", Navigation::goesOut, List.of("/drop-ins")),
          new Place("Follow up", Navigation::goesOut, List.of("/follow-up")),
          // An enforcement agency may say where outreach should go, and sees nothing of it.
          new Place("Where to go", a -> a.seesPeople() && enforces(a), List.of("/where-to-go")),
          new Place("Directory", acting -> true, List.of("/directory", "/requests")),
          new Place("Outreach phones", Acting::seesPeople, List.of("/phones")),
          new Place("Override", Acting::seesPeople, List.of("/override")),
          new Place("Refusals", acting -> acting.is(Role.MANAGER), List.of("/refusals")),
          new Place("Reach", a -> !enforces(a) && plans(a), List.of("/reach")),
          new Place("Counts", acting -> acting.is(Role.COMMISSIONER), List.of("/counts")),
          new Place(
              "Map of gaps",
              a -> !enforces(a) && (plans(a) || a.is(Role.ADMINISTRATOR)),
              List.of("/gap-map", "/mapping-surveys")),
          new Place("Agencies", acting -> acting.is(Role.ADMINISTRATOR), List.of("/agencies")),
          new Place("Accounts", acting -> acting.is(Role.ADMINISTRATOR), List.of("/practitioners")),
          new Place("Charter", acting -> true, List.of("/charter")));

  /** The first path is where it leads, the others belong to it. */
  private record Place(String words, Predicate<Acting> forWhom, List<String> paths) {
    Link link(String here) {
      boolean isHere =
          paths.stream()
              .anyMatch(path -> path.equals("/") ? here.equals("/") : here.startsWith(path));
      return Link.to(words, paths.getFirst()).currentWhen(isHere);
    }
  }

  private Navigation() {}

  static List<Link> of(Acting acting, String here) {
    return PLACES.stream()
        .filter(place -> place.forWhom().test(acting))
        .map(place -> place.link(here))
        .toList();
  }

  private static boolean goesOut(Acting acting) {
    return !enforces(acting)
        && acting.seesPeople()
        && (acting.is(Role.PRACTITIONER) || acting.is(Role.MANAGER));
  }

  private static boolean plans(Acting acting) {
    return acting.is(Role.MANAGER) || acting.is(Role.COMMISSIONER);
  }

  private static boolean enforces(Acting acting) {
    return acting.agencyKind().equals("enforcement");
  }
}
