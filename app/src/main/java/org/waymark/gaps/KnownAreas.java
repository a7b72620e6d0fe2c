package org.waymark.gaps;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.directory.ListedService;
import org.waymark.directory.Place;
import org.waymark.directory.PublicDirectory;

/** The named areas that the public directory speaks of, and the postcode districts in them. */
@Component
class KnownAreas {
  private static final String DISTRICT = "[A-Z]{1,2}\\d[A-Z0-9]?";

  private final PublicDirectory directory;

  KnownAreas(PublicDirectory directory) {
    this.directory = directory;
  }

  /** Every listed service that everybody may see. */
  List<ListedService> services() {
    return directory.now().services().stream().map(one -> one.service()).toList();
  }

  /** Named areas, none of them a postcode district, in the order of the alphabet. */
  List<String> named() {
    List<String> named = new ArrayList<>();
    for (ListedService service : services()) {
      service.places().stream().map(Place::area).forEach(named::add);
      named.addAll(service.listing().areas());
    }
    return AreaNames.once(named.stream().filter(area -> !area.matches(DISTRICT)).sorted().toList());
  }

  /** By postcode district, the areas of the places in it, by {@link AreaNames#key}. */
  static Map<String, Set<String>> ofDistricts(List<ListedService> services) {
    Map<String, Set<String>> areas = new HashMap<>();
    for (ListedService service : services) {
      service.places().stream()
          .filter(place -> !place.district().isBlank() && !place.area().isBlank())
          .forEach(place ->
              areas
                  .computeIfAbsent(place.district(), one -> new HashSet<>())
                  .add(AreaNames.key(place.area())));
    }
    return areas;
  }
}
