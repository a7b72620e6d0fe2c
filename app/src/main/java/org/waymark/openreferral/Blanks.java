package org.waymark.openreferral;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.directory.Listing;
import org.waymark.directory.Place;
import org.waymark.directory.Words;

/** Puts back what is left out of JSON because it says nothing: blank words and empty lists. */
final class Blanks {
  private Blanks() {}

  static Listing filled(Listing one) {
    Listing.Contact contact = one.contact();
    return new Listing(
        one.version(),
        one.changedAt(),
        one.lang(),
        one.womenOnly(),
        one.needsBooking(),
        one.needsId(),
        one.needsPapers(),
        one.needsBenefits(),
        one.needsReferral(),
        one.minAge(),
        one.maxAge(),
        list(one.areas()),
        one.ways() == null ? Set.of() : one.ways(),
        list(one.languages()),
        one.interpreter(),
        one.free(),
        contact == null
            ? new Listing.Contact("", "", "", "", "")
            : new Listing.Contact(
                text(contact.phone()),
                text(contact.textTo()),
                text(contact.chat()),
                text(contact.website()),
                text(contact.email())),
        one.ringNow(),
        one.asks(),
        one.nation());
  }

  static Place filled(Place one) {
    return new Place(
        one.id(),
        one.location(),
        false,
        one.name(),
        text(one.area()),
        text(one.line()),
        text(one.town()),
        text(one.postcode()),
        text(one.district()),
        degrees(one.latitude()),
        degrees(one.longitude()),
        text(one.gettingThere()),
        one.stepFree());
  }

  static Words filled(Words one) {
    return new Words(
        one.lang(),
        one.byService(),
        one.checked(),
        one.name(),
        text(one.summary()),
        text(one.happens()),
        text(one.knows()),
        text(one.willNot()),
        text(one.whoFor()),
        text(one.come()),
        text(one.cost()));
  }

  /** JSON drops the noughts at the end. */
  private static @Nullable BigDecimal degrees(@Nullable BigDecimal said) {
    return said == null ? null : said.setScale(5, RoundingMode.HALF_UP);
  }

  private static String text(@Nullable String said) {
    return said == null ? "" : said;
  }

  private static <T> List<T> list(@Nullable List<T> said) {
    return said == null ? List.of() : said;
  }
}
