package org.waymark.referrals;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.pages.BrowserChecks;
import org.waymark.pages.BrowserRun;
import org.waymark.testing.Town.Somebody;

/** Refer, check, send; read, answer; see the answer: in a real browser that runs no script. */
class ReferralStoryTests {
  private final Pathway way = new Pathway();

  @Test
  void anaRefersTheHostelAnswersAndAnaSeesIt() {
    try (var context = BrowserRun.withoutScripts()) {
      Page ana = page(context, way.ana);
      ana.navigate(way.here.address() + way.path("/referrals/new"));
      ana.getByLabel("Red: now").check();
      ana.getByLabel(way.hostel.name(), new Page.GetByLabelOptions().setExact(true)).check();
      ana.getByLabel("What the person wants").fill("A bed tonight");
      ana.getByLabel("In person").check();
      ana.getByText("Check before sending").click();
      assertThat(ana.locator("h1")).containsText("Check before sending");
      ana.getByText("Send it").click();
      assertThat(ana.locator("h1")).containsText("Referral");
    }
    try (var context = BrowserRun.withoutScripts()) {
      Page ben = page(context, way.ben);
      ben.navigate(way.here.address() + "/");
      ben.locator("main a.govuk-link").first().click();
      ben.getByLabel("Yes, we take this").check();
      ben.getByText("Send the answer").click();
      assertThat(ben.locator("main")).containsText("Accepted");
    }
    try (var context = BrowserRun.withoutScripts()) {
      Page ana = page(context, way.ana);
      ana.navigate(way.here.address() + "/");
      assertThat(ana.locator("main")).containsText("Accepted");
    }
  }

  @Test
  void everyPageFitsAPhoneAndIsAccessible() {
    String reference = way.refer("red", way.hostel, way.clinic);
    way.answer(way.ben, reference, "what", "asked", "words", "Any pets?");
    look(way.ana, way.path("/referrals/new"), "referral-form");
    look(way.ana, "/referrals/" + reference, "referral-sent");
    look(way.ana, "/referrals/" + reference + "/amendments/new", "referral-amend");
    look(way.ana, "/referrals/" + reference + "/withdrawal/new", "referral-withdraw");
    look(way.dev, "/referrals/" + reference, "referral-answer");
    look(way.dev, "/", "worklist");
    look(way.ana, "/charter", "charter");
    look(way.maryam, "/refusals", "refusals");
  }

  private void look(Somebody somebody, String path, String name) {
    try (var context = BrowserRun.open()) {
      Page page = page(context, somebody);
      page.navigate(way.here.address() + path);
      BrowserChecks.assertAccessible(page);
      BrowserChecks.assertFitsANarrowScreen(page);
      BrowserChecks.screenshot(page, name);
    }
  }

  private Page page(BrowserContext context, Somebody somebody) {
    context.addCookies(List.of(new Cookie("s", somebody.cookie()).setUrl(way.here.address())));
    return context.newPage();
  }
}
