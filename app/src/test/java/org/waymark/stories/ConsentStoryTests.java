package org.waymark.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.pages.BrowserChecks.assertAccessible;
import static org.waymark.pages.BrowserChecks.assertFitsANarrowScreen;
import static org.waymark.pages.BrowserChecks.screenshot;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.Role;
import org.waymark.casefile.Kind;
import org.waymark.consent.Borough;
import org.waymark.pages.BrowserRun;
import org.waymark.testing.Town.Somebody;

/** Agreeing, taking back, and an emergency, in a real browser. */
class ConsentStoryTests {
  private final Borough borough = new Borough();
  private final List<UUID> resting = new ArrayList<>();

  @Test
  void sheAgreesByKeyboardAlone() {
    borough.town.unsignedAgency("statutory");
    borough.town.agency("enforcement");
    try (var context = signedIn(BrowserRun.open(), borough.ana)) {
      Page page = open(context, borough.path("/consent/new"));
      seen(page, "consent-form");

      tabTo(page, tickBox(page, Kind.HOUSING)).press("Space");
      tabTo(page, page.getByLabel("In person")).press("Space");
      tabTo(page, page.getByLabel("In their own words")).fill("Only the hostel");
      tabTo(page, button(page, "See who will know what")).press("Enter");

      assertThat(heading(page, "Who will know what")).isVisible();
      seen(page, "consent-check");
      tabTo(page, button(page, "They agree: save")).press("Enter");
      assertThat(heading(page, "What is agreed")).isVisible();
      seen(page, "consent-agreed");
      assertThat(borough.seen(borough.ben, "casefile.case_file")).isOne();
    }
  }

  @Test
  void sheAgreesChangesHerMindAndTakesItBackWithoutScripts() {
    try (var context = signedIn(BrowserRun.withoutScripts(), borough.ana)) {
      Page page = open(context, borough.path("/consent/new"));
      tickBox(page, Kind.HOUSING).check();
      page.getByLabel("By phone").check();
      page.getByLabel("In their own words").fill("Only the hostel");
      button(page, "See who will know what").click();
      button(page, "Change something").click();
      assertThat(tickBox(page, Kind.HOUSING)).isChecked();
      assertThat(page.getByLabel("In their own words")).hasValue("Only the hostel");
      tickBox(page, Kind.MONEY).check();
      button(page, "See who will know what").click();
      button(page, "They agree: save").click();
      assertThat(borough.seen(borough.ben, "casefile.case_file")).isOne();

      page.getByText("Take something back").click();
      page.getByLabel("Everything, from everybody").check();
      seen(page, "consent-withdraw", false);
      button(page, "Take it back now").click();

      assertThat(heading(page, "It is taken back")).isVisible();
      seen(page, "consent-withdrawn", false);
      assertThat(borough.seen(borough.ben, "casefile.case_file")).isZero();
    }
  }

  @Test
  void anEmergencyIsOpenedReviewedAndTold() {
    borough.agree(Borough.tick(borough.other, Kind.HOUSING));
    try (var context = signedIn(BrowserRun.open(), borough.ben)) {
      Page page = open(context, "/override");
      page.getByLabel("Reference of the case file").fill(borough.reference);
      button(page, "Open for one hour").click();
      seen(page, "override-faults");
      page.getByLabel("Why can it not wait for their yes?")
          .fill("In hospital, unconscious, allergy unknown");
      page.getByLabel("What will you do to tell the person?").fill("Visit tomorrow");
      button(page, "Open for one hour").click();
      assertThat(page.url()).endsWith(borough.path(""));
    }
    try (var context = signedIn(BrowserRun.open(), borough.lead)) {
      Page page = open(context, "/overrides");
      seen(page, "overrides");
      page.locator("main ol a").first().click();
      seen(page, "override-to-review");
      page.getByLabel("It was needed").check();
      page.getByLabel("Why, and what happens next").fill("No other way. Allergies go on the card");
      button(page, "Save the review").click();
      seen(page, "override-reviewed");
    }
    try (var context = signedIn(BrowserRun.open(), borough.ana)) {
      Page page = open(context, "/overrides/" + borough.lastOverride());
      page.getByLabel("They were told").check();
      button(page, "Save").click();
      page.navigate(borough.here.address() + borough.path("/copy"));
      assertThat(page.locator("main")).containsText("Opened in an emergency");
      assertThat(page.title()).startsWith("Your copy");
      seen(page, "copy");
      page.navigate(borough.here.address() + borough.path("/who-looked/copy"));
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator("main")).containsText("Emergency, without your yes");
      seen(page, "who-looked-printed", false);
    }
  }

  @Test
  void sheTakesItBackOnAPhoneByKeyboardAlone() {
    borough.agree(Borough.tick(borough.other, Kind.HOUSING));
    borough.referred(borough.other);
    try (var context = signedIn(BrowserRun.open(), borough.ana)) {
      Page page = open(context, borough.path("/consent"));
      page.setViewportSize(BrowserRun.NARROW, 640);
      tabTo(page, page.getByText("Take something back")).press("Enter");
      assertThat(heading(page, "Take back what was agreed")).isVisible();
      assertThat(page.locator("main")).containsText("Seen because of a referral");

      tabTo(page, page.getByLabel("Everything, from everybody")).press("Space");
      tabTo(page, button(page, "Take it back now")).press("Enter");

      assertThat(heading(page, "It is taken back")).isVisible();
      assertThat(page.locator("main")).containsText("No other agency sees anything.");
      seen(page, "consent-withdrawn-by-keyboard");
      assertThat(borough.seen(borough.ben, "casefile.case_file")).isZero();
    }
  }

  @Test
  void aPersonIsForgottenByTheDataProtectionLead() {
    Somebody dora =
        borough.town.somebody(borough.holding, Role.PRACTITIONER, Role.DATA_PROTECTION_LEAD);
    try (var context = signedIn(BrowserRun.open(), dora)) {
      Page page = open(context, borough.path("/forgetting"));
      page.getByLabel("Type the reference of this case file").fill("KITE-1");
      button(page, "Forget this person for good").click();
      assertThat(page.locator("main")).containsText("That is not the reference");
      seen(page, "forgetting-faults");
      page.getByLabel("Type the reference of this case file").fill(borough.reference);
      button(page, "Forget this person for good").click();

      assertThat(page.locator("main")).containsText("Forgotten.");
      page.navigate(borough.here.address() + borough.path(""));
      assertThat(page.locator("h1")).containsText("There is nothing here");
    }
  }

  @Test
  void whoKnowsWhoLookedAndWhoMustNotSeeItFitEveryScreen() {
    borough.agree(Borough.tick(borough.other, Kind.HOUSING));
    try (var context = signedIn(BrowserRun.open(), borough.maryam)) {
      Page page = open(context, borough.path("/who-knows"));
      page.getByLabel("Which service?").fill("Hill Road Surgery");
      page.getByLabel("It must not know about the sex work").check();
      button(page, "Save").click();
      assertThat(page.locator("main"))
          .containsText("Hill Road Surgery must not know about the sex work");
      seen(page, "who-knows");
      for (String name : List.of("who-looked", "conflicts", "who-looked/copy")) {
        page.navigate(borough.here.address() + borough.path("/" + name));
        seen(page, name.replace('/', '-'));
      }
    }
  }

  private BrowserContext signedIn(BrowserContext context, Somebody somebody) {
    context.addCookies(List.of(new Cookie("s", somebody.cookie()).setUrl(borough.here.address())));
    return context;
  }

  private Page open(BrowserContext context, String path) {
    Page page = context.newPage();
    page.navigate(borough.here.address() + path);
    return page;
  }

  private Locator tickBox(Page page, Kind kind) {
    return page.locator("input[value='" + Borough.tick(borough.other, kind) + "']");
  }

  private static Locator button(Page page, String words) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(words).setExact(true));
  }

  private static Locator heading(Page page, String words) {
    return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(words).setExact(true));
  }

  /** The agencies that other tests invented would stand on the form too, by the hundred. */
  @BeforeEach
  void onlyThisBoroughTakesPart() {
    resting.addAll(
        borough
            .here
            .superuser()
            .sql(
                "update access.agency set active = false where active and id not in (?, ?)"
                    + " returning id")
            .params(borough.holding.id(), borough.other.id())
            .query((row, n) -> row.getObject(1, UUID.class))
            .list());
  }

  @AfterEach
  void theOthersTakePartAgain() {
    borough
        .here
        .superuser()
        .sql("update access.agency set active = true where id = any (?)")
        .param(resting.toArray(UUID[]::new))
        .update();
  }

  /** Presses Tab until the control has the focus: it can be reached without a mouse. */
  private static Locator tabTo(Page page, Locator control) {
    for (int pressed = 0; pressed < 2000; pressed++) {
      if ((Boolean) control.evaluate("e => e === document.activeElement")) {
        return control;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("Not reached by keyboard: " + control);
  }

  private static void seen(Page page, String name) {
    seen(page, name, true);
  }

  private static void seen(Page page, String name, boolean isWithScripts) {
    screenshot(page, "consent/" + name);
    if (isWithScripts) {
      assertAccessible(page);
      assertFitsANarrowScreen(page);
    }
  }
}
