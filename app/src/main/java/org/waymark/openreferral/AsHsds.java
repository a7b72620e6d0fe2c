package org.waymark.openreferral;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.directory.ListedService;
import org.waymark.directory.Listing;
import org.waymark.directory.Place;
import org.waymark.directory.Said;
import org.waymark.directory.Words;
import org.waymark.openreferral.Hsds.TaxonomyTerm;

/**
 * Our services in the shapes of the profile. What the profile has no field for is said in the
 * description, so that a reader elsewhere misses nothing.
 *
 * @param terms by the code that services carry
 * @param now for what is shut at this moment
 */
record AsHsds(Map<String, TaxonomyTerm> terms, Instant now) {
  private static final ZoneId HERE = ZoneId.of("Europe/London");

  /** Whole, with everything that hangs on it. */
  Hsds.Service whole(ListedService service) {
    UUID id = service.id();
    Listing listing = service.listing();
    return service(
        service,
        new AsSchedules(id).of(service.hours()),
        listing.areas().stream()
            .map(area -> new Hsds.ServiceArea(derived(id, "area " + area), id, area, area))
            .toList(),
        service.places().stream().map(place -> place(service, place, null, List.of())).toList(),
        listing.languages().stream().map(code -> language(id, code)).toList(),
        costs(service),
        contacts(service),
        attributes(service),
        extra(service));
  }

  /** Without the lists that hang on it. */
  Hsds.Service brief(ListedService service) {
    return service(
        service, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null);
  }

  /** A service at one of its places, both brief. */
  Hsds.ServiceAtLocation brief(ListedService service, Place place) {
    return new Hsds.ServiceAtLocation(
        place.id(),
        service.id(),
        place.location(),
        location(place, service, false),
        brief(service),
        List.of());
  }

  /** A service at one of its places, both whole. */
  Hsds.ServiceAtLocation whole(ListedService service, Place place) {
    List<Hsds.Schedule> there =
        new AsSchedules(service.id())
            .of(service.hours()).stream()
                .filter(one -> place.id().equals(one.serviceAtLocationId()))
                .toList();
    return place(service, place, whole(service), there);
  }

  private Hsds.Service service(
      ListedService service,
      List<Hsds.Schedule> schedules,
      List<Hsds.ServiceArea> areas,
      List<Hsds.ServiceAtLocation> places,
      List<Hsds.Language> languages,
      List<Hsds.CostOption> costs,
      List<Hsds.Contact> contacts,
      List<Hsds.Attribute> attributes,
      Hsds.@Nullable Extra extra) {
    Listing listing = service.listing();
    Words words = service.itsOwn();
    return new Hsds.Service(
        service.id(),
        words.name(),
        description(words),
        listing.contact().website(),
        listing.contact().email(),
        isShut(service) ? "temporarily closed" : "active",
        words.cost(),
        listing.minAge(),
        listing.maxAge(),
        day(service.confirmedAt()),
        isShut(service) ? "Closed for now" : "",
        listing.changedAt().truncatedTo(ChronoUnit.MILLIS).toString(),
        schedules,
        areas,
        places,
        languages,
        organization(service.organisation()),
        costs,
        contacts,
        attributes,
        extra);
  }

  private boolean isShut(ListedService service) {
    return service.hours().closures().stream()
        .anyMatch(one -> !now.isBefore(one.begins()) && now.isBefore(one.ends()));
  }

  private static String description(Words words) {
    return Stream.of(
            words.summary(),
            words.whoFor(),
            words.happens(),
            words.knows(),
            words.willNot(),
            words.come())
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining("\n\n"));
  }

  private static Hsds.Organization organization(ListedService.Organisation one) {
    return new Hsds.Organization(one.id(), one.name(), one.name(), one.email(), one.website());
  }

  private Hsds.ServiceAtLocation place(
      ListedService service,
      Place place,
      Hsds.@Nullable Service whole,
      List<Hsds.Schedule> schedules) {
    return new Hsds.ServiceAtLocation(
        place.id(),
        service.id(),
        place.location(),
        location(place, service, true),
        whole,
        schedules);
  }

  private static Hsds.Location location(Place place, ListedService service, boolean isWhole) {
    UUID id = place.location();
    boolean hasAddress = isWhole && !place.line().isBlank() && !place.postcode().isBlank();
    boolean saysSteps = isWhole && place.stepFree() != Said.NOT_SAID;
    String steps = place.stepFree() == Said.YES ? "No steps" : "There are steps";
    return new Hsds.Location(
        id,
        "physical",
        place.name(),
        place.gettingThere(),
        place.latitude(),
        place.longitude(),
        hasAddress ? List.of(address(place, service)) : List.of(),
        saysSteps
            ? List.of(new Hsds.Accessibility(derived(id, "accessibility"), id, steps))
            : List.of());
  }

  /** The profile wants a county where we have none: the nation stands in for it. */
  private static Hsds.Address address(Place place, ListedService service) {
    String nation =
        switch (service.listing().nation()) {
          case ENGLAND_AND_WALES -> "England and Wales";
          case SCOTLAND -> "Scotland";
          case NORTHERN_IRELAND -> "Northern Ireland";
        };
    String town = place.town().isBlank() ? place.area() : place.town();
    return new Hsds.Address(
        derived(place.location(), "address"),
        place.location(),
        place.line(),
        town.isBlank() ? nation : town,
        nation,
        place.postcode(),
        "GB",
        "physical");
  }

  private static Hsds.Language language(UUID service, String code) {
    String name = Locale.forLanguageTag(code).getDisplayName(Locale.UK);
    return new Hsds.Language(derived(service, "language " + code), service, name, code);
  }

  private static List<Hsds.CostOption> costs(ListedService service) {
    boolean isFree = service.listing().free() == Said.YES;
    UUID id = derived(service.id(), "cost");
    return isFree
        ? List.of(new Hsds.CostOption(id, service.id(), "Free", 0, service.itsOwn().cost()))
        : List.of();
  }

  private static List<Hsds.Contact> contacts(ListedService service) {
    UUID contact = derived(service.id(), "contact");
    Listing.Contact said = service.listing().contact();
    List<Hsds.Phone> phones =
        Stream.of(phone(contact, said.phone(), "voice"), phone(contact, said.textTo(), "text"))
            .filter(one -> !one.number().isBlank())
            .toList();
    return phones.isEmpty()
        ? List.of()
        : List.of(new Hsds.Contact(contact, service.id(), service.itsOwn().name(), phones));
  }

  private static Hsds.Phone phone(UUID contact, String number, String type) {
    return new Hsds.Phone(
        derived(contact, type),
        contact,
        number,
        type,
        type.equals("voice") ? "Phone" : "Text messages");
  }

  private List<Hsds.Attribute> attributes(ListedService service) {
    return service.terms().stream()
        .map(terms::get)
        .filter(Objects::nonNull)
        .map(term ->
            new Hsds.Attribute(
                derived(service.id(), "term " + term.term()),
                service.id(),
                term.id(),
                "service",
                term))
        .toList();
  }

  private static Hsds.Extra extra(ListedService service) {
    return new Hsds.Extra(
        service.code(),
        service.listing(),
        List.copyOf(service.words().values()),
        service.hours().week(),
        service.hours().exceptions(),
        service.places());
  }

  private static String day(@Nullable Instant at) {
    return at == null ? "" : LocalDate.ofInstant(at, HERE).toString();
  }

  /** An id for what has none of its own: the same each time. */
  static UUID derived(UUID of, String what) {
    return UUID.nameUUIDFromBytes((of + " " + what).getBytes(StandardCharsets.UTF_8));
  }
}
