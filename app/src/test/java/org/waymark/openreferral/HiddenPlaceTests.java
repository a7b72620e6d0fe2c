package org.waymark.openreferral;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.directory.ListedService;
import org.waymark.directory.ListingRows;
import org.waymark.directory.Place;
import org.waymark.directory.Said;
import org.waymark.leaflet.InventedServices;
import org.waymark.leaflet.ReadBack;
import org.waymark.testing.Running;
import org.waymark.testing.Town.Somebody;

/** A place that nobody may know stands in no feed, calendar, map of the site, or paper. */
class HiddenPlaceTests {
  private static final Running HERE = Running.here();
  private static final String CANARY = "Wintergreen";

  @Test
  void aConfidentialPlaceReachesNothingThatGoesOut() throws Exception {
    ListedService open = InventedServices.services("en", 1).getFirst();
    Place hidden = hide(open.places().getFirst());
    ListedService both = with(open, hidden);
    Somebody keeper = HERE.town().practitioner(HERE.town().agency("specialist"));
    new ListingRows(HERE.superuser(), keeper.agency(), keeper.id()).add(both, "public");

    for (String path : paths(both, hidden)) {
      HttpResponse<byte[]> answer = get(path);
      String text =
          path.endsWith(".pdf")
              ? ReadBack.of(answer.body()).text()
              : new String(answer.body(), "UTF-8");
      assertThat(answer.statusCode()).as(path).isIn(200, 404);
      assertThat(text)
          .as(path)
          .doesNotContain(CANARY, hidden.id().toString(), hidden.location().toString());
    }
    String hours = new String(get("/calendar/of/" + both.code() + ".ics").body(), "UTF-8");
    assertThat(hours)
        .contains("BEGIN:VEVENT")
        .doesNotContain("T031700Z")
        .doesNotContain("T021700Z");
    assertThat(get(FeedPages.STUB + "/service_at_locations/" + hidden.id()).statusCode())
        .isEqualTo(404);
  }

  private static List<String> paths(ListedService service, Place hidden) {
    List<String> paths =
        new ArrayList<>(
            List.of(
                "/services?full=true&per_page=500",
                "/service_at_locations?full=true&per_page=500",
                "/services/" + service.id(),
                "/service_at_locations/" + hidden.id(),
                "/services?search=" + CANARY));
    paths.replaceAll(path -> FeedPages.STUB + path);
    paths.addAll(
        List.of(
            "/sitemap.xml",
            "/robots.txt",
            "/calendar/drop-ins.ics",
            "/calendar/in-reach.ics",
            "/calendar/of/" + service.code() + ".ics",
            "/local/en/" + service.code() + "/about.jsonld",
            "/print/en/card.pdf",
            "/print/en/leaflet.pdf",
            "/print/en/poster.pdf",
            "/print"));
    return paths;
  }

  private static Place hide(Place like) {
    return new Place(
        UUID.randomUUID(),
        UUID.randomUUID(),
        true,
        CANARY + " House",
        CANARY + " Row",
        "",
        CANARY,
        "",
        "",
        (BigDecimal) null,
        null,
        "",
        like.stepFree() == Said.YES ? Said.NO : Said.YES);
  }

  /** The place comes with hours of its own, so that they could tell of it. */
  private static ListedService with(ListedService one, Place hidden) {
    var week = new ArrayList<>(one.hours().week());
    var first = week.getFirst();
    week.add(
        new org.waymark.directory.Opening(
            UUID.randomUUID(),
            hidden.id(),
            org.waymark.directory.Opening.Session.DROP_IN,
            java.time.DayOfWeek.SUNDAY,
            java.time.LocalTime.of(3, 17),
            java.time.LocalTime.of(3, 43),
            0,
            false,
            true,
            first.fromDay(),
            first.toDay()));
    return new ListedService(
        one.id(),
        one.code(),
        one.organisation(),
        one.listing(),
        one.words(),
        one.terms(),
        List.of(one.places().getFirst(), hidden),
        new org.waymark.directory.Hours(week, List.of(), List.of(), day -> false),
        null);
  }

  private static HttpResponse<byte[]> get(String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(HERE.address() + path)).build(),
          HttpResponse.BodyHandlers.ofByteArray());
    }
  }
}
