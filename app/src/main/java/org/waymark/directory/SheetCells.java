package org.waymark.directory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a service says, as cells of the table by column. */
final class SheetCells {
  private SheetCells() {}

  static Map<String, String> ofWords(Words words) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("lang", words.lang());
    cells.put("name", words.name());
    cells.put("summary", words.summary());
    cells.put("happens", words.happens());
    cells.put("knows", words.knows());
    cells.put("will not", words.willNot());
    cells.put("who for", words.whoFor());
    cells.put("come", words.come());
    cells.put("cost", words.cost());
    cells.put("translation", words.byService() ? "" : words.checked() ? "checked" : "unchecked");
    return cells;
  }

  static Map<String, String> of(ListedService service) {
    Listing listing = service.listing();
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("organisation", service.organisation().name());
    cells.put("organisation website", service.organisation().website());
    cells.put("organisation email", service.organisation().email());
    cells.put("needs", String.join("; ", service.terms()));
    cells.put("how", listing.ways().stream().map(Way::code).collect(Collectors.joining("; ")));
    cells.put("languages", String.join("; ", listing.languages()));
    cells.put("women only", listing.womenOnly() ? "yes" : "");
    cells.put("appointment", listing.needsBooking().word());
    cells.put("id", listing.needsId().word());
    cells.put("papers", listing.needsPapers().word());
    cells.put("benefits", listing.needsBenefits().word());
    cells.put("referral", listing.needsReferral().word());
    cells.put("youngest", number(listing.minAge()));
    cells.put("oldest", number(listing.maxAge()));
    cells.put("areas", String.join("; ", listing.areas()));
    cells.put("interpreter", listing.interpreter().word());
    cells.put("free", listing.free().word());
    cells.put("ring now", listing.ringNow() ? "yes" : "");
    cells.put("asks", listing.asks() ? "yes" : "");
    cells.put("nation", listing.nation().word());
    cells.putAll(contact(listing.contact()));
    cells.putAll(whereAndWhen(service));
    return cells;
  }

  private static Map<String, String> contact(Listing.Contact contact) {
    return Map.of(
        "phone", contact.phone(),
        "text", contact.textTo(),
        "chat", contact.chat(),
        "website", contact.website(),
        "email", contact.email());
  }

  static Map<String, String> whereAndWhen(ListedService service) {
    HoursText hours = new HoursText(service.places());
    return Map.of(
        "places",
        service.places().stream().map(PlaceText::written).collect(Collectors.joining("\n")),
        "hours",
        service.hours().week().stream().map(hours::written).collect(Collectors.joining("\n")),
        "different days",
        service.hours().exceptions().stream()
            .map(hours::written)
            .collect(Collectors.joining("\n")));
  }

  private static String number(@Nullable Integer number) {
    return number == null ? "" : number.toString();
  }
}
