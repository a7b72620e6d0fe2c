package org.waymark.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.stories.Seen.go;
import static org.waymark.stories.Seen.look;
import static org.waymark.stories.Seen.picture;
import static org.waymark.stories.Seen.press;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.waymark.access.Role;
import org.waymark.pages.BrowserRun;
import org.waymark.testing.Running;
import org.waymark.testing.Town.Somebody;

/** A commissioner begins a survey, somebody answers it without an account, and the map is drawn. */
class GapMapStoryTests {
  private static final Running HERE = Running.here();
  private static final Somebody COMMISSIONER =
      HERE.town().somebody(HERE.town().agency("commissioner"), Role.COMMISSIONER);

  @Test
  void aLinkGoesOutAnAnswerComesBackAndTheMapShowsWhatIsMissing() throws java.io.IOException {
    try (var context = BrowserRun.open()) {
      Page page = Seen.open(context, COMMISSIONER, "/mapping-surveys");
      look(page, "mapping-surveys");
      page.locator("#title").fill("Survey of the seven hills");
      page.locator("#areas").fill("Heron Hill\nOtter Bank and the Old Ferry\nKite Moor");
      press(page, "Begin the round");
      page.getByLabel("Somebody who oversees an area").check();
      page.locator("#label").fill("The council’s teams");
      press(page, "Make the link");
      look(page, "mapping-survey-link");
      String link = page.locator(".govuk-inset-text strong").innerText();
      answer(link.substring(link.indexOf("/survey/")));
      go(page, "/mapping-surveys");
      page.getByText("Survey of the seven hills").click();
      assertThat(page.getByText("Otter Ferry Trust").first()).isVisible();
      look(page, "mapping-survey-read");
      go(page, "/gap-map");
      look(page, "gap-map");
      go(page, "/gap-map?need=bed");
      look(page, "gap-map-bed");
      boundaries(page);
    }
  }

  /** On an old phone, without scripts and without a cookie. */
  private static void answer(String link) {
    try (var context = BrowserRun.withoutScripts()) {
      Page page = go(context.newPage(), link);
      picture(page, "survey-begin");
      press(page, "Begin");
      picture(page, "survey-empty");
      page.getByText("Say something of the area").click();
      press(page, "Keep this");
      assertThat(page.getByText("Choose how well they understand").first()).isVisible();
      picture(page, "survey-area-faults");
      page.locator("#area").selectOption("Kite Moor");
      page.getByLabel("Poor").check();
      page.getByLabel("“It doesn’t happen here”").check();
      page.locator("input[name=unmet][value=bed]").check();
      press(page, "Keep this");
      page.getByText("Name a specialist service").click();
      page.locator("#name").fill("Otter Ferry Trust");
      page.getByLabel("Heron Hill").check();
      page.locator("input[name=needs][value=bed]").check();
      page.locator("input[name=ways][value=in-person]").check();
      page.getByLabel("People who were trafficked").check();
      picture(page, "survey-service");
      press(page, "Keep this");
      picture(page, "survey-answer");
      press(page, "Send the answer");
      assertThat(page.getByText("Your answer is sent")).isVisible();
      picture(page, "survey-sent");
      assertThat(context.cookies()).isEmpty();
    }
    try (var context = BrowserRun.open()) {
      Page page = go(context.newPage(), link);
      look(page, "survey-begin");
      press(page, "Begin");
      look(page, "survey-empty");
      go(page, page.url().substring(HERE.address().length()) + "/area");
      look(page, "survey-area");
      go(page, page.url().substring(HERE.address().length()).replace("/area", "/services/1"));
      look(page, "survey-service-blank");
    }
  }

  private static void boundaries(Page page) throws java.io.IOException {
    Path file = Files.createTempFile("areas", ".geojson");
    Files.writeString(
        file,
        """
        {"type": "FeatureCollection", "features": [
          {"type": "Feature", "properties": {"WD24NM": "Heron Hill"}, "geometry": {"type": "Polygon", "coordinates":
            [[[0.700, 51.540], [0.715, 51.537], [0.724, 51.546], [0.716, 51.556], [0.703, 51.552], [0.700, 51.540]]]}},
          {"type": "Feature", "properties": {"WD24NM": "Kite Moor"}, "geometry": {"type": "Polygon", "coordinates":
            [[[0.715, 51.537], [0.731, 51.531], [0.744, 51.541], [0.724, 51.546], [0.715, 51.537]]]}}]}
        """,
        StandardCharsets.UTF_8);
    go(page, "/gap-map/boundaries");
    press(page, "Take it in");
    assertThat(page.getByText("Choose a GeoJSON file").first()).isVisible();
    look(page, "gap-map-boundaries");
    page.locator("#file").setInputFiles(file);
    press(page, "Take it in");
    go(page, "/gap-map?need=bed");
    look(page, "gap-map-real");
    go(page, "/gap-map/boundaries");
    press(page, "Back to the grid");
    assertThat(page.url()).endsWith("/gap-map");
    Files.delete(file);
  }
}
