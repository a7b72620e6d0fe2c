package org.waymark.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Services with all that a search asks of them worked out once: when they are open in the coming
 * days, and their words as they are compared. Never changed; another takes its place.
 *
 * @param services in the order of their names
 * @param byCode the same by what stands in their address
 * @param areas named areas and postcode districts that some service names, in order
 * @param languages BCP 47 of all that are spoken somewhere
 * @param madeAt from then on the times are worked out
 */
public record Shelf(
    List<Shelved> services,
    Map<String, Shelved> byCode,
    List<String> areas,
    List<String> languages,
    Instant madeAt) {

  /** How far ahead the times are worked out. */
  private static final Duration AHEAD = Duration.ofDays(9);

  private static final Duration KEPT = Duration.ofDays(1);

  /** These services, with their times from the day before this moment. */
  public static Shelf of(Collection<ListedService> services, Instant now) {
    List<Shelved> shelved =
        services.stream()
            .map(one -> Shelved.of(one, now.minus(KEPT), now.plus(AHEAD)))
            .sorted(
                Comparator.comparing(Shelved::sortedBy).thenComparing(one -> one.service().code()))
            .toList();
    return new Shelf(
        shelved,
        shelved.stream()
            .collect(
                Collectors.toUnmodifiableMap(one -> one.service().code(), Function.identity())),
        shelved.stream()
            .flatMap(one -> areasOf(one.service()))
            .filter(area -> !area.isBlank())
            .collect(inOrder()),
        shelved.stream()
            .flatMap(one -> one.service().listing().languages().stream())
            .collect(inOrder()),
        now);
  }

  private static Collector<String, ?, List<String>> inOrder() {
    return Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new), List::copyOf);
  }

  /** The service of this code. */
  public Optional<ListedService> find(String code) {
    return Optional.ofNullable(byCode.get(code)).map(Shelved::service);
  }

  /** Those whose number is one to ring out of hours. */
  List<Shelved> ringNow() {
    return services.stream()
        .filter(one -> one.service().listing().ringNow())
        .filter(one -> !one.service().listing().contact().phone().isBlank())
        .toList();
  }

  /** Are the times no longer worked out far enough? */
  boolean isOver(Instant now) {
    return now.isBefore(madeAt) || now.isAfter(madeAt.plus(KEPT));
  }

  private static Stream<String> areasOf(ListedService service) {
    return Stream.concat(
        service.listing().areas().stream(),
        service.places().stream().flatMap(place -> Stream.of(place.area(), place.district())));
  }
}
