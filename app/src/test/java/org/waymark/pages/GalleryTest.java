package org.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.pages.BrowserChecks.assertAccessible;
import static org.waymark.pages.BrowserChecks.assertFitsANarrowScreen;
import static org.waymark.pages.BrowserChecks.complaints;
import static org.waymark.pages.BrowserChecks.screenshot;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GalleryTest {

  private BrowserContext context = BrowserRun.open();

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void everyPartIsAccessibleByDayAtBothWidths() {
    var page = context.newPage();
    var complaints = complaints(page);

    page.navigate(GalleryServer.address("/gallery"));

    screenshot(page, "gallery-day");
    assertAccessible(page);
    page.setViewportSize(BrowserRun.NARROW, 640);
    assertAccessible(page);
    assertFitsANarrowScreen(page);
    assertThat(complaints).isEmpty();
  }

  @Test
  void everyPartIsAccessibleAtNight() {
    context.close();
    context = BrowserRun.atNight();
    var page = context.newPage();

    page.navigate(GalleryServer.address("/gallery"));
    screenshot(page, "gallery-night");
    assertAccessible(page);

    page.click("text=Save for later");
    screenshot(page, "gallery-night-problem");
    assertAccessible(page);
  }

  @Test
  void everyFaultIsNamedAndLeadsToItsField() {
    var page = context.newPage();
    page.navigate(GalleryServer.address("/gallery"));
    page.fill("#note", "Asked about <b>a bed</b>");
    page.fill("#born", "31");
    page.fill("#born-month", "2");
    page.fill("#born-year", "1990");

    var answer =
        page.waitForResponse(r -> true, () -> page.click("button:has-text('Save') >> nth=0"));
    page.waitForLoadState();

    assertThat(answer.status()).isEqualTo(422);
    assertThat(page.title()).isEqualTo("Error: Every part of a page – Notes");
    assertThat(page.inputValue("#note")).isEqualTo("Asked about <b>a bed</b>");
    assertThat(page.inputValue("#born")).isEqualTo("31");
    assertThat(String.valueOf(focused(page))).contains("error-summary");
    var faults = page.locator(".govuk-error-summary__list a");
    assertThat(faults.count()).isEqualTo(7);
    for (int i = 0; i < faults.count(); i++) {
      assertThat(page.locator(faults.nth(i).getAttribute("href")).count()).isEqualTo(1);
    }
    screenshot(page, "gallery-problem");
    assertAccessible(page);
    faults.first().click();
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("alias");
  }

  @Test
  void whatIsSentWellIsSavedAndSaidOnce() {
    var page = context.newPage();
    page.navigate(GalleryServer.address("/gallery"));

    fill(page);

    assertThat(page.textContent(".govuk-notification-banner--success")).contains("Saved");
    assertAccessible(page);
    page.reload();
    assertThat(page.locator(".govuk-notification-banner--success").count()).isZero();
  }

  @Test
  void withoutScriptsEverythingWorks() {
    context.close();
    context = BrowserRun.withoutScripts();
    var page = context.newPage();
    page.navigate(GalleryServer.address("/gallery"));

    page.fill("#part", "ke");
    page.click("text=Search >> nth=0");
    assertThat(page.textContent("#part-results")).contains("Kestrel").doesNotContain("Wren");
    fill(page);
    assertThat(page.textContent(".govuk-notification-banner--success")).contains("Saved");
    page.click("button:text-is('Dark')");
    assertThat(page.getAttribute("html", "data-night")).isEqualTo("dark");
  }

  @Test
  void searchFindsWhileTypingAndKeepsTheNameOutOfTheAddress() {
    var page = context.newPage();
    page.navigate(GalleryServer.address("/gallery"));

    page.locator("#part").pressSequentially("ke");
    page.waitForSelector("#part-results li");

    assertThat(page.textContent("#part-results")).contains("Kestrel").contains("Kez");
    assertThat(page.textContent("[data-search-count]")).isEqualTo("2 found");
    assertThat(page.url()).doesNotContain("ke&").endsWith("/gallery");
  }

  @Test
  void shiftThreeTimesLeavesAndTakesThePagesPlace() {
    var page = context.newPage();
    context.route("https://www.bbc.co.uk/**", r -> r.fulfill(neutral()));
    page.navigate(GalleryServer.address("/gallery/copy"));
    screenshot(page, "copy");
    assertAccessible(page);

    for (int i = 0; i < 3; i++) {
      page.keyboard().press("Shift");
    }

    page.waitForURL("https://www.bbc.co.uk/weather");
    assertThat(page.evaluate("history.length")).isEqualTo(2);
  }

  @Test
  void theKeyboardReachesTheExitBeforeAnythingElse() {
    var page = context.newPage();
    context.route("https://www.bbc.co.uk/**", r -> r.fulfill(neutral()));
    page.navigate(GalleryServer.address("/gallery"));

    page.keyboard().press("Tab");
    assertThat(page.evaluate("document.activeElement.textContent"))
        .isEqualTo("Skip to main content");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");

    page.waitForURL("https://www.bbc.co.uk/weather");
  }

  @Test
  void theKeyboardAloneFillsAndSendsAForm() {
    var page = context.newPage();
    page.navigate(GalleryServer.address("/gallery"));
    page.focus("#alias");

    type(page, "Kestrel", "", "correct horse", "123456", "", "", "1990", "Market");
    page.keyboard().press("Space");
    page.keyboard().press("ArrowDown");
    assertThat(page.isChecked("#colour-amber")).isTrue();
    page.focus("#shared-harbour-outreach-identity");
    page.keyboard().press("Space");
    page.focus("#code");
    page.keyboard().press("Enter");

    page.waitForSelector(".govuk-notification-banner--success");
  }

  @Test
  void onPaperOnlyTheWordsStand() {
    var page = context.newPage();
    page.navigate(GalleryServer.address("/gallery/copy"));

    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

    assertThat(page.isVisible("h1")).isTrue();
    assertThat(page.isVisible(".wm-exit")).isFalse();
  }

  @Test
  void whoeverChoosesDarkHasItOnEveryPage() {
    var page = context.newPage();
    page.navigate(GalleryServer.address("/gallery"));

    page.click("button:text-is('Dark')");
    page.waitForURL("**/gallery");

    assertThat(page.getAttribute("html", "data-night")).isEqualTo("dark");
    assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
        .isEqualTo("rgb(16, 25, 26)");
    assertAccessible(page);
  }

  @Test
  void beforeSomebodyIsSignedOutTheyAreAskedAndMayStay() {
    var page = context.newPage();
    page.clock().install();
    page.navigate(GalleryServer.address("/gallery"));

    page.clock().fastForward("26:00");
    page.waitForSelector("dialog[open]");
    screenshot(page, "idle");
    assertAccessible(page);
    page.click("text=Stay signed in");

    page.waitForCondition(() -> page.locator("dialog[open]").count() == 0);
  }

  @Test
  void aFirstVisitIsLightAndLaterOnesLighter() {
    var page = context.newPage();
    var traffic = BrowserTraffic.of(page);

    page.navigate(GalleryServer.address("/gallery"));
    page.waitForLoadState(LoadState.NETWORKIDLE);
    var first = traffic.sinceLast();
    page.navigate(GalleryServer.address("/gallery"));
    page.waitForLoadState(LoadState.NETWORKIDLE);
    var later = traffic.sinceLast();

    System.out.println("First visit " + first + " bytes, later page " + later + " bytes");
    assertThat(first).isBetween(5_000L, 60_000L);
    assertThat(later).isBetween(1_000L, 20_000L);
  }

  private static void type(Page page, String... words) {
    for (var word : words) {
      page.keyboard().type(word);
      page.keyboard().press("Tab");
    }
  }

  private static void fill(Page page) {
    page.fill("#alias", "Kestrel");
    page.fill("#password", "correct horse");
    page.fill("#code", "123456");
    page.selectOption("#area", "market");
    page.check("#colour-amber");
    page.check("#shared-mill-lane-clinic-housing");
    page.click("button:has-text('Save') >> nth=0");
    page.waitForLoadState();
  }

  private static Object focused(Page page) {
    page.waitForCondition(() -> !"".equals(page.evaluate("document.activeElement.className")));
    return page.evaluate("document.activeElement.className");
  }

  private static com.microsoft.playwright.Route.FulfillOptions neutral() {
    return new com.microsoft.playwright.Route.FulfillOptions().setBody("Weather");
  }
}
