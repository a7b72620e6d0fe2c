package org.waymark.openreferral;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.directory.ListedService;
import org.waymark.directory.ListingRows;
import org.waymark.leaflet.InventedServices;
import org.waymark.testing.Running;
import org.waymark.testing.Town.Somebody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The feed, against what the published profile demands of every endpoint, filter and page. */
class FeedTests {
  private static final Running HERE = Running.here();
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<ListedService> LISTED = InventedServices.services("en", 7);

  @BeforeAll
  static void someServicesAreListed() {
    Somebody keeper = HERE.town().practitioner(HERE.town().agency("specialist"));
    ListingRows rows = new ListingRows(HERE.superuser(), keeper.agency(), keeper.id());
    LISTED.forEach(one -> rows.add(one, "public"));
  }

  private static HttpResponse<String> ask(String path) {
    return HERE.stranger().get(FeedPages.STUB + path);
  }

  private static JsonNode get(String path) {
    HttpResponse<String> answer = ask(path);
    assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static Set<String> ids(String path) {
    Set<String> ids = new LinkedHashSet<>();
    get(path).path("contents").values().forEach(one -> ids.add(one.path("id").asString()));
    return ids;
  }

  private static String id(int number) {
    return LISTED.get(number).id().toString();
  }

  @Test
  void theStubSaysWhichStandardItSpeaks() {
    JsonNode about = get("/");

    assertThat(about.path("version").asString()).isEqualTo("HSDS-UK-3.0");
    assertThat(about.path("profile").asString()).startsWith("https://");
    assertThat(about.path("openapi_url").asString()).startsWith("https://");
  }

  @ParameterizedTest
  @CsvSource({
    "/services,service", "/services?full=true,service", "/service_at_locations,service_at_location",
    "/service_at_locations?full=true,service_at_location", "/taxonomies,taxonomy",
        "/taxonomy_terms,taxonomy_term"
  })
  void everyListIsAsTheProfileSays(String path, String object) {
    JsonNode page = get(path);

    assertThat(Profile.faults(page, "page")).isEmpty();
    assertThat(page.path("contents").size()).isPositive().isEqualTo(page.path("size").asInt());
    page.path("contents")
        .values()
        .forEach(one -> assertThat(Profile.faults(one, object)).as(one.toString()).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "/services,service",
    "/service_at_locations,service_at_location",
    "/taxonomies,taxonomy",
    "/taxonomy_terms,taxonomy_term"
  })
  void everythingInAListIsFoundByItsIdAndIsAsTheProfileSays(String path, String object) {
    for (String id : ids(path + "?per_page=20")) {
      JsonNode one = get(path + "/" + id);

      assertThat(one.path("id").asString()).isEqualTo(id);
      assertThat(Profile.faults(one, object)).as(one.toString()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/services", "/service_at_locations", "/taxonomy_terms"})
  void thePagesTogetherAreTheWholeOnceEachInOneOrder(String path) {
    List<String> all = new ArrayList<>();
    int pages = get(path + "?per_page=3").path("total_pages").asInt();
    for (int page = 1; page <= pages; page++) {
      JsonNode one = get(path + "?per_page=3&page=" + page);
      assertThat(one.path("first_page").asBoolean()).isEqualTo(page == 1);
      assertThat(one.path("last_page").asBoolean()).isEqualTo(page == pages);
      one.path("contents").values().forEach(each -> all.add(each.path("id").asString()));
    }

    assertThat(all).doesNotHaveDuplicates().isEqualTo(List.copyOf(ids(path + "?per_page=500")));
  }

  @Test
  void aPagePastTheEndIsEmptyAndSaysSo() {
    JsonNode page = get("/services?page=99999");

    assertThat(page.path("empty").asBoolean()).isTrue();
    assertThat(page.path("contents").isArray()).isTrue();
    assertThat(page.path("page_number").asInt()).isEqualTo(99_999);
  }

  @Test
  void anybodysScriptMayRead() {
    HttpResponse<String> before =
        HERE.stranger()
            .send(
                HttpRequest.newBuilder(URI.create(HERE.address() + FeedPages.STUB + "/services"))
                    .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                    .build());

    assertThat(before.statusCode()).isEqualTo(204);
    for (HttpResponse<String> one :
        List.of(before, ask("/services"), ask("/services/nothing"), ask("/services?page=x"))) {
      assertThat(one.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
      assertThat(one.headers().firstValue("Set-Cookie")).isEmpty();
    }
  }

  @Test
  void whatIsNotThereAndWhatIsNoIdReadAlike() {
    assertThat(ask("/services/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    assertThat(ask("/services/nothing").body())
        .isEqualTo(ask("/services/" + UUID.randomUUID()).body());
  }

  @Test
  void everyFaultOfAQueryIsNamedAtOnce() {
    HttpResponse<String> answer =
        ask("/services?page=0&per_page=x&day=someday&start_time=26:00&postcode=%21&proximity=-1");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("page:", "per_page:", "day:", "start_time:", "postcode:", "proximity:");
  }

  @Test
  void wordsAreFoundWithoutTheirAccentsAndAllMustBeThere() {
    assertThat(ids("/services?per_page=500&search=L%C3%81NTERN%20shower")).contains(id(0), id(1));
    assertThat(ids("/services?per_page=500&search=lantern%20submarine")).isEmpty();
  }

  @Test
  void aTermAndItsTaxonomyFind() {
    String term = "7d0c5a10-0000-4000-8000-000000000001";
    String other = "7d0c5a10-0000-4000-8000-00000000000b";

    assertThat(ids("/services?per_page=500&taxonomy_term_id=" + term)).contains(id(0));
    assertThat(ids("/services?per_page=500&taxonomy_term_id=" + other)).doesNotContain(id(0));
    assertThat(ids("/services?per_page=500&taxonomy_id=" + Taxonomies.id("need"))).contains(id(0));
    assertThat(ids("/services?per_page=500&taxonomy_id=" + UUID.randomUUID())).isEmpty();
  }

  @Test
  void agesFindWhatIsLimitedSo() {
    assertThat(ids("/services?per_page=500&minimum_age=18")).contains(id(0));
    assertThat(ids("/services?per_page=500&minimum_age=19")).doesNotContain(id(0));
    assertThat(ids("/services?per_page=500&maximum_age=99"))
        .as("no oldest age")
        .doesNotContain(id(0));
  }

  @Test
  void aDayAndItsTimesMustHoldForOneAndTheSameOpening() {
    assertThat(ids("/services?per_page=500&day=TH&start_time=17:30&end_time=21:30"))
        .contains(id(0));
    assertThat(ids("/services?per_page=500&day=TH&start_time=10:00&end_time=16:00"))
        .doesNotContain(id(0));
    assertThat(ids("/services?per_page=500&day=monday&end_time=16:00")).contains(id(0));
    assertThat(ids("/services?per_page=500&day=SU")).doesNotContain(id(0));
  }

  @Test
  void aPostcodeFindsWhoServesItAndProximityWhoIsNear() {
    String place = LISTED.getFirst().places().getFirst().id().toString();

    assertThat(ids("/service_at_locations?per_page=500&postcode=lk14ab&proximity=200"))
        .contains(place);
    assertThat(ids("/service_at_locations?per_page=500&postcode=ZZ99%209ZZ&proximity=200"))
        .isEmpty();
    assertThat(ids("/services?per_page=500&postcode=LK1")).contains(id(0));
    assertThat(ids("/services?per_page=500&postcode=LK9")).doesNotContain(id(0));
  }

  @Test
  void onlyWhatChangedSinceIsGiven() {
    assertThat(ids("/services?per_page=500&modified_after=2020-01-01T00:00:00Z")).contains(id(0));
    assertThat(ids("/services?per_page=500&modified_after=2999-01-01T00:00:00Z")).isEmpty();
  }

  @Test
  void aServiceSaysItsHoursPlacesAndNumbers() {
    JsonNode service = get("/services/" + id(0));

    assertThat(service.path("schedules").size()).isEqualTo(5);
    assertThat(service.path("schedules").toString())
        .contains("\"byday\":\"TH\"", "\"opens_at\":\"18:00\"");
    assertThat(service.at("/service_at_locations/0/location/addresses/0/postal_code").asString())
        .isEqualTo("LK1 4AB");
    assertThat(service.at("/contacts/0/phones/0/number").asString()).isEqualTo("01632 960100");
    assertThat(service.at("/attributes/0/taxonomy_term/term").asString()).isEqualTo("talk");
  }
}
