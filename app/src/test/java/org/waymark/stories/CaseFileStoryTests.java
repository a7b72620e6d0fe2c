package org.waymark.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.stories.Seen.button;
import static org.waymark.stories.Seen.go;
import static org.waymark.stories.Seen.look;
import static org.waymark.stories.Seen.open;
import static org.waymark.stories.Seen.picture;
import static org.waymark.stories.Seen.press;
import static org.waymark.stories.Seen.tabTo;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.waymark.casefile.Kind;
import org.waymark.consent.Borough;
import org.waymark.pages.BrowserRun;

/** Somebody is met, found, written about; and what another agency sees of it. */
class CaseFileStoryTests {
  private static final Duration SOON = Duration.ofSeconds(20);

  private final Borough borough = new Borough();

  @Test
  void aCaseFileIsMadeFromAnAliasInThreeStepsByKeyboardAlone() {
    try (var context = BrowserRun.open()) {
      Page page = open(context, borough.ana, "/");
      Instant start = Instant.now();
      go(page, "/case-files/new");
      tabTo(page, page.locator("#alias")).fill("Zephyrine Quill");
      tabTo(page, button(page, "Make the case file").first()).press("Enter");
      assertThat(page.locator("main")).containsText("The case file is open");

      assertThat(Duration.between(start, Instant.now())).isLessThan(SOON);
      look(page, "case-file-new");
    }
  }

  @Test
  void likelyFilesAreShownBeforeANewOneIsMade() {
    try (var context = BrowserRun.open()) {
      Page page = open(context, borough.ana, "/");
      make(page, "Ottoline Marr");
      findWhenIndexed(page, "ottol");
      look(page, "search-found");
      go(page, "/case-files/new");
      page.locator("#alias").fill("Ottoline");
      press(page, "Make the case file");

      assertThat(page.locator("main")).containsText("Is it one of these?");
      look(page, "case-file-likely");
      press(page, "None of these: make a new one");
      assertThat(page.locator("main")).containsText("The case file is open");
    }
  }

  @Test
  void sheIsFoundAndAVisitIsWrittenWithoutScripts() {
    try (var context = BrowserRun.open()) {
      Page page = open(context, borough.ana, "/");
      make(page, "Peregrina Holt");
      findWhenIndexed(page, "regrin");
    }
    try (var context = BrowserRun.withoutScripts()) {
      Page page = open(context, borough.ana, "/search");
      page.locator("#words").fill("regrin");
      press(page, "Search");
      picture(page, "search-without-scripts");
      page.locator(".wm-found a").first().click();
      page.getByText("Record something").click();
      page.getByLabel("At the drop-in").check();
      page.getByLabel("Shower").check();
      page.getByLabel("A hostel", exactly()).check();
      press(page, "Save");

      assertThat(page.locator(".wm-moments")).containsText("Shower");
      picture(page, "timeline-without-scripts");
    }
  }

  @Test
  void likelyFilesAreShownBeforeANewOneIsMadeWithoutScriptsToo() {
    try (var context = BrowserRun.open()) {
      Page page = open(context, borough.ana, "/");
      make(page, "Ferelith Oke");
      findWhenIndexed(page, "ferel");
    }
    try (var context = BrowserRun.withoutScripts()) {
      Page page = open(context, borough.ana, "/case-files/new");
      page.locator("#alias").fill("Ferelith");
      press(page, "Make the case file");

      assertThat(page.locator("main")).containsText("Is it one of these?");
      picture(page, "case-file-likely-without-scripts");
      page.locator(".wm-found a").first().click();
      assertThat(page.locator(".wm-person")).containsText("Ferelith Oke");
    }
  }

  @Test
  void aSafetyMarkStandsAtTheTopUntilItIsEnded() {
    try (var context = BrowserRun.open()) {
      Page page = open(context, borough.ana, borough.path("/record/safety-mark"));
      look(page, "safety-mark");
      page.getByLabel("Visit only in pairs").check();
      page.getByLabel("What everybody must do").fill("Never go up alone");
      press(page, "Set the safety mark");
      assertThat(page.locator(".wm-mark").first()).containsText("Never go up alone");
      look(page, "safety-mark-stands");

      go(page, borough.path("/record/safety-mark"));
      page.getByLabel("Why it ends").fill("Moved house");
      press(page, "End this mark");
      assertThat(page.locator(".wm-mark")).hasCount(0);
      look(page, "safety-mark-ended");
    }
  }

  @Test
  void aMeetingIsCorrectedByAnotherEntryAndTheTimelineFiltered() {
    try (var context = BrowserRun.open()) {
      Page page = open(context, borough.ana, borough.path("/record"));
      look(page, "record");
      press(page, "Save");
      assertThat(page.locator("main")).containsText("There is a problem");
      look(page, "record-faults");
      page.getByLabel("On outreach").check();
      page.getByLabel("Food").check();
      page.getByLabel("On the street", exactly()).check();
      press(page, "Save");
      page.locator(".wm-moments form button").first().click();
      look(page, "correction");
      page.getByLabel("Condoms").check();
      press(page, "Save the correction");
      assertThat(page.locator(".wm-moment--corrected")).hasCount(1);
      look(page, "timeline-corrected");

      go(page, borough.path("?kind=" + Kind.HOUSING.code()));
      assertThat(page.locator("main")).containsText("Nothing is written here yet");
      look(page, "timeline-filtered");
    }
  }

  @Test
  void levelAndLeadAreSetAndEveryOtherPageFits() {
    try (var context = BrowserRun.open()) {
      Page page = open(context, borough.ana, borough.path("/lead"));
      look(page, "lead");
      page.locator("#level").selectOption("high");
      page.locator("#lead").selectOption(borough.ana.id().toString());
      press(page, "Save");
      assertThat(page.locator(".wm-person")).containsText(borough.ana.acting().name());
      for (String path : java.util.List.of("profile", "details", "record/note")) {
        look(go(page, borough.path("/" + path)), path.replace('/', '-'));
      }
      look(go(page, "/counts"), "counts");
    }
  }

  @Test
  void anotherAgencySeesOnlyWhatWasTickedAndThatSomeIsHidden() {
    borough.entry(Kind.HOUSING);
    borough.entry(Kind.MONEY);
    borough.agree(Borough.tick(borough.other, Kind.HOUSING));
    try (var context = BrowserRun.open()) {
      Page page = open(context, borough.ben, borough.path(""));

      assertThat(page.locator(".wm-moment")).hasCount(1);
      assertThat(page.locator(".wm-mark--hidden"))
          .containsText("Some of this is not shared with you.");
      assertThat(page.getByText("Record something")).hasCount(0);
      look(page, "case-file-shared");
    }
  }

  private static void make(Page page, String alias) {
    go(page, "/case-files/new");
    page.locator("#alias").fill(alias);
    press(page, "Make the case file");
    assertThat(page.locator("main")).containsText("The case file is open");
  }

  /** The index of names follows within seconds; typing again is what somebody would do. */
  private static void findWhenIndexed(Page page, String part) {
    for (int tries = 0; tries < 20; tries++) {
      go(page, "/search");
      page.locator("#words").pressSequentially(part);
      page.locator("[data-count]").waitFor();
      if (page.locator(".wm-found__file").count() > 0) {
        return;
      }
    }
    throw new AssertionError("Not found: " + part);
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }
}
