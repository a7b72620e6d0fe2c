package org.waymark.openreferral;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.access.Role;
import org.waymark.directory.ListedService;
import org.waymark.directory.ListingRows;
import org.waymark.directory.Opening;
import org.waymark.directory.PublicDirectory;
import org.waymark.directory.TakeServices;
import org.waymark.directory.TakeServices.Taken;
import org.waymark.leaflet.InventedServices;
import org.waymark.openreferral.ReadFeed.Read;
import org.waymark.testing.Running;
import org.waymark.testing.Town.Somebody;

/** Feeds taken in: all of one or nothing, and out again as they came. */
class ImportTests {
  private static final Running HERE = Running.here();

  private static Somebody manager() {
    return HERE.town().somebody(HERE.town().agency("specialist"), Role.MANAGER);
  }

  private static Read read(String json) {
    return ReadFeed.of(json.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> faults(String json) {
    return read(json) instanceof Read.Refused(List<String> faults) ? faults : List.of();
  }

  private static ListedService onlyOne(String json) {
    return ((Read.Services) read(json)).services().getFirst();
  }

  private static Taken take(Somebody who, List<ListedService> services) {
    return who.acting().perform(() -> HERE.bean(TakeServices.class).of(services));
  }

  private static String feed(UUID id) {
    return HERE.stranger().get(FeedPages.STUB + "/services/" + id).body();
  }

  @Test
  void whatGoesOutComesInAgainAsItWas() {
    Somebody manager = manager();
    ListedService service = InventedServices.services("ar", 1).getFirst();
    new ListingRows(HERE.superuser(), manager.agency(), manager.id()).add(service, "public");
    String out = feed(service.id());

    Taken same = take(manager, List.of(onlyOne(out)));

    assertThat(same).isEqualTo(new Taken.Done(0, 0, 1));
    assertThat(feed(service.id())).isEqualTo(out);
  }

  @Test
  void anotherTownTakesItInWithNothingLost() {
    Somebody there = manager();
    ListedService service = InventedServices.services("th", 1).getFirst();
    new ListingRows(HERE.superuser(), there.agency(), there.id()).add(service, "public");
    String moved = renamed(feed(service.id()), service);
    UUID other = renamed(service.id());

    Taken taken = take(manager(), List.of(onlyOne(moved)));

    assertThat(taken).isEqualTo(new Taken.Done(1, 0, 0));
    ListedService kept =
        HERE.bean(PublicDirectory.class).now().services().stream()
            .map(one -> one.service())
            .filter(one -> one.id().equals(other))
            .findFirst()
            .orElseThrow();
    assertThat(kept.words()).isEqualTo(service.words());
    assertThat(kept.hours().week()).hasSameSizeAs(service.hours().week());
    for (Opening one : service.hours().week()) {
      assertThat(kept.hours().week())
          .anyMatch(now ->
              now.day() == one.day()
                  && now.opens().equals(one.opens())
                  && now.closes().equals(one.closes())
                  && now.session() == one.session()
                  && now.womenOnly() == one.womenOnly());
    }
    assertThat(kept.listing().contact()).isEqualTo(service.listing().contact());
    assertThat(kept.terms()).isEqualTo(service.terms());
    assertThat(kept.places().getFirst().address()).isEqualTo(service.places().getFirst().address());
  }

  /** As if it came from a town whose ids we have none of. */
  private static String renamed(String feed, ListedService service) {
    List<UUID> ids =
        new java.util.ArrayList<>(
            List.of(
                service.id(),
                service.organisation().id(),
                service.places().getFirst().id(),
                service.places().getFirst().location()));
    service.hours().week().forEach(one -> ids.add(one.id()));
    for (UUID id : ids) {
      feed = feed.replace(id.toString(), renamed(id).toString());
    }
    return feed;
  }

  private static UUID renamed(UUID id) {
    return AsHsds.derived(id, "moved");
  }

  @Test
  void aFeedOfVersionOneIsRead() {
    ListedService read =
        onlyOne(
            """
            {"content": [{"id": "1234", "name": "Harbour Café", "description": "Soup and talk", "status": "active",
              "organization": {"id": "9", "name": "Harbour Trust"},
              "eligibilitys": [{"minimum_age": 16, "maximum_age": 25}],
              "regular_schedules": [{"opens_at": "10:00:00", "closes_at": "12:30:00", "byday": "MO,WE", "freq": "WEEKLY"}],
              "contacts": [{"phones": [{"number": "01632 960999"}]}],
              "service_at_locations": [{"id": "77", "location": {"id": "78", "name": "Pier hall", "latitude": 51.5, "longitude": 0.71,
                "physical_addresses": [{"address_1": "1 Pier Road", "city": "Larkstow", "postal_code": "lk12zz"}]}}],
              "service_taxonomys": [{"taxonomy": {"name": "Food, a shower, clothes"}}]}], "totalPages": 1}
            """);

    assertThat(read.itsOwn().name()).isEqualTo("Harbour Café");
    assertThat(read.listing().minAge()).isEqualTo(16);
    assertThat(read.hours().week()).hasSize(2);
    assertThat(read.places().getFirst().postcode()).isEqualTo("LK1 2ZZ");
    assertThat(read.listing().contact().phone()).isEqualTo("01632 960999");
    assertThat(read.terms()).containsExactly("food");
  }

  @Test
  void everyFaultIsNamedWhereItStands() {
    List<String> faults =
        faults(
            """
            {"contents": [
              {"id": "a", "name": "One", "status": "asleep", "organization": {"name": "Trust"},
               "schedules": [{"byday": "MO", "opens_at": "25:00", "closes_at": "17:00"}]},
              {"id": "b", "organization": {"name": "Trust"},
               "service_at_locations": [{"location": {"latitude": 123, "longitude": 1,
                 "addresses": [{"address_1": "1 Road", "postal_code": "nowhere at all"}]}}]}]}
            """);

    assertThat(faults)
        .anyMatch(one -> one.startsWith("services[0].status:"))
        .anyMatch(one -> one.startsWith("services[0].schedules[0].opens_at:"))
        .anyMatch(one -> one.startsWith("services[1].name:"))
        .anyMatch(one -> one.startsWith("services[1].service_at_locations[0].location.latitude:"))
        .anyMatch(one -> one.contains("addresses[0].postal_code:"));
  }

  @Test
  void oneBadServiceKeepsAllOut() {
    Somebody manager = manager();
    Somebody stranger = manager();
    ListedService theirs = InventedServices.services("en", 1).getFirst();
    new ListingRows(HERE.superuser(), stranger.agency(), stranger.id()).add(theirs, "public");
    ListedService fresh = InventedServices.services("en", 2).getLast();

    Taken taken = take(manager, List.of(fresh, theirs));

    assertThat(taken).isInstanceOf(Taken.Refused.class);
    assertThat(
            HERE.superuser()
                .sql("select count(*) from directory.service where id = ?")
                .param(fresh.id())
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void theExampleOfARealPlaceIsTakenIn() throws java.io.IOException {
    // Another class may have taken it in before, for an agency of its own.
    Running.here()
        .superuser()
        .sql("truncate directory.service, directory.location cascade")
        .update();
    byte[] file = Files.readAllBytes(Path.of("..", "docs", "examples", "southend-2022.json"));

    Read.Services read = (Read.Services) ReadFeed.of(file);

    assertThat(read.leftOut()).isEmpty();
    assertThat(read.services()).hasSize(20).allMatch(one -> !one.terms().isEmpty());
    assertThat(take(manager(), read.services())).isEqualTo(new Taken.Done(20, 0, 0));
  }

  @Test
  void whatIsNoFeedIsSaidToBeNone() {
    assertThat(faults("{ not json"))
        .singleElement()
        .asString()
        .startsWith("This is no JSON at line 1");
    assertThat(faults("{}")).containsExactly("There is no service in it");
    assertThat(faults("[1, \"two\"]")).hasSize(2);
  }
}
