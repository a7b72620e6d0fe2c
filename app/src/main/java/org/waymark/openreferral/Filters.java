package org.waymark.openreferral;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.waymark.directory.ListedService;
import org.waymark.directory.Listing;
import org.waymark.directory.Opening;
import org.waymark.directory.Place;
import org.waymark.directory.Shelved;

/**
 * The filters of the profile, together. Day and times must hold for one and the same opening; an
 * age that a service does not limit is not matched by a filter for ages, as the profile words it
 * ("services with a minimum age of at least the specified value").
 *
 * @param codes of the terms that were asked for; empty for any
 */
record Filters(FeedQuestion asked, Optional<Nearness> near, Optional<List<String>> codes) {
  boolean keeps(Shelved one) {
    return keeps(one, place -> true, place -> true);
  }

  boolean keeps(Feed.AtPlace one) {
    return keeps(
        one.shelved(), place -> place.equals(one.place()), id -> id.equals(one.place().id()));
  }

  private boolean keeps(Shelved one, Predicate<Place> isMeant, Predicate<UUID> isThere) {
    ListedService service = one.service();
    return asked.search().stream().allMatch(one.text()::contains)
        && codes.map(any -> service.terms().stream().anyMatch(any::contains)).orElse(true)
        && asked.organization().map(service.organisation().id()::equals).orElse(true)
        && asked.modifiedAfter().map(at -> !service.listing().changedAt().isBefore(at)).orElse(true)
        && isForAge(service.listing())
        && isOpen(service, isThere)
        && near.map(where -> where.keeps(service, isMeant)).orElse(true);
  }

  private boolean isForAge(Listing listing) {
    Integer youngest = listing.minAge();
    Integer oldest = listing.maxAge();
    return asked.minimumAge().map(age -> youngest != null && youngest >= age).orElse(true)
        && asked.maximumAge().map(age -> oldest != null && oldest <= age).orElse(true);
  }

  private boolean isOpen(ListedService service, Predicate<UUID> isThere) {
    if (asked.day().isEmpty() && asked.startTime().isEmpty() && asked.endTime().isEmpty()) {
      return true;
    }
    return service.hours().week().stream()
        .anyMatch(one -> {
          UUID place = one.place();
          return (place == null || isThere.test(place)) && matches(one);
        });
  }

  private boolean matches(Opening one) {
    LocalTime closes = one.closes();
    boolean isOverMidnight = !closes.isAfter(one.opens());
    return asked.day().map(one.day()::equals).orElse(true)
        && asked.startTime().map(from -> !one.opens().isBefore(from)).orElse(true)
        && asked.endTime().map(to -> !isOverMidnight && !closes.isAfter(to)).orElse(true);
  }
}
