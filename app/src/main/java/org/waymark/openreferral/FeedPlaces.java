package org.waymark.openreferral;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waymark.directory.Place;
import org.waymark.directory.Said;

/** The places of one service of a feed. */
record FeedPlaces(FeedNode service) {

  List<Place> read() {
    List<Place> places = new ArrayList<>();
    for (FeedNode one : service.list("service_at_locations")) {
      FeedNode location = one.child("location");
      if (location.isThere() && !location.text("location_type").equals("virtual")) {
        places.add(place(one, location));
      }
    }
    return List.copyOf(places);
  }

  private Place place(FeedNode one, FeedNode location) {
    List<FeedNode> addresses = location.list("addresses", "physical_addresses");
    FeedNode address = addresses.isEmpty() ? location.child("address") : addresses.getFirst();
    String postcode = postcode(address);
    Optional<BigDecimal> north = degrees(location, "latitude", 90);
    Optional<BigDecimal> east = degrees(location, "longitude", 180);
    boolean isPoint = north.isPresent() && east.isPresent();
    String line = address.text("address_1");
    String name = location.text("name");
    return new Place(
        one.id(),
        location.id(),
        false,
        name.isEmpty() ? line.isEmpty() ? service.text("name") : line : name,
        "",
        line,
        address.text("city"),
        postcode,
        postcode.split(" ")[0],
        isPoint ? north.get() : null,
        isPoint ? east.get() : null,
        location.text("description"),
        Said.NOT_SAID);
  }

  /** Feeds write them small, without their space, with two. */
  private static String postcode(FeedNode address) {
    String packed = address.text("postal_code").toUpperCase(Locale.ROOT).replaceAll("\\s+", "");
    if (packed.isEmpty()) {
      return "";
    }
    String spaced =
        packed.length() < 5
            ? packed
            : packed.substring(0, packed.length() - 3)
                + " "
                + packed.substring(packed.length() - 3);
    if (!spaced.matches("[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}")) {
      address.fault("postal_code", "\"" + address.text("postal_code") + "\" is no postcode");
    }
    return spaced;
  }

  private static Optional<BigDecimal> degrees(FeedNode location, String name, int most) {
    Optional<BigDecimal> degrees =
        location.number(name).map(one -> one.setScale(5, RoundingMode.HALF_UP));
    degrees
        .filter(one -> one.abs().compareTo(BigDecimal.valueOf(most)) > 0)
        .ifPresent(one -> location.fault(name, one + " is not on the earth"));
    return degrees;
  }
}
