package org.waymark.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
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
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.waymark.access.Ids;
import org.waymark.pages.BrowserRun;
import org.waymark.shifts.Crew;

/** Planning outreach, the door of a drop-in and reach, in a real browser. */
class OutreachDeskStoryTests {
  private static final AtomicInteger NUMBER = new AtomicInteger(20_000);
  private static final List<String> ALIASES =
      List.of(
          "Wren Blue",
          "Tansy North",
          "Juniper Dusk",
          "Merle Silver",
          "Sorrel Rainy",
          "Opal Little");

  private final Crew crew = new Crew();

  @Test
  void aCoordinatorPlansAShiftOfTwoAgenciesAndSeesWhatWasCovered() {
    Instant past = Instant.now().minus(Duration.ofDays(3));
    crew.shift(past, past.plus(Duration.ofHours(4)));
    try (var context = BrowserRun.open()) {
      Page page = open(context, crew.odile, "/shifts/new");
      page.getByLabel("Who drives", new Page.GetByLabelOptions().setExact(true))
          .selectOption(crew.safi.id().toString());
      press(page, "Plan the shift");
      look(page, "shift-faults");
      page.getByLabel("Who drives", new Page.GetByLabelOptions().setExact(true))
          .selectOption(crew.nell.id().toString());
      page.getByLabel("Who sits beside the driver and talks")
          .selectOption(crew.mara.id().toString());
      page.getByLabel(crew.canalSide).check();
      page.getByLabel(crew.millRoad).check();
      press(page, "Plan the shift");
      assertThat(page.locator("main")).containsText("Who goes along");
      look(page, "shift");
      look(go(page, "/shifts"), "shifts");
      look(go(page, "/shifts/covered"), "shifts-covered");
      look(go(page, "/shifts/areas"), "areas");
      look(go(page, "/shifts/routes/" + crew.route), "route");
      look(go(page, "/shifts/team"), "team");
    }
  }

  @Test
  void policeSayWhereToKeepAwayAndReadNothing() {
    try (var context = BrowserRun.open()) {
      Page page = open(context, crew.dane, "/where-to-go");
      page.getByLabel("An operation to keep away from").check();
      page.getByLabel("Which area?").fill(crew.canalSide);
      press(page, "Send");
      look(page, "where-to-go-faults");
      assertThat(page.locator("main")).containsText("Enter the day and both times");
      assertThat(page.locator("main")).not().containsText(crew.millRoad);
    }
  }

  @Test
  void aSheetACalendarAndReachFitEveryScreen() {
    Instant past = Instant.now().minus(Duration.ofDays(3));
    UUID shift = crew.shift(past, past.plus(Duration.ofHours(4)));
    people(past, shift);
    try (var context = BrowserRun.open()) {
      Page page = open(context, crew.odile, "/shifts/" + shift + "/sheet");
      assertThat(page.locator("main")).containsText("5 of 6");
      press(page, "Save the sheet");
      look(page, "sheet");
      look(go(page, "/reach?weeks=12"), "reach");
      go(page, "/shifts/calendar");
      press(page, "Make a new address");
      assertThat(page.locator("code")).containsText("/calendar/");
      look(page, "calendar");
    }
    try (var context = BrowserRun.atNight()) {
      picture(open(context, crew.odile, "/reach?weeks=12"), "reach-night");
    }
  }

  @Test
  void theDoorIsKeptByKeyboardAlone() {
    people(Instant.now().minus(Duration.ofDays(3)), Ids.next());
    try (var context = BrowserRun.open()) {
      Page page = open(context, crew.nell, "/drop-ins/" + session());

      assertThat(page.getByLabel("Quick line")).isFocused();
      page.keyboard().type("tan fs");
      page.keyboard().press("Enter");
      assertThat(page.locator("main")).containsText("1 here today");
      assertThat(page.locator("main")).containsText("Tansy North: Came, Food, Shower");
      assertThat(page.getByLabel("Quick line")).isFocused();
      page.keyboard().type("sorrel");
      page.keyboard().press("Enter");
      assertThat(page.locator("main")).containsText("2 here today");

      var shower =
          page.locator("fieldset", new Page.LocatorOptions().setHasText("Wren Blue"))
              .getByLabel("Shower");
      tabTo(page, shower).press("Space");
      tabTo(page, button(page, "Save the list")).press("Enter");
      assertThat(page.locator("main")).containsText("3 here today");
      look(page, "door");
    }
  }

  @Test
  void theDeskWorksWithoutScripts() {
    people(Instant.now().minus(Duration.ofDays(3)), Ids.next());
    try (var context = BrowserRun.withoutScripts()) {
      Page page = open(context, crew.nell, "/drop-ins");
      page.getByLabel("Where", new Page.GetByLabelOptions().setExact(true)).fill("The hub");
      page.getByLabel("Women only from").fill("13:00");
      press(page, "Open the session");
      assertThat(page.locator("main")).containsText("Enter both times for women only");
      page.getByLabel("Women only until").fill("15:00");
      press(page, "Open the session");
      page.getByLabel("Came").first().check();
      press(page, "Save the list");
      assertThat(page.locator("main")).containsText("1 here today");
      page.getByLabel("Came").first().uncheck();
      press(page, "Save the list");
      assertThat(page.locator("main")).containsText("0 here today");
      picture(page, "door-without-scripts");
    }
  }

  @Test
  void followUpAndTheShortFormsFitEveryScreen() {
    String reference = people(Instant.now().minus(Duration.ofDays(3)), Ids.next());
    try (var context = BrowserRun.open()) {
      Page page = open(context, crew.nell, "/follow-up");
      assertThat(page.locator("main")).containsText("New to us");
      look(page, "follow-up");
      look(go(page, "/case-files/" + reference + "/remote"), "remote");
      press(page, "Save");
      assertThat(page.locator("main")).containsText("Choose how");
      look(go(page, "/drop-ins/online"), "online");
      look(go(page, "/drop-ins"), "drop-ins");
    }
  }

  /** Six people met on a shift, five of them told about all services; the reference of the last. */
  private String people(Instant at, UUID shift) {
    String reference = "";
    for (int i = 0; i < ALIASES.size(); i++) {
      reference = "STORY-" + NUMBER.incrementAndGet();
      UUID file = crew.file(crew.nell, reference, ALIASES.get(i));
      crew.entry(
          crew.nell,
          file,
          "encounter",
          at.plus(Duration.ofMinutes(20L * i)),
          """
          {"met": "outreach", "area": "%s", "shift": "%s", "stays": "street", "invited": "yes",
           "told": "%s", "given": ["food", "condoms"]}
          """
              .formatted(
                  i % 2 == 0 ? crew.millRoad : crew.canalSide, shift, i == 0 ? "no" : "yes"));
      if (i == 1) {
        crew.entry(crew.nell, file, "safety mark", at, "{\"mark\": \"visit-in-pairs\"}");
      }
    }
    return reference;
  }

  private UUID session() {
    UUID session = Ids.next();
    Instant now = Instant.now();
    crew.arrange(
        "insert into dropin.session (id, agency, place, opens_at, closes_at, women_from,"
            + " women_until, recorded_by) values (?, ?, 'The hub', ?, ?, ?, ?, ?)",
        session,
        crew.lantern.id(),
        Crew.at(now.minus(Duration.ofHours(1))),
        Crew.at(now.plus(Duration.ofHours(3))),
        Crew.at(now.minus(Duration.ofMinutes(30))),
        Crew.at(now.plus(Duration.ofHours(1))),
        crew.nell.id());
    return session;
  }
}
