package org.waymark.leaflet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.waymark.directory.ListedService;
import org.waymark.directory.PublicDirectory;
import org.waymark.directory.Shelf;
import org.waymark.directory.Shelved;

/**
 * Documents of the directory at this moment. Each is made once for a state of the directory and a
 * day: whoever asks again, as often as they like, gets the same bytes for nothing.
 */
@Component
class Prints {
  private static final ZoneId HERE = ZoneId.of("Europe/London");

  private final PublicDirectory directory;
  private final Clock clock;
  private final String address;
  private volatile Made made = new Made(Shelf.of(List.of(), Instant.EPOCH), LocalDate.EPOCH);

  Prints(PublicDirectory directory, Clock clock, @Value("${waymark.address:}") String address) {
    this.directory = directory;
    this.clock = clock;
    this.address = address;
  }

  private record Made(Shelf shelf, LocalDate day, Map<Printed, Map<String, byte[]>> documents) {
    Made(Shelf shelf, LocalDate day) {
      this(shelf, day, new EnumMap<>(Printed.class));
      for (Printed one : Printed.values()) {
        documents.put(one, new ConcurrentHashMap<>());
      }
    }
  }

  /**
   * The document as PDF.
   *
   * @param language of {@link LeafletWords#LANGUAGES}
   */
  byte[] of(Printed what, String language) {
    Instant now = clock.instant();
    Shelf shelf = directory.now();
    Made current = made;
    LocalDate today = LocalDate.ofInstant(now, HERE);
    if (current.shelf() != shelf || !current.day().equals(today)) {
      current = new Made(shelf, today);
      made = current;
    }
    return java.util.Objects.requireNonNull(current.documents().get(what))
        .computeIfAbsent(language, missing -> what.make(edition(shelf, missing, now)));
  }

  private Edition edition(Shelf shelf, String language, Instant now) {
    List<ListedService> services = shelf.services().stream().map(Shelved::service).toList();
    String page = address.replaceAll("/$", "") + "/local/" + language;
    return new Edition(LeafletWords.in(language), services, page, now);
  }
}
