package org.waymark.directory;

import java.math.BigDecimal;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A service at a place.
 *
 * @param id of the service at this location, the same over all versions of the listing
 * @param location the place itself
 * @param isConfidential whether only the entitled may know where it is; such a place reaches no
 *     public page, and its {@code line}, {@code postcode}, {@code gettingThere} are blank here too
 * @param area the partnership's name for the part of town
 * @param district the first half of the postcode, such as {@code LK1}; blank if unknown
 * @param latitude degrees north (WGS 84); null if unknown
 * @param longitude degrees east; null with {@code latitude}
 */
public record Place(
    UUID id,
    UUID location,
    boolean isConfidential,
    String name,
    String area,
    String line,
    String town,
    String postcode,
    String district,
    @Nullable BigDecimal latitude,
    @Nullable BigDecimal longitude,
    String gettingThere,
    Said stepFree) {

  /** On one line, as an envelope says it. */
  public String address() {
    return Stream.of(line, town, postcode)
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(", "));
  }
}
