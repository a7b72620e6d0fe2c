package org.waymark.leaflet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.waymark.directory.ListedService;

/**
 * What goes on paper: the public services at one moment, in one language.
 *
 * @param services in the order they are printed: whatever order they came in, but numbers to ring
 *     now first
 * @param page address of the live page that the code leads to
 */
record Edition(LeafletWords words, List<ListedService> services, String page, Instant madeAt) {
  Edition {
    services =
        services.stream()
            .sorted(java.util.Comparator.comparing(one -> !one.listing().ringNow()))
            .toList();
  }

  private static final ZoneId HERE = ZoneId.of("Europe/London");

  /** "As of" a day: paper goes stale from the day it is printed, and says so. */
  String date() {
    return words.say("as-of", words.day(LocalDate.ofInstant(madeAt, HERE)));
  }

  QrPicture code() {
    return new QrPicture(page, words.say("all-on-the-web") + ": " + page);
  }

  Typesetting typesetting() {
    return Typesetting.of(words.language());
  }

  TaggedPdf pdf() {
    return new TaggedPdf(words.say("cover"), words.language(), madeAt);
  }

  List<ListedService> ringNow() {
    return services.stream().filter(one -> one.listing().ringNow()).toList();
  }

  List<ListedService> others() {
    return services.stream().filter(one -> !one.listing().ringNow()).toList();
  }
}
