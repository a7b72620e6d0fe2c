package org.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TroubleTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Pattern OF_THE_SERVER =
      Pattern.compile("(?i)exception|tomcat|apache|spring|java\\.|org\\.waymark|whitelabel");

  @Test
  void whatDoesNotExistAndWhatIsNotTheirsAreTheSameBytes() throws Exception {
    var missing = get("/no/such/page");
    var hidden = get("/broken/hidden");

    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(hidden.statusCode()).isEqualTo(404);
    assertThat(hidden.body()).isEqualTo(missing.body()).contains("There is nothing here");
  }

  @Test
  void aFaultShowsACodeAndNothingElse() throws Exception {
    var answer = get("/broken/fault");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body())
        .containsPattern("<strong>[0-9a-f]{8}</strong>")
        .doesNotContain("Wren");
    assertSaysNothingOfTheServer(answer.body());
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 405, 413, 415, 429, 500, 503})
  void whateverAFilterRefusesIsTheSamePage(int status) throws Exception {
    var answer = get("/broken/status?is=" + status);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains("govuk-heading-l").contains("<html lang=\"en\"");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertSaysNothingOfTheServer(answer.body());
  }

  @ParameterizedTest
  @CsvSource({
    "application/x-www-form-urlencoded, alias=%ZZ, 400",
    "application/x-www-form-urlencoded, alias=%C3%28, 400",
    "application/x-www-form-urlencoded, alias=%00, 422",
    "application/x-www-form-urlencoded;charset=nonsense, alias=a, 4",
    "multipart/form-data, alias=a, 4",
    "multipart/form-data;boundary=x, --x, 4",
    "application/json, {, 422",
    "nonsense, a, 4"
  })
  void malformedBodiesAreRefusedAndNeverAFault(String type, String body, String status)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(GalleryServer.address("/gallery")))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body));

    var answer = CLIENT.send(request.build(), BodyHandlers.ofString());

    assertThat(String.valueOf(answer.statusCode())).startsWith(status);
    assertSaysNothingOfTheServer(answer.body());
  }

  @Test
  void aBodyTooLargeIsRefused() throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(GalleryServer.address("/gallery")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("note=" + "a".repeat(1_500_000)));

    var answer = CLIENT.send(request.build(), BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FOO /gallery HTTP/1.1\r\nHost: a\r\n\r\n",
        "TRACE /gallery HTTP/1.1\r\nHost: a\r\n\r\n",
        "DELETE /gallery HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /gallery?a=%ZZ&%C3%28=b HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /%00 HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /%2e%2e/%2e%2e/etc HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /a;b=%2f/..;/c HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /\"<> HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nBro ken: x\r\nContent-Length: -1\r\n\r\n",
        "GET / HTTP/9.9\r\nHost: a\r\n\r\n",
        "\u0001\u0002\u0003\r\n\r\n",
        "POST /gallery HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: nonsense\r\n\r\n"
      })
  void aRequestThatIsNoneIsRefusedAtTheDoor(String request) throws Exception {
    var answer = raw(request);

    assertThat(answer).matches("(?s)HTTP/1\\.1 (4\\d\\d|50[15]) .*");
    assertThat(answer).doesNotStartWith("HTTP/1.1 500");
    assertSaysNothingOfTheServer(answer);
  }

  @Test
  void everyAnswerCarriesTheHeadersThatKeepABrowserInBounds() throws Exception {
    for (var path : new String[] {"/gallery", "/no/such/page", "/broken/fault"}) {
      var headers = get(path).headers();
      SecurityHeaders.ALWAYS.forEach(
          (name, value) -> assertThat(headers.firstValue(name)).as(path).contains(value));
      assertThat(headers.firstValue("Cache-Control")).as(path).contains("no-store");
    }
  }

  @Test
  void aRedirectNeverLeavesThisServer() {
    assertThat(Redirect.isOurs("/case-files/KITE-482?kind=housing")).isTrue();
    assertThat(Redirect.isOurs("//elsewhere.example")).isFalse();
    assertThat(Redirect.isOurs("/\\elsewhere.example")).isFalse();
    assertThat(Redirect.isOurs("https://elsewhere.example")).isFalse();
    assertThat(Redirect.isOurs("/a\r\nSet-Cookie: b")).isFalse();
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(GalleryServer.address(path))).build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }

  private static String raw(String request) throws IOException {
    try (var socket = new Socket("127.0.0.1", GalleryServer.port())) {
      socket.setSoTimeout(5_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void assertSaysNothingOfTheServer(String answer) {
    assertThat(answer).doesNotContainPattern(OF_THE_SERVER);
  }
}
