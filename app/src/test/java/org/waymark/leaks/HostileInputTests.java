package org.waymark.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Malformed, oversized, wrongly encoded and hostile input to every route, by somebody to whom every
 * route is open: never a fault, never a word of the machine room, never half a write.
 */
class HostileInputTests {
  private static final int TOLD = 25;

  /** Others behind the same address must not wait for our guesses. */
  private static final String FROM = "X-Forwarded-For: 203.0.113.77";

  /** The right answer to a method or a coding of the body that no server of ours knows. */
  private static final int NOT_KNOWN_HERE = 501;

  private static final Set<String> wrong = new TreeSet<>();
  private static final Set<String> halves = new TreeSet<>();
  private static final Set<String> silent = new TreeSet<>();
  private static String log = "";
  private static Canaries canaries = new Canaries();

  @BeforeAll
  static void everythingIsSentEverywhere() {
    int requests = 0;
    try (Overheard overheard = new Overheard()) {
      Everyman everyman = new Everyman().looksAround();
      canaries = everyman.here.canaries;
      for (Route route : Route.looks()) {
        requests += gets(everyman, route);
      }
      requests += posts(everyman);
      requests += gets(everyman, Route.LEAVING);
      log = overheard.all();
    }
    System.out.printf("Hostile input: %d requests%n", requests);
  }

  private static int gets(Everyman everyman, Route route) {
    int requests = 0;
    for (RawRequest request : Hostile.gets(everyman.path(route), everyman.cookies(), FROM)) {
      judge(request, request.send());
      requests++;
    }
    return requests;
  }

  private static int posts(Everyman everyman) {
    int requests = 0;
    try (Written written = new Written()) {
      for (Route route : innocentFirst()) {
        Map<String, String> fields = everyman.fields(route);
        for (RawRequest request :
            Hostile.posts(
                everyman.path(route), fields, everyman.token(), everyman.cookies(), FROM)) {
          RawRequest.Answer answer = request.send();
          judge(request, answer);
          Set<String> tables = written.sinceBefore();
          if ((answer.status() == 0 || answer.status() >= 400) && !tables.isEmpty()) {
            halves.add(request + " -> " + answer.status() + " wrote to " + tables);
          }
          requests++;
        }
      }
    }
    return requests;
  }

  /** What ends one's own sight or session comes last. */
  private static List<Route> innocentFirst() {
    List<Route> routes = new ArrayList<>(Route.of("POST"));
    routes.sort(
        Comparator.comparing(
            route -> route.pattern().matches(".*/conflicts.*|/sign-out|/account.*")));
    return routes;
  }

  private static void judge(RawRequest request, RawRequest.Answer answer) {
    if (answer.status() >= 500 && answer.status() != NOT_KNOWN_HERE) {
      wrong.add(answer.status() + " to " + request);
    }
    if (answer.status() == 0 && !answer.text().isEmpty()) {
      wrong.add("no status line to " + request);
    }
    if (answer.status() == 0) {
      silent.add(request.toString());
    }
    Expected.inside(answer.text())
        .ifPresent(word -> wrong.add("\"" + word + "\" in " + answer.status() + " to " + request));
    if (answer.text().contains("JSESSIONID")) {
      wrong.add("a session in memory for " + request);
    }
    if (answer.status() != 0 && !answer.text().contains("Content-Security-Policy:")) {
      wrong.add("no security headers in " + answer.status() + " to " + request);
    }
    if (answer.text().contains("\r\nSet-Cookie: s=1")) {
      wrong.add("a header smuggled in by " + request);
    }
  }

  @Test
  void nothingIsAFaultAndNothingShowsTheMachineRoom() {
    assertThat(wrong.stream().limit(TOLD)).as("%d answers", wrong.size()).isEmpty();
  }

  @Test
  void whatIsRefusedWritesNothing() {
    assertThat(halves.stream().limit(TOLD)).as("%d half writes", halves.size()).isEmpty();
  }

  @Test
  void everyRequestIsAnswered() {
    assertThat(silent.stream().limit(TOLD)).as("%d without an answer", silent.size()).isEmpty();
  }

  @Test
  void theLogSaysNothingAboutAnybody() {
    assertThat(canaries.in(log)).isEmpty();
    assertThat(log).doesNotContain("Words that are long enough", "<script>", "drop table");
  }
}
