package org.waymark.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.waymark.stories.Seen.button;
import static org.waymark.stories.Seen.go;
import static org.waymark.stories.Seen.look;
import static org.waymark.stories.Seen.picture;
import static org.waymark.stories.Seen.press;
import static org.waymark.stories.Seen.tabTo;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.access.PartnershipKey;
import org.waymark.access.Passwords;
import org.waymark.access.SecondStep;
import org.waymark.pages.BrowserRun;
import org.waymark.testing.Running;

/** Signing in, guessing wrong, and being away too long. */
class SignInStoryTests {
  private static final String PASSWORD = "three quiet words";

  private final Running here = Running.here();
  private final String name = "wren." + System.nanoTime();
  private final SecondStep step = account();

  @Test
  void sheSignsInByKeyboardAloneAndIsAwayForHalfAnHour() {
    try (var context = BrowserRun.open()) {
      Page page = go(context.newPage(), "/");
      assertThat(page.locator("h1")).containsText("Sign in");
      tabTo(page, page.getByLabel("Sign-in name")).fill(name);
      tabTo(page, page.getByLabel("Password")).fill(PASSWORD);
      tabTo(page, button(page, "Continue")).press("Enter");
      look(page, "sign-in-code");
      tabTo(page, page.getByLabel("Code")).fill(Authenticator.code(step.base32()));
      page.keyboard().press("Enter");
      assertThat(page.locator("h1")).containsText("What waits for me");

      awayFor("31 minutes");
      go(page, "/search");

      assertThat(page.locator("h1")).containsText("Sign in");
      assertThat(page.locator("body")).not().containsText("Find somebody");
    }
  }

  @Test
  void afterFiveWrongGuessesEvenTheRightPasswordRestsWithTheSameWords() {
    try (var context = BrowserRun.withoutScripts()) {
      Page page = go(context.newPage(), "/sign-in");
      for (int guess = 1; guess <= 5; guess++) {
        guess(page, "wrong " + guess);
      }
      String refused = page.locator(".govuk-error-summary").innerText();
      guess(page, PASSWORD);

      assertThat(page.locator(".govuk-error-summary")).hasText(refused);
      assertThat(page.locator(".govuk-error-summary")).containsText("After five tries wait");
      picture(page, "sign-in-resting");
    }
  }

  @Test
  void aWrongCodeIsAskedAgainAndOpensNothing() {
    try (var context = BrowserRun.open()) {
      Page page = go(context.newPage(), "/sign-in");
      guess(page, PASSWORD);
      page.getByLabel("Code").fill("000000");
      press(page, "Sign in");

      assertThat(page.locator(".govuk-error-summary")).containsText("That code did not work");
      look(page, "sign-in-code-wrong");
      go(page, "/search");
      assertThat(page.locator("h1")).containsText("Sign in");
    }
  }

  private void guess(Page page, String password) {
    page.getByLabel("Sign-in name").fill(name);
    page.getByLabel("Password").fill(password);
    press(page, "Continue");
  }

  private void awayFor(String time) {
    here.superuser()
        .sql(
            "update access.session s set seen_at = now() - ?::interval from access.practitioner p"
                + " where p.id = s.practitioner and p.sign_in_name = ?")
        .params(time, name)
        .update();
  }

  private SecondStep account() {
    UUID id = here.town().practitioner(here.town().agency("specialist")).id();
    SecondStep fresh = SecondStep.random();
    byte[] salt = Passwords.newSalt();
    here.superuser()
        .sql("update access.practitioner set sign_in_name = ? where id = ?")
        .params(name, id)
        .update();
    here.superuser()
        .sql(
            "update access.credential set password = ?, salt = ?, second_step = ? where"
                + " practitioner = ?")
        .params(
            Passwords.hash(PASSWORD, salt),
            salt,
            fresh.sealedFor(id, here.bean(PartnershipKey.class)),
            id)
        .update();
    return fresh;
  }
}
