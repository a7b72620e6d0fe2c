package org.waymark.openreferral;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.charter.Nation;
import org.waymark.directory.Hours;
import org.waymark.directory.ListedService;
import org.waymark.directory.Listing;
import org.waymark.directory.Place;
import org.waymark.directory.Said;
import org.waymark.directory.Terms;
import org.waymark.directory.Tongue;
import org.waymark.directory.Way;
import org.waymark.directory.Words;
import tools.jackson.core.JacksonException;

/**
 * One service of a feed. What another Waymark wrote about itself is taken as it is; from any other
 * directory, what the profile says. Names in two versions of the standard are tried in turn.
 */
record FeedService(FeedNode node, List<String> leftOut) {
  private static final Map<String, String> NEEDS =
      Terms.NEEDS.stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  code -> code, code -> Tongue.ENGLISH.say("need." + code)));

  Optional<ListedService> read() {
    int before = node.faults().size();
    if (!node.isThere()) {
      node.fault("", "must be a service");
      return Optional.empty();
    }
    if (node.text("name").isEmpty()) {
      node.fault("name", "every service needs a name");
    }
    ListedService service = node.child("x_waymark").isThere() ? ours() : anybodys();
    return node.faults().size() == before && service != null
        ? Optional.of(service)
        : Optional.empty();
  }

  private @Nullable ListedService ours() {
    try {
      Hsds.Extra extra =
          FeedJson.MAPPER.treeToValue(node.child("x_waymark").node(), Hsds.Extra.class);
      Map<String, Words> words = new LinkedHashMap<>();
      listed(extra.words()).stream().map(Blanks::filled).forEach(one -> words.put(one.lang(), one));
      Listing listing = extra.listing();
      return new ListedService(
          node.id(),
          extra.code(),
          organisation(),
          Blanks.filled(listing),
          words,
          terms(),
          listed(extra.places()).stream().map(Blanks::filled).toList(),
          new Hours(
              listed(extra.openings()),
              listed(extra.exceptions()),
              List.of(),
              listing.nation()::hasHoliday),
          null);
    } catch (JacksonException | NullPointerException unreadable) {
      node.fault("x_waymark", "cannot be read");
      return null;
    }
  }

  private static <T> List<T> listed(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private ListedService anybodys() {
    List<Place> places = new FeedPlaces(node).read();
    Hours hours = new FeedHours(node, leftOut).read(Nation.ENGLAND_AND_WALES);
    String status = node.text("status");
    if (!Set.of("", "active", "inactive", "defunct", "temporarily closed").contains(status)) {
      node.fault("status", "\"" + status + "\" is no status");
    }
    Words words = words();
    return new ListedService(
        node.id(),
        "",
        organisation(),
        listing(places),
        Map.of("en", words),
        terms(),
        places,
        hours,
        null);
  }

  private Words words() {
    String fees = node.text("fees");
    return new Words(
        "en", true, false, node.text("name"), "", node.text("description"), "", "", "", "", fees);
  }

  private ListedService.Organisation organisation() {
    FeedNode one = node.child("organization");
    String name = one.text("name");
    if (!one.isThere() || name.isEmpty()) {
      node.fault("organization.name", "say whose service it is");
    }
    return new ListedService.Organisation(
        one.id(), name, one.text("website", "url"), one.text("email"));
  }

  private Listing listing(List<Place> places) {
    List<String> numbers = phones();
    Set<Way> ways = EnumSet.noneOf(Way.class);
    if (!places.isEmpty()) {
      ways.add(Way.IN_PERSON);
    }
    if (!numbers.isEmpty()) {
      ways.add(Way.PHONE);
    }
    return new Listing(
        1,
        Instant.EPOCH,
        "en",
        false,
        Said.NOT_SAID,
        Said.NOT_SAID,
        Said.NOT_SAID,
        Said.NOT_SAID,
        Said.NOT_SAID,
        age("minimum_age"),
        age("maximum_age"),
        areas(),
        ways,
        languages(),
        Said.NOT_SAID,
        isFree(),
        new Listing.Contact(
            numbers.isEmpty() ? "" : numbers.getFirst(),
            "",
            "",
            node.text("url"),
            node.text("email")),
        false,
        false,
        Nation.ENGLAND_AND_WALES);
  }

  /** In 1.0 ages stand in a list of their own. */
  private @Nullable Integer age(String name) {
    List<FeedNode> eligibility = node.list("eligibilitys", "eligibility");
    FeedNode there =
        node.text(name).isEmpty() && !eligibility.isEmpty() ? eligibility.getFirst() : node;
    return there.number(name).map(BigDecimal::intValue).orElse(null);
  }

  private List<String> phones() {
    return Stream.concat(
            node.list("contacts").stream().flatMap(contact -> contact.list("phones").stream()),
            node.list("phones").stream())
        .map(phone -> phone.text("number"))
        .filter(number -> !number.isEmpty())
        .distinct()
        .toList();
  }

  private Said isFree() {
    return node.list("cost_options").stream()
            .anyMatch(
                cost -> cost.number("amount").map(amount -> amount.signum() == 0).orElse(false))
        ? Said.YES
        : Said.NOT_SAID;
  }

  private List<String> areas() {
    return node.list("service_areas").stream()
        .map(area -> area.text("name", "service_area"))
        .filter(area -> !area.isEmpty())
        .distinct()
        .toList();
  }

  private List<String> languages() {
    return node.list("languages").stream()
        .map(one -> one.text("code", "language"))
        .filter(code -> code.matches("[a-z]{2,3}(-[A-Z][a-z]{3})?"))
        .distinct()
        .toList();
  }

  /** Terms we have ourselves, by code or by their plain name. */
  private Set<String> terms() {
    Set<String> ours = new TreeSet<>();
    Stream<FeedNode> given =
        Stream.concat(
            node.list("attributes").stream().map(one -> one.child("taxonomy_term")),
            node.list("service_taxonomys").stream().map(one -> one.child("taxonomy")));
    for (FeedNode term : given.filter(FeedNode::isThere).toList()) {
      NEEDS.entrySet().stream()
          .filter(need ->
              need.getKey().equals(term.text("term"))
                  || need.getValue().equalsIgnoreCase(term.text("name")))
          .map(Map.Entry::getKey)
          .findFirst()
          .ifPresentOrElse(
              ours::add,
              () ->
                  leftOut.add(term.path() + ": \"" + term.text("name") + "\" is no term of ours"));
    }
    return ours;
  }
}
