package org.waymark.gaps;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.waymark.directory.ListedService;
import org.waymark.directory.Listing;
import org.waymark.directory.Place;
import org.waymark.directory.Said;
import org.waymark.directory.Way;

/**
 * What one service offers, as the map of gaps needs to know it, from the directory or the survey.
 *
 * @param needs codes of what it helps with
 * @param serves areas whose people it takes, by {@link AreaNames#key}; empty for everywhere
 * @param isHere whether somebody of it can be met in this area
 * @param isMet whether it can be met in person anywhere
 * @param isReached whether it can be reached from afar
 * @param isKept whether it is kept to some
 */
record Offer(
    String name,
    Set<String> needs,
    Set<String> serves,
    Predicate<String> isHere,
    boolean isMet,
    boolean isReached,
    boolean isKept) {
  private static final int GROWN = 18;
  private static final Set<Way> AFAR = Set.of(Way.PHONE, Way.TEXT, Way.CHAT, Way.VIDEO);

  /**
   * As the directory lists it. Its open places are where it can be met; one that comes to people is
   * met wherever it serves. A service whose only place is confidential is met where it says it
   * serves, so that the map tells nothing of the place.
   *
   * @param ofDistrict the named areas of a postcode district, as the directory's places have them
   */
  static Offer of(ListedService service, Map<String, Set<String>> ofDistrict) {
    Listing listing = service.listing();
    Set<String> serves = new HashSet<>();
    listing
        .areas()
        .forEach(area -> serves.addAll(ofDistrict.getOrDefault(area, Set.of(AreaNames.key(area)))));
    Set<String> at =
        service.places().stream()
            .map(Place::area)
            .filter(area -> !area.isBlank())
            .map(AreaNames::key)
            .collect(Collectors.toSet());
    boolean comes = listing.ways().contains(Way.VISIT);
    boolean isOpen = listing.ways().contains(Way.IN_PERSON);
    Set<String> met = at.isEmpty() ? serves : at;
    return new Offer(
        service.itsOwn().name(),
        service.terms(),
        serves,
        area -> (comes && isAmong(area, serves)) || (isOpen && met.contains(area)),
        comes || isOpen,
        listing.ways().stream().anyMatch(AFAR::contains),
        isKept(listing));
  }

  /** As somebody named it in the survey: where it works is where it is met. */
  static Offer of(Specialist service) {
    Set<String> areas = service.areas().stream().map(AreaNames::key).collect(Collectors.toSet());
    boolean isMet = service.ways().contains(Way.IN_PERSON) || service.ways().contains(Way.VISIT);
    return new Offer(
        service.name(),
        Set.copyOf(service.needs()),
        areas,
        area -> isMet && areas.contains(area),
        isMet,
        service.ways().stream().anyMatch(AFAR::contains),
        !service.isForEverybody());
  }

  /** How somebody in this area can have it. */
  How in(String area) {
    if (isHere.test(area)) {
      return isKept ? How.HERE_IF : How.HERE;
    }
    if (!isAmong(area, serves)) {
      return How.NOTHING;
    }
    if (isMet) {
      return How.ELSEWHERE;
    }
    return !isReached ? How.NOTHING : isKept ? How.REMOTE_IF : How.REMOTE;
  }

  private static boolean isAmong(String area, Set<String> serves) {
    return serves.isEmpty() || serves.contains(area);
  }

  /** Kept to women, to an age, or to those who have papers, benefits, an ID or a referral. */
  private static boolean isKept(Listing listing) {
    boolean needsSomething =
        List.of(
                listing.needsId(),
                listing.needsPapers(),
                listing.needsBenefits(),
                listing.needsReferral())
            .contains(Said.YES);
    Integer youngest = listing.minAge();
    return listing.womenOnly()
        || needsSomething
        || (youngest != null && youngest > GROWN)
        || listing.maxAge() != null;
  }
}
