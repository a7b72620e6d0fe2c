package org.waymark.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.stories.Seen.go;
import static org.waymark.stories.Seen.look;
import static org.waymark.stories.Seen.picture;
import static org.waymark.stories.Seen.press;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymark.access.PartnershipKey;
import org.waymark.directory.LoadDirectory;
import org.waymark.directory.LoadDirectory.Keeper;
import org.waymark.pages.BrowserRun;
import org.waymark.testing.Running;
import org.waymark.testing.Town.Somebody;

/** Looking for help on an old phone, and keeping true what is found there. */
class FinderStoryTests {
  private static final Running HERE = Running.here();
  private static final Somebody KEEPER = HERE.town().practitioner(HERE.town().agency("specialist"));

  @BeforeAll
  static void theDirectoryOfTheDemo() throws IOException {
    // The shared database holds the same services when another class filled it first.
    HERE.superuser().sql("truncate directory.service, directory.location cascade").update();
    try (var in = FinderStoryTests.class.getResourceAsStream("/demo/directory.csv")) {
      new LoadDirectory(
              HERE.superuser(),
              HERE.bean(PartnershipKey.class),
              organisation -> new Keeper(KEEPER.agency(), KEEPER.id()))
          .load(
              java.util.Objects.requireNonNull(in).readAllBytes(),
              java.time.Instant.now(),
              n -> n * 37 % 125);
    }
  }

  @Test
  void onAnOldPhoneWithoutScriptsSheFindsADoorAndAsks() {
    try (var context = BrowserRun.withoutScripts()) {
      Page page = go(context.newPage(), "/local/en");
      picture(page, "finder-start");
      page.getByLabel("Somebody to talk to").first();
      page.getByLabel("What about").selectOption("bed");
      page.getByLabel("Nobody asks who you are").check();
      press(page, "Show services");
      assertThat(page.url()).endsWith("/local/en");
      picture(page, "finder-found");
      page.getByRole(
              com.microsoft.playwright.options.AriaRole.LINK,
              new Page.GetByRoleOptions().setName("Kestrel House beds"))
          .click();
      page.locator("#me1y").check();
      assertThat(page.locator("#me2y")).isVisible();
      page.locator("#me2y").check();
      assertThat(page.getByText("Yes, this is for you.")).isVisible();
      picture(page, "finder-service");
      page.getByText("Ask them to contact me").click();
      press(page, "Send");
      assertThat(page.getByText("Say how they can reach you").first()).isVisible();
      picture(page, "finder-ask-faults");
      page.getByLabel("Me", new Page.GetByLabelOptions().setExact(true)).check();
      page.locator("#how").fill("Text 07700 900999, after four");
      press(page, "Send");
      assertThat(page.getByText("It is sent")).isVisible();
      picture(page, "finder-sent");
      assertThat(context.cookies()).extracting(one -> one.name + " of " + one.path).isEmpty();
    }
  }

  @Test
  void everyLanguageFitsAndReadsWell() {
    try (var context = BrowserRun.open()) {
      Page page = context.newPage();
      for (String lang : List.of("en", "ar", "th", "zh-Hans", "bg", "pl")) {
        go(page, "/local/" + lang);
        look(page, "finder-" + lang);
      }
      for (String lang : List.of("ar", "th", "zh-Hans", "bg")) {
        go(page, "/local/" + lang);
        page.locator("button").first().click();
        look(page, "finder-found-" + lang);
        go(page, page.locator("ol.found a").first().getAttribute("href"));
        look(page, "finder-service-" + lang);
      }
      page.locator("a[href$='/ask']").first().click();
      assertThat(page.locator("#how")).isVisible();
      look(page, "finder-ask");
    }
  }

  @Test
  void aPractitionerSearchesAndTheOwnerKeepsItTrue() {
    try (var context = BrowserRun.open()) {
      Page page = Seen.open(context, KEEPER, "/directory");
      page.getByLabel("What about").selectOption("bed");
      press(page, "Show services");
      look(page, "directory-found");
      go(page, "/directory/timetable");
      look(page, "directory-timetable");
      go(page, "/directory/ours");
      look(page, "directory-ours");
      page.locator("h2 a").first().click();
      look(page, "directory-entry");
      press(page, "Closed for the rest of today");
      assertThat(page.getByText("Closed for now")).isVisible();
      press(page, "Open again");
      press(page, "All of this is still true");
      page.getByText("Change what it says").click();
      look(page, "directory-edit");
      page.getByLabel("Hours, one a line").fill("Someday 9-5");
      press(page, "Save and confirm");
      assertThat(page.getByText("write hours like").first()).isVisible();
      page.getByLabel("Hours, one a line").fill("Mon-Fri 09:00-17:00");
      press(page, "Save and confirm");
      assertThat(page.getByText("Saved. Everybody sees it from now on")).isVisible();
      page.getByText("Who changed it").click();
      look(page, "directory-history");
      go(page, "/directory/import");
      look(page, "directory-import");
      go(page, "/requests");
      look(page, "directory-requests");
    }
  }
}
