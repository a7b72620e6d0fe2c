package org.waymark.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.gaps.Round.HERE;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.waymark.gaps.ReadBoundaries.Read;
import org.waymark.testing.Visitor;

/** Real boundaries: taken in whole or not at all, every fault named by where it stands. */
class BoundaryTests {
  private static final String SQUARE = "[[[0,51],[0.1,51],[0.1,51.1],[0,51.1],[0,51]]]";

  private final Round round = new Round();

  @Test
  void everyFaultIsNamedByWhereItStands() {
    assertThat(faults("{\"type\": \"Feature"))
        .singleElement()
        .asString()
        .contains("no JSON at line 1");
    assertThat(faults("{\"type\":\"Topology\"}"))
        .singleElement()
        .asString()
        .contains("FeatureCollection");
    assertThat(faults(collection())).singleElement().asString().contains("between 1 and 400");
    assertThat(
            faults(
                collection(
                    feature("{\"id\":7}", "Polygon", SQUARE),
                    feature("{\"name\":\"A\"}", "Point", "[0,51]"),
                    feature("{\"name\":\"B\"}", "Polygon", "[[[0,51],[1,51],[0,51]]]"),
                    feature("{\"name\":\"C\"}", "Polygon", "[[[0,51],[1,51],[1,52],[0,52]]]"),
                    feature(
                        "{\"name\":\"D\"}", "Polygon", "[[[530000,180000],[1,51],[1,52],[0,52]]]"),
                    feature("{\"name\":\"E\"}", "Polygon", "[[[0,\"x\"],[1,51],[1,52],[0,52]]]"),
                    feature("{\"name\":\"A\"}", "MultiPolygon", "[" + SQUARE + ",[]]"))))
        .satisfiesExactly(
            one -> assertThat(one).contains("Feature 1: needs a name"),
            one -> assertThat(one).contains("Feature 2 (A): must be a Polygon").contains("Point"),
            one -> assertThat(one).contains("Feature 3 (B), line 1: needs at least four points"),
            one -> assertThat(one).contains("Feature 4 (C), line 1: is not closed"),
            one ->
                assertThat(one)
                    .contains("Feature 5 (D), line 1, point 1")
                    .contains("National Grid"),
            one -> assertThat(one).contains("Feature 6 (E), line 1, point 1: must be two numbers"),
            one -> assertThat(one).contains("Feature 7 (A): there is an area of that name"),
            one -> assertThat(one).contains("Feature 7 (A), polygon 2: has no lines"));
  }

  @Test
  void namesAreReadAsCouncilsAndNationalStatisticsWriteThem() {
    Read read =
        read(
            collection(
                feature(
                    "{\"FID\":1,\"WD24CD\":\"E05\",\"WD24NM\":\"Old Town\"}", "Polygon", SQUARE)));

    assertThat(read)
        .isInstanceOfSatisfying(
            Read.Areas.class,
            areas ->
                assertThat(areas.boundaries())
                    .extracting(Boundary::area)
                    .containsExactly("Old Town"));
  }

  @Test
  void aShapeKeepsItsFormAndLosesWhatNobodySees() {
    String many = "[[[0,51],[0.05,51.0000001],[0.1,51],[0.1,51.1],[0,51.1],[0,51]]]";
    Read.Areas read = (Read.Areas) read(collection(feature("{\"name\":\"A\"}", "Polygon", many)));

    BoundaryShapes.Shape shape =
        BoundaryShapes.fitting(read.boundaries(), 450).of("a").orElseThrow();

    assertThat(shape.path()).startsWith("M2.0").endsWith("Z");
    assertThat(shape.path().chars().filter(c -> c == 'L').count()).isEqualTo(3);
    // A tenth of a degree is as wide as high at the equator; at 51 degrees north, 0.63 of it.
    assertThat(BoundaryShapes.fitting(read.boundaries(), 450).height()).isBetween(600.0, 712.0);
    assertThat(shape.x()).isBetween(195.0, 230.0);
  }

  @Test
  void takenInTheyDrawTheMapAndWithABadFileNothingChanges() {
    Visitor commissioner = HERE.visitor(round.commissioner);
    String good =
        collection(
            feature(
                "{\"name\":\"" + round.east.toUpperCase(java.util.Locale.ROOT) + "\"}",
                "Polygon",
                SQUARE));

    var taken = upload(commissioner, good);
    String with = commissioner.get("/gap-map.svg?need=bed").body();
    var bad = upload(commissioner, collection(feature("{\"name\":\"X\"}", "Point", "[0,0]")));
    String still = commissioner.get("/gap-map.svg?need=bed").body();
    commissioner.post(
        "/gap-map/boundaries",
        "/gap-map/boundaries/removal",
        "id",
        org.waymark.access.Ids.next().toString());

    assertThat(taken.statusCode()).isEqualTo(303);
    assertThat(with).contains("<path");
    assertThat(bad.statusCode()).isEqualTo(422);
    assertThat(bad.body()).contains("must be a Polygon");
    assertThat(still).isEqualTo(with);
    assertThat(commissioner.get("/gap-map.svg?need=bed").body()).doesNotContain("<path");
  }

  private static HttpResponse<String> upload(Visitor visitor, String file) {
    String page = visitor.get("/gap-map/boundaries").body();
    String token = Round.first(Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\""), page);
    String id = Round.first(Pattern.compile("name=\"id\" value=\"([^\"]+)\""), page);
    String body =
        part("_csrf", token)
            + part("id", id)
            + "--edge\r\n"
            + "Content-Disposition: form-data; name=\"file\"; filename=\"areas.geojson\"\r\n"
            + "Content-Type: application/geo+json\r\n\r\n"
            + file
            + "\r\n--edge--\r\n";
    return visitor.send(
        HttpRequest.newBuilder(URI.create(HERE.address() + "/gap-map/boundaries"))
            .header("Content-Type", "multipart/form-data; boundary=edge")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private static String part(String name, String value) {
    return "--edge\r\nContent-Disposition: form-data; name=\""
        + name
        + "\"\r\n\r\n"
        + value
        + "\r\n";
  }

  private static Read read(String json) {
    return ReadBoundaries.of(json.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> faults(String json) {
    return ((Read.Refused) read(json)).faults();
  }

  private static String collection(String... features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
  }

  private static String feature(String properties, String type, String coordinates) {
    return "{\"type\":\"Feature\",\"properties\":%s,\"geometry\":{\"type\":\"%s\",\"coordinates\":%s}}"
        .formatted(properties, type, coordinates);
  }
}
