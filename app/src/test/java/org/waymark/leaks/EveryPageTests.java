package org.waymark.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.pages.BrowserChecks;
import org.waymark.pages.BrowserRun;
import org.waymark.pages.BrowserTraffic;
import org.waymark.testing.Running;

/**
 * Every page there is, from the server's own list of routes, in a real browser: drawn at both
 * widths, held against axe, and weighed. A new page is in it without being written anywhere.
 */
class EveryPageTests {
  /**
   * What is no page, what lies outside the desk and is looked at by stories of its own (the phone,
   * the public directory), and what the neighbourhood holds nothing for.
   */
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "/(assets|error|exit|gallery|phone|intake|open-referral|local|print)(/.*)?"
              + "|.*\\.(ics|csv|xlsx|pdf|txt|xml|webmanifest|js)"
              + "|/(directory/places|phones)/\\{.*"
              + "|/shifts/\\{id}/sheet");

  private static final long FIRST_VISIT = 60_000;
  private static final long LATER_PAGE = 20_000;

  private static final List<UUID> resting = new ArrayList<>();
  private static final Everyman everyman = new Everyman();
  private static final BrowserContext browser = BrowserRun.open();
  private static final Page page = browser.newPage();
  private static final BrowserTraffic traffic = BrowserTraffic.of(page);

  /** The agencies that other tests invented would stand on the forms too, by the hundred. */
  @BeforeAll
  static void onlyThisNeighbourhoodTakesPart() {
    resting.addAll(
        Running.here()
            .superuser()
            .sql(
                """
                update access.agency a set active = false
                 where a.active and not exists (select from access.practitioner p
                   where p.agency = a.id and p.id = any (?)) returning a.id
                """)
            .param(
                everyman.here.viewers.stream()
                    .flatMap(viewer -> viewer.who().stream())
                    .map(somebody -> somebody.id())
                    .toArray(UUID[]::new))
            .query((row, n) -> row.getObject(1, UUID.class))
            .list());
    var session = new Cookie("s", everyman.session()).setUrl(Running.here().address());
    browser.addCookies(List.of(session));
    page.navigate(Running.here().address() + "/");
    page.waitForLoadState(LoadState.NETWORKIDLE);
  }

  @AfterAll
  static void theOthersTakePartAgain() {
    browser.close();
    Running.here()
        .superuser()
        .sql("update access.agency set active = true where id = any (?)")
        .param(resting.toArray(UUID[]::new))
        .update();
  }

  static Stream<Route> pages() {
    return Route.looks().stream().filter(route -> !ELSEWHERE.matcher(route.pattern()).matches());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void itFitsBreaksNoRuleAndIsLight(Route route) {
    traffic.sinceLast();

    var answer = page.navigate(Running.here().address() + everyman.path(route));
    page.waitForLoadState(LoadState.NETWORKIDLE);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(traffic.sinceLast()).as("bytes of " + route).isBetween(500L, LATER_PAGE);
    BrowserChecks.screenshot(page, "pages/" + name(route));
    BrowserChecks.assertAccessible(page);
    BrowserChecks.assertFitsANarrowScreen(page);
  }

  @Test
  void aFirstVisitIsLightToo() {
    try (var fresh = BrowserRun.open()) {
      var first = fresh.newPage();
      var weighed = BrowserTraffic.of(first);

      first.navigate(Running.here().address() + "/sign-in");
      first.waitForLoadState(LoadState.NETWORKIDLE);

      assertThat(weighed.sinceLast()).isBetween(5_000L, FIRST_VISIT);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyFormHasAButtonAndEveryPageSaysWhatItIsWithoutScripts(Route route) {
    var body = everyman.caller.get(everyman.path(route)).body();

    assertThat(body).contains("<h1").contains("<title>");
    for (String form : body.split("<form ")) {
      String inside = form.contains("</form>") ? form.substring(0, form.indexOf("</form>")) : "";
      assertThat(inside.isEmpty() || inside.contains("<button")).as(route + ": " + form).isTrue();
    }
  }

  private static String name(Route route) {
    String words = route.pattern().replaceAll("[{}]", "").replaceAll("[^a-z]+", "-");
    return words.equals("-") ? "first-page" : words.substring(1);
  }
}
