package org.waymark.openreferral;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.waymark.directory.ListedService;
import org.waymark.directory.Place;

/**
 * Near a postcode. Its middle is that of the listed places with the same postcode, or else in the
 * same district: no table of all postcodes is carried. Where none is known, nothing is near.
 *
 * @param postcode whole or its first half
 * @param metres how near; without it, whoever serves the district
 */
record Nearness(String postcode, Optional<Integer> metres, Optional<Point> middle) {
  private static final double EARTH_METRES = 6_371_008.8;

  /** Degrees of WGS 84. */
  record Point(double north, double east) {

    static Optional<Point> of(Place place) {
      BigDecimal north = place.latitude();
      BigDecimal east = place.longitude();
      return north == null || east == null
          ? Optional.empty()
          : Optional.of(new Point(north.doubleValue(), east.doubleValue()));
    }

    /** Along the earth taken for a ball (haversine); within 0.5% of the truth. */
    double metresTo(Point other) {
      double half = Math.toRadians(other.north - north) / 2;
      double turn = Math.toRadians(other.east - east) / 2;
      double h =
          Math.pow(Math.sin(half), 2)
              + Math.cos(Math.toRadians(north))
                  * Math.cos(Math.toRadians(other.north))
                  * Math.pow(Math.sin(turn), 2);
      return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
    }
  }

  static Nearness of(String postcode, Optional<Integer> metres, Feed feed) {
    Optional<Point> exact = middle(feed, place -> place.postcode().equals(postcode));
    String district = district(postcode);
    return new Nearness(
        postcode, metres, exact.or(() -> middle(feed, place -> place.district().equals(district))));
  }

  boolean keeps(ListedService service, Predicate<Place> isMeant) {
    if (metres.isPresent()) {
      return service.places().stream()
          .filter(isMeant)
          .anyMatch(place -> isWithin(place, metres.get()));
    }
    String district = district(postcode).toLowerCase(Locale.ROOT);
    List<String> areas = service.listing().areas();
    return areas.isEmpty()
        || areas.stream().anyMatch(area -> area.toLowerCase(Locale.ROOT).equals(district))
        || service.places().stream()
            .filter(isMeant)
            .anyMatch(place -> place.district().equalsIgnoreCase(district));
  }

  private boolean isWithin(Place place, int most) {
    @Nullable Point from = middle.orElse(null);
    return from != null && Point.of(place).map(to -> from.metresTo(to) <= most).orElse(false);
  }

  private static String district(String postcode) {
    return postcode.split(" ")[0];
  }

  private static Optional<Point> middle(Feed feed, Predicate<Place> isThere) {
    List<Point> points =
        feed.places().stream()
            .map(Feed.AtPlace::place)
            .filter(isThere)
            .flatMap(place -> Point.of(place).stream())
            .toList();
    return points.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Point(
                points.stream().mapToDouble(Point::north).average().orElseThrow(),
                points.stream().mapToDouble(Point::east).average().orElseThrow()));
  }
}
