package org.waymark.openreferral;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waymark.directory.ListedService;
import org.waymark.directory.Place;
import org.waymark.directory.Shelf;
import org.waymark.directory.Shelved;

/**
 * The public directory in the order of its ids, which a new service never disturbs. Made once for
 * each state of the directory, so the last page costs what the first does.
 */
record Feed(
    Shelf shelf,
    List<Shelved> services,
    List<AtPlace> places,
    Map<UUID, ListedService> byId,
    Map<UUID, AtPlace> byPlace) {

  /** A service at one of its places. */
  record AtPlace(Shelved shelved, Place place) {}

  static Feed of(Shelf shelf) {
    List<Shelved> services =
        shelf.services().stream().sorted(Comparator.comparing(one -> one.service().id())).toList();
    List<AtPlace> places =
        services.stream()
            .flatMap(one -> one.service().places().stream().map(place -> new AtPlace(one, place)))
            .sorted(Comparator.comparing(one -> one.place().id()))
            .toList();
    return new Feed(
        shelf,
        services,
        places,
        services.stream()
            .map(Shelved::service)
            .collect(Collectors.toUnmodifiableMap(ListedService::id, Function.identity())),
        places.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    one -> one.place().id(), Function.identity(), (one, other) -> one)));
  }

  /** A page of what a filter left, counted from 1; one past the end is empty. */
  static <T, R> Hsds.Page<R> page(List<T> all, FeedQuestion asked, Function<T, R> shape) {
    int pages = Math.max(1, Math.ceilDiv(all.size(), asked.perPage()));
    long start = (asked.page() - 1L) * asked.perPage();
    int from = (int) Math.min(start, all.size());
    int to = (int) Math.min(start + asked.perPage(), all.size());
    List<R> contents = all.subList(from, to).stream().map(shape).toList();
    return new Hsds.Page<>(
        all.size(),
        pages,
        asked.page(),
        contents.size(),
        asked.page() == 1,
        asked.page() == pages,
        contents.isEmpty(),
        contents);
  }
}
