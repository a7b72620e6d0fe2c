package org.waymark.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.waymark.stories.Seen.go;
import static org.waymark.stories.Seen.look;
import static org.waymark.stories.Seen.open;
import static org.waymark.stories.Seen.press;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.waymark.access.Role;
import org.waymark.pages.BrowserRun;
import org.waymark.testing.Running;
import org.waymark.testing.Town.Somebody;

/** An administrator brings an agency and its first practitioner in, who then signs in. */
class AccountStoryTests {
  private final Running here = Running.here();
  private final Somebody ada =
      here.town().somebody(here.town().agency("generic"), Role.ADMINISTRATOR);

  @Test
  void anAgencySignsAndItsFirstPractitionerSignsInAndChoosesAPassword() {
    String name = "ines." + System.nanoTime();
    HandedOver handedOver;
    try (var context = BrowserRun.open()) {
      Page page = open(context, ada, "/agencies/new");
      addAgency(page, "Quayside " + name);
      sign(page);
      handedOver = addPractitioner(page, "Quayside " + name, name);
    }
    try (var context = BrowserRun.open()) {
      Page page = go(context.newPage(), "/sign-in");
      look(page, "sign-in");
      Authenticator.signIn(page, name, handedOver.password(), handedOver.secondStep());

      assertThat(page.locator("h1")).containsText("Choose a new password");
      look(page, "password-first");
      go(page, "/search");
      assertThat(page.locator("h1")).containsText("Choose a new password");
      page.getByLabel("New password").fill("three quiet words");
      page.getByLabel("The same again").fill("three quiet words");
      press(page, "Save");
      assertThat(page.locator("main")).containsText("Your password is changed");
      assertThat(page.locator("main")).containsText("Nothing waits for you now");
    }
  }

  @Test
  void aRoleIsChangedAndItIsWrittenDownWhoDidIt() {
    Somebody ben = here.town().practitioner(here.town().agency("generic"));
    try (var context = BrowserRun.open()) {
      Page page = open(context, ada, "/practitioners/" + ben.id());
      page.getByLabel("Manager").check();
      press(page, "Save");

      assertThat(page.locator("main"))
          .containsText("changed the roles from practitioner to practitioner, manager");
      look(page, "account-changed");
    }
    try (var context = BrowserRun.open()) {
      assertThat(open(context, ben, "/refusals").locator("h1")).containsText("Refusals");
    }
  }

  private static void addAgency(Page page, String name) {
    page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(name);
    page.getByLabel("Specialist").check();
    page.getByLabel("Bank holidays of").selectOption("england-and-wales");
    press(page, "Add");
    assertThat(page.locator("main")).containsText("The agency is added");
    assertThat(page.locator("main")).containsText("This agency has not signed");
    look(page, "agency-added");
  }

  private static void sign(Page page) {
    page.getByText("Record a signature").click();
    page.getByLabel("Signed by").fill("M. Okafor, director");
    page.locator("[name=signed-day]").fill("1");
    page.locator("[name=signed-month]").fill("2");
    page.locator("[name=signed-year]").fill("2026");
    press(page, "Record");
    assertThat(page.locator("main"))
        .containsText("Signed by M. Okafor, director on 1 February 2026");
    look(page, "agency-signed");
  }

  private record HandedOver(String password, String secondStep) {}

  private static HandedOver addPractitioner(Page page, String agency, String signInName) {
    go(page, "/practitioners/new");
    page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Ines Moreau");
    page.getByLabel("Sign-in name").fill(signInName);
    page.getByLabel("Agency").selectOption(agency);
    page.getByLabel("Practitioner").check();
    press(page, "Add");
    assertThat(page.locator("h1")).containsText("Hand this over");
    look(page, "handed-over");
    return new HandedOver(
        page.locator("code").first().innerText(), page.locator("code").last().innerText());
  }
}
