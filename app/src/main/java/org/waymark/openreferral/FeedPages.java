package org.waymark.openreferral;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.OpenToAll;
import org.waymark.directory.ListedService;
import org.waymark.directory.PublicDirectory;
import org.waymark.directory.Shelf;
import org.waymark.directory.Shelved;
import org.waymark.openreferral.Hsds.TaxonomyTerm;

/**
 * The endpoints of Open Referral UK 3.0: keyless, for any site's script (CORS), only what everybody
 * may see.
 */
@Controller
@OpenToAll("Open Referral UK feeds are open by their standard")
@RequestMapping(FeedPages.STUB)
class FeedPages {
  /** All endpoints of a feed stand under one stub; the version of the standard is in it. */
  static final String STUB = "/open-referral/v3";

  private final PublicDirectory directory;
  private final Taxonomies taxonomies;
  private final FeedJson json;
  private final Clock clock;
  private final String address;
  private volatile Feed feed = Feed.of(Shelf.of(List.of(), java.time.Instant.EPOCH));

  FeedPages(
      PublicDirectory directory,
      Taxonomies taxonomies,
      FeedJson json,
      Clock clock,
      @Value("${waymark.address:}") String address) {
    this.directory = directory;
    this.taxonomies = taxonomies;
    this.json = json;
    this.clock = clock;
    this.address = address;
  }

  @GetMapping({"", "/"})
  void about(HttpServletResponse answer) throws IOException {
    json.send(
        answer,
        Map.of(
            "version", "HSDS-UK-3.0",
            "profile", "https://docs.openreferraluk.org/en/latest/",
            "openapi_url", "https://docs.openreferraluk.org/en/latest/openapi30.json",
            "publisher", address));
  }

  @GetMapping("/services")
  void services(@RequestParam Map<String, String> query, HttpServletResponse answer)
      throws IOException {
    FeedQuestion asked = FeedQuestion.read(query);
    Feed now = feed();
    AsHsds shape = shape();
    Filters filters = filters(asked, now);
    List<Shelved> kept =
        asked.asksForAll()
            ? now.services()
            : now.services().stream().filter(filters::keeps).toList();
    json.send(
        answer,
        Feed.page(
            kept,
            asked,
            one -> asked.full() ? shape.whole(one.service()) : shape.brief(one.service())));
  }

  @GetMapping("/services/{id}")
  void service(@PathVariable String id, HttpServletResponse answer) throws IOException {
    Feed now = feed();
    json.sendOrSayThereIsNone(answer, id(id).map(now.byId()::get).map(shape()::whole));
  }

  @GetMapping("/service_at_locations")
  void serviceAtLocations(@RequestParam Map<String, String> query, HttpServletResponse answer)
      throws IOException {
    FeedQuestion asked = FeedQuestion.read(query);
    Feed now = feed();
    AsHsds shape = shape();
    Filters filters = filters(asked, now);
    List<Feed.AtPlace> kept =
        asked.asksForAll() ? now.places() : now.places().stream().filter(filters::keeps).toList();
    json.send(
        answer,
        Feed.page(
            kept,
            asked,
            one -> {
              ListedService service = one.shelved().service();
              return asked.full()
                  ? shape.whole(service, one.place())
                  : shape.brief(service, one.place());
            }));
  }

  @GetMapping("/service_at_locations/{id}")
  void serviceAtLocation(@PathVariable String id, HttpServletResponse answer) throws IOException {
    Feed now = feed();
    AsHsds shape = shape();
    json.sendOrSayThereIsNone(
        answer,
        id(id)
            .map(now.byPlace()::get)
            .map(one -> shape.whole(one.shelved().service(), one.place())));
  }

  @GetMapping("/taxonomies")
  void taxonomies(@RequestParam Map<String, String> query, HttpServletResponse answer)
      throws IOException {
    json.send(answer, Feed.page(taxonomies.all(), FeedQuestion.read(query), one -> one));
  }

  @GetMapping("/taxonomies/{id}")
  void taxonomy(@PathVariable String id, HttpServletResponse answer) throws IOException {
    json.sendOrSayThereIsNone(
        answer, byId(taxonomies.all().stream(), one -> one.id().equals(id(id).orElse(null))));
  }

  @GetMapping("/taxonomy_terms")
  void terms(@RequestParam Map<String, String> query, HttpServletResponse answer)
      throws IOException {
    FeedQuestion asked = FeedQuestion.read(query);
    List<TaxonomyTerm> kept =
        taxonomies.terms().stream()
            .filter(one -> asked.taxonomy().map(one.taxonomyId()::equals).orElse(true))
            .toList();
    json.send(answer, Feed.page(kept, asked, one -> one));
  }

  @GetMapping("/taxonomy_terms/{id}")
  void term(@PathVariable String id, HttpServletResponse answer) throws IOException {
    json.sendOrSayThereIsNone(
        answer, byId(taxonomies.terms().stream(), one -> one.id().equals(id(id).orElse(null))));
  }

  /** A browser asks before a script of another site may ask. */
  @RequestMapping(
      path = {"", "/", "/**"},
      method = RequestMethod.OPTIONS)
  void mayAsk(HttpServletResponse answer) {
    FeedJson.allowEverybody(answer);
    answer.setHeader("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS");
    answer.setHeader("Access-Control-Max-Age", "86400");
    answer.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  @ExceptionHandler(FeedQuestion.Unreadable.class)
  void sayWhatIsWrong(FeedQuestion.Unreadable unreadable, HttpServletResponse answer)
      throws IOException {
    answer.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    json.send(answer, Map.of("errors", unreadable.faults()));
  }

  private Feed feed() {
    Shelf shelf = directory.now();
    Feed last = feed;
    if (last.shelf() != shelf) {
      last = Feed.of(shelf);
      feed = last;
    }
    return last;
  }

  private AsHsds shape() {
    return new AsHsds(taxonomies.byCode(), clock.instant());
  }

  private Filters filters(FeedQuestion asked, Feed now) {
    return new Filters(
        asked,
        asked.postcode().map(postcode -> Nearness.of(postcode, asked.proximity(), now)),
        asked.taxonomyTerm().isEmpty() && asked.taxonomy().isEmpty()
            ? Optional.empty()
            : Optional.of(codes(asked)));
  }

  private List<String> codes(FeedQuestion asked) {
    return taxonomies.terms().stream()
        .filter(term -> asked.taxonomyTerm().map(term.id()::equals).orElse(true))
        .filter(term -> asked.taxonomy().map(term.taxonomyId()::equals).orElse(true))
        .map(TaxonomyTerm::term)
        .toList();
  }

  private static <T> Optional<T> byId(Stream<T> all, Predicate<T> isMeant) {
    return all.filter(isMeant).findFirst();
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
