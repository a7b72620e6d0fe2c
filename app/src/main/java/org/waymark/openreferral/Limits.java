package org.waymark.openreferral;

import java.util.List;
import org.waymark.directory.ListedService;
import org.waymark.directory.Listing;
import org.waymark.directory.Place;
import org.waymark.directory.Words;

/**
 * What the directory has room for; checked before anything is kept, so that all faults are named.
 */
record Limits(String path, List<String> faults) {

  static void check(String path, ListedService service, List<String> faults) {
    Limits limits = new Limits(path, faults);
    limits.length("organization.name", service.organisation().name(), 2, 160);
    limits.length("organization.website", service.organisation().website(), 0, 300);
    limits.listing(service.listing());
    if (service.words().isEmpty()) {
      limits.fault("name", "nothing is said in any language");
    }
    service.words().values().forEach(limits::words);
    service.places().forEach(limits::place);
    service.hours().week().stream()
        .filter(one ->
            one.place() != null
                && service.places().stream().noneMatch(place -> place.id().equals(one.place())))
        .forEach(
            one -> limits.fault("schedules", "speaks of a place that is not among its places"));
  }

  private void listing(Listing one) {
    length("contacts.phones.number", one.contact().phone(), 0, 40);
    length("url", one.contact().website(), 0, 300);
    length("email", one.contact().email(), 0, 200);
    if (!one.contact().website().matches("|https?://\\S+")) {
      fault("url", "must begin with https://");
    }
    Integer least = one.minAge();
    Integer most = one.maxAge();
    if (least != null && (least < 0 || least > 120) || most != null && (most < 0 || most > 120)) {
      fault("minimum_age", "ages go from 0 to 120");
    }
    if (least != null && most != null && most < least) {
      fault("maximum_age", "the oldest is younger than the youngest");
    }
  }

  private void words(Words one) {
    if (!one.lang().matches("[a-z]{2}(-[A-Za-z]{4})?")) {
      fault("lang", "\"" + one.lang() + "\" is no language");
    }
    length("name", one.name(), 2, 160);
    length("summary", one.summary(), 0, 1000);
    length("description", one.happens(), 0, 2000);
    length("knows", one.knows(), 0, 2000);
    length("will_not", one.willNot(), 0, 2000);
    length("who_for", one.whoFor(), 0, 1000);
    length("come", one.come(), 0, 1000);
    length("fees", one.cost(), 0, 300);
  }

  private void place(Place one) {
    length("location.name", one.name(), 2, 160);
    length("addresses.address_1", one.line(), 0, 200);
    length("addresses.city", one.town(), 0, 80);
    length("location.description", one.gettingThere(), 0, 500);
    if (!one.postcode().matches("|[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}")) {
      fault("addresses.postal_code", "\"" + one.postcode() + "\" is no postcode");
    }
  }

  private void length(String field, String said, int least, int most) {
    if (said.length() < least) {
      fault(field, "is needed");
    } else if (said.length() > most) {
      fault(field, "has " + said.length() + " characters; there is room for " + most);
    }
  }

  private void fault(String field, String words) {
    faults.add(path + "." + field + ": " + words);
  }
}
