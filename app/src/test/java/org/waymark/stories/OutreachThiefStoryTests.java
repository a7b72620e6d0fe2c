package org.waymark.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.waymark.outreach.Patch;

/** What somebody learns who finds the phone, and what makes it empty itself. */
class OutreachThiefStoryTests {
  private static final String WRONG = "918273";
  private static final long HOURS = 13;

  private final Patch patch = new Patch();

  @Test
  void aLockedPhonesStorageHoldsNoNameNoMarkNoPlaceAndNoPin() {
    Patch.Met wren = patch.meet("Zephyrine");
    patch.mark(wren, "avoid-place", "Keep clear of the arcade");
    try (var phone = OutreachPhone.setUp(patch, ColorScheme.LIGHT)) {
      phone.startShift();
      assertThat(phone.page.locator(".person")).containsText("Zephyrine");
      phone.noSignal(true);
      phone.meet("Zephyrine", "A hostel");
      phone.tap("Lock");
      phone.heading("Enter your PIN");

      assertThat(phone.records()).isGreaterThan(3);
      assertThat(phone.storage())
          .doesNotContainIgnoringCase("Zephyrine")
          .doesNotContain(wren.reference(), wren.file().toString(), "arcade", patch.area)
          .doesNotContain(OutreachPhone.PIN, patch.ana.acting().name(), patch.agency.name());
      assertThat((String) phone.page.content()).doesNotContainIgnoringCase("Zephyrine");
    }
  }

  @Test
  void fiveWrongPinsWithoutSignalEmptyThePhone() {
    patch.meet("Zephyrine");
    try (var phone = OutreachPhone.setUp(patch, ColorScheme.LIGHT)) {
      phone.startShift();
      phone.noSignal(true);
      phone.pageDies();
      for (int left = 4; left >= 1; left--) {
        phone.unlock(WRONG);
        assertThat(phone.page.locator(".complaint"))
            .containsText(left == 1 ? "One try is left" : left + " tries are left");
      }
      phone.look("wrong-pin-light");
      phone.unlock(WRONG);

      phone.heading("This phone was emptied");
      assertThat(phone.records()).isZero();
      phone.noSignal(false);
      phone.open();
      phone.heading("Set up this phone");
    }
  }

  @Test
  void aPhoneThatWasEndedEmptiesItselfAtItsNextContact() {
    patch.meet("Zephyrine");
    try (var phone = OutreachPhone.setUp(patch, ColorScheme.LIGHT)) {
      phone.startShift();
      phone.noSignal(true);
      phone.tap("Lock");
      endedByTheManager();
      phone.unlock(OutreachPhone.PIN);
      phone.heading("Who did you see?");

      phone.tap("Lock");
      phone.noSignal(false);
      phone.unlock(OutreachPhone.PIN);

      phone.heading("This phone was emptied");
      assertThat(phone.records()).isZero();
    }
  }

  @Test
  void afterTwelveHoursTheRightPinNeedsSignalAndTheShareIsGoneFromThePhone() {
    patch.meet("Zephyrine");
    try (var phone = OutreachPhone.setUp(patch, ColorScheme.LIGHT)) {
      phone.startShift();
      phone.noSignal(true);
      phone.meet("Zephyrine", "A hostel");
      hoursPass(phone, HOURS);
      phone.pageDies();
      phone.heading("Enter your PIN");
      assertThat(phone.storage()).doesNotContain("until=");
      phone.unlock(OutreachPhone.PIN);
      assertThat(phone.page.locator(".complaint")).containsText("opens only with signal");
      assertThat(phone.page.locator(".mark"))
          .containsText("this phone empties itself and loses 1 entry that was not sent");
      phone.look("needs-signal-light");

      phone.noSignal(false);
      phone.unlock(OutreachPhone.PIN);
      phone.waits("0 waiting");
      assertThat(phone.page.locator(".person")).containsText("Zephyrine");
    }
  }

  @Test
  void afterAWeekWithoutContactItEmptiesItselfAtTheFirstPin() {
    patch.meet("Zephyrine");
    try (var phone = OutreachPhone.setUp(patch, ColorScheme.LIGHT)) {
      phone.startShift();
      phone.noSignal(true);
      hoursPass(phone, 24 * 8);
      phone.pageDies();
      phone.unlock(OutreachPhone.PIN);

      phone.heading("This phone was emptied");
      assertThat(phone.records()).isZero();
    }
  }

  private void endedByTheManager() {
    String id =
        patch
            .here
            .superuser()
            .sql("select id::text from outreach.phone where practitioner = ?")
            .param(patch.ana.id())
            .query(String.class)
            .single();
    String page = "/phones/" + id;
    patch.here.visitor(patch.mara).post(page, page, "why", "lost");
  }

  private static void hoursPass(OutreachPhone phone, long hours) {
    phone.context.addInitScript(
        """
        const Right = Date;
        globalThis.Date = class extends Right {
          constructor(...parts) { if (parts.length) super(...parts); else super(Right.now() + HOURS * 3600000); }
          static now() { return Right.now() + HOURS * 3600000; }
        };
        """
            .replace("HOURS", String.valueOf(hours)));
  }
}
