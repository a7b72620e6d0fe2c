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
 * days, what they have that may be wished for, and their words as they are compared. What it says
 * never changes; another takes its place.
 */
public final class Shelf {
  /** How far ahead the times are worked out. */
  private static final Duration AHEAD = Duration.ofDays(9);

  private static final Duration KEPT = Duration.ofDays(1);

  private final List<Shelved> services;
  private final Map<String, Shelved> byCode;
  private final List<String> areas;
  private final List<String> languages;
  private final List<Shelved> ringNow;
  private final Traits traits;
  private final Instant madeAt;
  private volatile LineUp.Minute minute = LineUp.Minute.of(Instant.EPOCH);

  private Shelf(Collection<Shelved> shelved, Instant madeAt) {
    this.madeAt = madeAt;
    services =
        shelved.stream()
            .sorted(
                Comparator.comparing(Shelved::sortedBy).thenComparing(one -> one.service().code()))
            .toList();
    byCode =
        services.stream()
            .collect(
                Collectors.toUnmodifiableMap(one -> one.service().code(), Function.identity()));
    areas =
        services.stream()
            .flatMap(one -> areasOf(one.service()))
            .filter(area -> !area.isBlank())
            .collect(inOrder());
    languages =
        services.stream()
            .flatMap(one -> one.service().listing().languages().stream())
            .collect(inOrder());
    ringNow = services.stream().filter(one -> isToRing(one.service().listing())).toList();
    traits = new Traits(services);
  }

  /** These services, with their times from the day before this moment. */
  public static Shelf of(Collection<ListedService> services, Instant now) {
    return holding(services.stream().map(one -> shelved(one, now)).toList(), now);
  }

  /** What was {@linkplain #shelved made ready} as of one moment. */
  static Shelf holding(Collection<Shelved> shelved, Instant madeAt) {
    return new Shelf(shelved, madeAt);
  }

  /** A service made ready for a shelf of this moment. */
  static Shelved shelved(ListedService service, Instant madeAt) {
    return Shelved.of(service, madeAt.minus(KEPT), madeAt.plus(AHEAD));
  }

  /** In the order of their names. */
  public List<Shelved> services() {
    return services;
  }

  /** The same by what stands in their address. */
  public Map<String, Shelved> byCode() {
    return byCode;
  }

  /** The service of this code. */
  public Optional<ListedService> find(String code) {
    return Optional.ofNullable(byCode.get(code)).map(Shelved::service);
  }

  /** Named areas and postcode districts that some service names, in order. */
  public List<String> areas() {
    return areas;
  }

  /** BCP 47 of all that are spoken somewhere. */
  public List<String> languages() {
    return languages;
  }

  /** Those whose number is one to ring out of hours. */
  List<Shelved> ringNow() {
    return ringNow;
  }

  Traits traits() {
    return traits;
  }

  /** What is open when somebody wishes at this moment, the soonest first. */
  LineUp lineUp(LineUp.Times times, Instant now) {
    LineUp.Minute current = minute;
    if (!current.holds(now)) {
      current = LineUp.Minute.of(now);
      minute = current;
    }
    return current.lineUps().computeIfAbsent(times, one -> LineUp.of(services, one, now));
  }

  /** From then on the times are worked out. */
  Instant madeAt() {
    return madeAt;
  }

  /** Are the times no longer worked out far enough? */
  boolean isOver(Instant now) {
    return now.isBefore(madeAt) || now.isAfter(madeAt.plus(KEPT));
  }

  private static boolean isToRing(Listing listing) {
    return listing.ringNow() && !listing.contact().phone().isBlank();
  }

  private static Stream<String> areasOf(ListedService service) {
    return Stream.concat(
        service.listing().areas().stream(),
        service.places().stream().flatMap(place -> Stream.of(place.area(), place.district())));
  }

  private static Collector<String, ?, List<String>> inOrder() {
    return Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new), List::copyOf);
  }
}
