package org.waymark.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.stories.Seen.look;
import static org.waymark.stories.Seen.picture;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.outreach.Patch;
import org.waymark.pages.BrowserRun;

/** The plan on the phone, a wish that survives it, and the end of a phone at the desk. */
class OutreachPlanStoryTests {
  private final Instant soon = Instant.now().plus(Duration.ofHours(1));
  private static final String AGREED =
      "They agree that these agencies are told: these words, what they are called, and their safety"
          + " marks";

  private final Patch patch = new Patch();

  @Test
  void thePlanAndWhereToKeepAwayAreThereWithoutSignal() {
    patch.shift(soon, soon.plus(Duration.ofHours(4)));
    patch.shift(soon.plus(Duration.ofDays(3)), soon.plus(Duration.ofHours(76)));
    patch.keepAway("Tannery Lane", soon, soon.plus(Duration.ofHours(2)));
    for (ColorScheme light : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      String name = light == ColorScheme.LIGHT ? "-light" : "-night";
      try (var phone = OutreachPhone.setUp(patch, light)) {
        assertThat(phone.page.locator(".mark")).containsText("Keep away from Tannery Lane");
        phone.look("start-planned" + name);
        phone.page.getByLabel("Another area").fill("14 Mill Road");
        phone.tap("Start shift");
        assertThat(phone.page.locator(".complaint")).containsText("an area is not an address");
        phone.noSignal(true);
        phone.tap("The plan");
        assertThat(phone.page.locator(".plan > li")).hasCount(2);
        assertThat(phone.page.locator(".plan > li").first())
            .containsText(patch.ana.acting().name() + " drives");
        phone.look("plan" + name);
        phone.tap("Back");
        phone.page.getByText("Planned for").tap();
        phone.heading("Who did you see?");
        assertThat(phone.page.locator(".mark")).containsText("Keep away from Tannery Lane");
        phone.look("people-keep-away" + name);
        phone.tap("Lock");
        assertThat(phone.storage()).doesNotContain("Tannery", patch.mara.acting().name());
      }
    }
  }

  @Test
  void aWishBeingWrittenSurvivesThePhoneDyingAndARefusedOneIsOpenedAgain() {
    patch.meet("Wren");
    patch.meet("Lark");
    try (var phone = OutreachPhone.setUp(patch, ColorScheme.LIGHT)) {
      phone.startShift();
      phone.noSignal(true);
      phone.pick("Wren");
      phone.tap("A hostel");
      phone.tap("A wish, a worry, change tonight");
      phone.tap("A wish");
      phone.page.getByLabel("In their own words").fill("A room with a door that locks");
      phone.tap(patch.hostel.name());
      assertThat(phone.button(patch.hostel.name())).hasAttribute("aria-pressed", "true");
      phone.pageDies();
      phone.unlock(OutreachPhone.PIN);

      phone.heading("A wish");
      assertThat(phone.page.getByLabel("In their own words"))
          .hasValue("A room with a door that locks");
      assertThat(phone.button(patch.hostel.name())).hasAttribute("aria-pressed", "true");
      phone.button(AGREED).tap();
      phone.tap("Save, to send");
      phone.heading("Wren");
      phone.tap("Done");
      phone.waits("2 waiting");
      patch.bar(patch.met.getFirst());
      phone.noSignal(false);
      phone.waits("0 waiting, 2 refused");

      phone.pick("Lark");
      phone.tap("0 waiting, 2 refused");
      phone.tap("Open it again");
      assertThat(phone.page.locator(".complaint"))
          .containsText("Finish or put away the one you are writing first");
      phone.tap("Back");
      phone.heading("Lark");
      phone.tap("Put it away");
      phone.tap("0 waiting, 2 refused");
      phone.tap("Open it again");
      phone.heading("A wish");
      assertThat(phone.page.getByLabel("In their own words"))
          .hasValue("A room with a door that locks");
      phone.tap("Put this wish away");
      phone.heading("Who did you see?");
      phone.waits("0 waiting, 1 refused");
    }
  }

  @Test
  void aManagerReadsWhatEndingAPhoneCostsBeforeItEnds() {
    try (var phone = OutreachPhone.setUp(patch, ColorScheme.LIGHT);
        var context = BrowserRun.open();
        var night = BrowserRun.atNight()) {
      Page page = Seen.open(context, patch.mara, "/phones");
      look(page, "phones");
      page.getByText("End this phone").click();
      assertThat(page.locator("main")).containsText("it still opens with its PIN until");
      look(page, "phone-end");
      picture(Seen.open(night, patch.mara, path(page)), "phone-end-night");
      Seen.press(page, "End this phone");
      look(page, "phone-end-faults");
      page.getByLabel("Lost or stolen").check();
      Seen.press(page, "End this phone");
      assertThat(page.locator("main")).containsText("Lost");
      look(page, "phones-ended");

      phone.tap("Lock");
      phone.unlock(OutreachPhone.PIN);
      phone.heading("This phone was emptied");
      assertThat(phone.records()).isZero();
    }
  }

  private static String path(Page page) {
    return page.url().substring(page.url().indexOf("/phones"));
  }
}
