package org.waymark.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.waymark.outreach.Patch;

/** A PIN is changed or forgotten, and nobody loses what was not sent without being told before. */
class OutreachPinStoryTests {
  private static final String NEXT = "860417";
  private static final String UNSENT = "1 entry that was not sent";

  private final Patch patch = new Patch();

  @Test
  void theNewPinOpensThePhoneWithAndWithoutSignalAndTheOldOneNoMore() {
    patch.meet("Wren");
    try (var phone = OutreachPhone.setUp(patch, ColorScheme.LIGHT)) {
      askForAnother(phone, "918273");
      assertThat(phone.page.locator(".complaint")).containsText("4 tries are left");
      phone.look("change-pin-light");
      askForAnother(phone, OutreachPhone.PIN);
      phone.heading("The PIN was changed");
      phone.tap("Go on");
      phone.startShift();
      phone.noSignal(true);
      phone.meet("Wren", "A hostel");

      phone.tap("Lock");
      phone.unlock(OutreachPhone.PIN);
      assertThat(phone.page.locator(".complaint")).containsText("loses " + UNSENT);
      phone.unlock(NEXT);
      phone.heading("Who did you see?");
      phone.noSignal(false);
      phone.waits("0 waiting");
    }
  }

  @Test
  void aLineThatBreaksInTheMiddleLocksNobodyOut() {
    patch.meet("Wren");
    try (var phone = OutreachPhone.setUp(patch, ColorScheme.LIGHT)) {
      theAnswerIsLost(phone.page);
      askForAnother(phone, OutreachPhone.PIN);
      phone.heading("Enter your PIN");
      assertThat(phone.page.locator(".complaint")).containsText("Open it with the new PIN");
      phone.noSignal(true);
      phone.unlock(OutreachPhone.PIN);
      phone.heading("Start a shift");
      phone.tap("Lock");
      phone.unlock(NEXT);
      phone.heading("Start a shift");

      phone.noSignal(false);
      phone.startShift();
      assertThat(phone.page.locator(".person")).hasCount(1);
      phone.tap("Lock");
      phone.unlock(OutreachPhone.PIN);
      assertThat(phone.page.locator(".complaint")).containsText("another PIN");
      phone.unlock(NEXT);
      phone.heading("Who did you see?");
    }
  }

  @Test
  void aPinThatWasForgottenEmptiesThePhoneAfterSayingWhatIsLost() {
    patch.meet("Wren");
    try (var phone = OutreachPhone.setUp(patch, ColorScheme.DARK)) {
      phone.startShift();
      phone.noSignal(true);
      phone.meet("Wren", "A hostel");
      phone.tap("Lock");
      phone.tap("Forgotten the PIN, or handing it back");
      assertThat(phone.page.locator("main")).containsText("It loses " + UNSENT);
      phone.look("forgotten-night");
      phone.tap("Keep it");
      phone.heading("Enter your PIN");
      assertThat(phone.records()).isPositive();

      phone.tap("Forgotten the PIN, or handing it back");
      phone.tap("Empty it and lose " + UNSENT);
      phone.heading("This phone was emptied");
      assertThat(phone.records()).isZero();
    }
  }

  private static void askForAnother(OutreachPhone phone, String now) {
    if (phone.button("Change the PIN").count() == 1 && !isAsked(phone)) {
      phone.tap("Change the PIN");
    }
    phone.page.getByLabel("The PIN you have now").fill(now);
    phone.page.getByLabel("Choose the new PIN").fill(NEXT);
    phone.page.getByLabel("The same PIN again").fill(NEXT);
    phone.tap("Change the PIN");
  }

  private static boolean isAsked(OutreachPhone phone) {
    return phone.page.getByLabel("The PIN you have now").count() == 1;
  }

  /** The server changes it, and the phone never hears of that. */
  private static void theAnswerIsLost(Page page) {
    page.route(
        "**/intake/phone/pin",
        route -> {
          route.fetch();
          route.abort();
        });
  }
}
