package org.waymark.openreferral;

import java.util.LinkedHashMap;
import java.util.Map;
import org.waymark.directory.ListedService;
import org.waymark.directory.Opening;
import org.waymark.directory.Place;
import org.waymark.directory.Words;

/** A service in the words of schema.org (GovernmentService is for states; Service is for all). */
final class SchemaOrg {
  private SchemaOrg() {}

  static Map<String, Object> of(ListedService service, String lang, String page) {
    Words words = service.in(lang);
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("@context", "https://schema.org");
    said.put("@type", "Service");
    said.put("@id", page);
    said.put("name", words.name());
    said.put("description", words.summary());
    said.put("inLanguage", words.lang());
    said.put("provider", Map.of("@type", "Organization", "name", service.organisation().name()));
    said.put("telephone", service.listing().contact().phone());
    said.put("url", page);
    said.put("hoursAvailable", service.hours().week().stream().map(SchemaOrg::hours).toList());
    said.put("areaServed", service.listing().areas());
    said.put("availableChannel", service.places().stream().map(SchemaOrg::channel).toList());
    return said;
  }

  private static Map<String, Object> hours(Opening one) {
    return Map.of(
        "@type",
        "OpeningHoursSpecification",
        "dayOfWeek",
        "https://schema.org/"
            + one.day().getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.UK),
        "opens",
        one.opens().toString(),
        "closes",
        one.closes().toString());
  }

  private static Map<String, Object> channel(Place place) {
    Map<String, Object> address = new LinkedHashMap<>();
    address.put("@type", "PostalAddress");
    address.put("streetAddress", place.line());
    address.put("addressLocality", place.town());
    address.put("postalCode", place.postcode());
    address.put("addressCountry", "GB");
    return Map.of(
        "@type",
        "ServiceChannel",
        "serviceLocation",
        Map.of("@type", "Place", "name", place.name(), "address", address));
  }
}
