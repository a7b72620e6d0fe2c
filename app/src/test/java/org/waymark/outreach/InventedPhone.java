package org.waymark.outreach;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.waymark.access.ActingFixture;
import org.waymark.testing.Running;
import org.waymark.testing.Town.Somebody;
import org.waymark.testing.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A phone's side of the talk with the server, without a phone: what it sends, as it sends it. */
final class InventedPhone {
  private static final SecureRandom RANDOM = new SecureRandom();

  final UUID id = UUID.randomUUID();
  final String proof = random();
  private final Running running = Running.here();
  private final Visitor stranger = running.stranger();

  /** Set up by somebody who is signed in on it. */
  static InventedPhone of(Somebody somebody) {
    var phone = new InventedPhone();
    phone.setUp(running(somebody));
    return phone;
  }

  HttpResponse<String> setUp(Visitor browser) {
    String csrf = json(browser.get("/intake/phone")).path("csrf").asString("");
    return browser.send(
        request("/intake/phone", "{\"id\":\"%s\",\"proof\":\"%s\"}".formatted(id, proof))
            .header("X-CSRF-TOKEN", csrf)
            .build());
  }

  HttpResponse<String> open(String withProof) {
    return stranger.send(
        request("/intake/phone/open", "{\"id\":\"%s\"}".formatted(id))
            .header("Authorization", "Proof " + withProof)
            .build());
  }

  HttpResponse<String> changePin(String withProof, String next) {
    return stranger.send(
        request("/intake/phone/pin", "{\"id\":\"%s\",\"next\":\"%s\"}".formatted(id, next))
            .header("Authorization", "Proof " + withProof)
            .build());
  }

  /** A token, with the right PIN. */
  String token() {
    return json(open(proof)).path("token").asString("");
  }

  HttpResponse<String> send(String path, String token, String body) {
    return stranger.send(request(path, body).header("Authorization", "Phone " + token).build());
  }

  /** What became of each entry: the reason where it was refused, else the outcome. */
  List<String> sendAll(String token, List<String> entries) {
    String body =
        "{\"sentAt\":\"%s\",\"entries\":[%s]}".formatted(Instant.now(), String.join(",", entries));
    List<String> became = new ArrayList<>();
    for (JsonNode one : json(send("/intake/encounters", token, body)).path("entries")) {
      String words = one.path("words").asString("");
      became.add(words.isEmpty() ? one.path("outcome").asString("") : words);
    }
    return became;
  }

  static String random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  private HttpRequest.Builder request(String path, String body) {
    return HttpRequest.newBuilder(URI.create(running.address() + path))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  /** In a browser of its own, since setting up signs that browser out. */
  private static Visitor running(Somebody somebody) {
    Running running = Running.here();
    String cookie = ActingFixture.beginSession(running.superuser(), somebody.id());
    return running.visitor(new Somebody(somebody.acting(), cookie));
  }
}
