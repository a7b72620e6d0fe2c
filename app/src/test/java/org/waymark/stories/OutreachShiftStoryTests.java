package org.waymark.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.outreach.Patch;

/** A shift without signal from its start to its end, on a phone whose clock is two hours ahead. */
class OutreachShiftStoryTests {
  private static final int ENCOUNTERS = 30;

  /** Met after the page died: an emulated line lets through what a page sends as it opens. */
  private static final int REFUSED = 20;

  private static final int A_THUMB_MILLIS = 1_000;

  private static final String TWO_HOURS_AHEAD =
      """
      const Right = Date;
      globalThis.Date = class extends Right {
        constructor(...parts) { if (parts.length) super(...parts); else super(Right.now() + 7200000); }
        static now() { return Right.now() + 7200000; }
      };
      """;

  private final Patch patch = new Patch();

  @Test
  void thirtyEncountersWithoutSignalArriveOnceInOrderAndTheRefusedOneSaysWhy() {
    for (int i = 1; i <= ENCOUNTERS; i++) {
      patch.meet("Wren " + i);
    }
    try (var phone = OutreachPhone.setUp(patch, ColorScheme.DARK, TWO_HOURS_AHEAD)) {
      phone.startShift();
      assertThat(phone.page.locator(".person")).hasCount(ENCOUNTERS);
      phone.noSignal(true);

      for (int i = 1; i <= ENCOUNTERS; i++) {
        if (i == 12) {
          thePageDiesInTheMiddle(phone, "Wren 12");
        } else if (i == 24) {
          thePhoneIsFull(phone, "Wren 24");
        } else {
          phone.meet("Wren " + i, "On the street");
        }
      }
      phone.waits("30 waiting");
      Instant before = Instant.now();
      patch.bar(patch.met.get(REFUSED));
      phone.noSignal(false);
      phone.waits("0 waiting, 1 refused");

      phone.tap("0 waiting, 1 refused");
      assertThat(phone.page.locator("main"))
          .containsText("Refused: Your agency has no such case file");
      assertThat(phone.page.locator("main")).containsText("Arrived: 29");
      phone.look("sending-refused-night");
      assertThat(arrived()).hasSize(ENCOUNTERS - 1).doesNotHaveDuplicates();
      assertThat(arrived()).isEqualTo(met());
      assertThat(lastMoment()).isBetween(before.minusSeconds(120), Instant.now());
    }
  }

  /** Where she stays is chosen, what was given is tapped; then the page is gone, without signal. */
  private static void thePageDiesInTheMiddle(OutreachPhone phone, String alias) {
    phone.pick(alias);
    phone.tap("A hostel");
    phone.tap("Food");
    assertThat(phone.button("Food")).hasAttribute("aria-pressed", "true");
    phone.pageDies();
    phone.heading("Enter your PIN");
    phone.unlock(OutreachPhone.PIN);
    phone.heading(alias);
    assertThat(phone.button("Food")).hasAttribute("aria-pressed", "true");
    phone.tap("Done");
    phone.heading("Who did you see?");
  }

  /** What cannot be stored is said at once; the taps before it and the entries before it stay. */
  private static void thePhoneIsFull(OutreachPhone phone, String alias) {
    phone.pick(alias);
    phone.tap("A hostel");
    phone.tap("Food");
    assertThat(phone.button("Food")).hasAttribute("aria-pressed", "true");
    phone.isFull(true);
    phone.tap("Clothes");
    assertThat(phone.page.locator(".complaint")).containsText("what you just did is not stored");
    assertThat(phone.button("Clothes")).hasAttribute("aria-pressed", "false");
    phone.tap("Done");
    phone.heading(alias);
    assertThat(phone.page.locator(".complaint")).containsText("This phone is full");
    phone.waits("23 waiting");
    phone.look("full-given-night");
    phone.isFull(false);
    phone.tap("Done");
    phone.heading("Who did you see?");
  }

  @Test
  void theUsualEncounterTakesSixTapsAndTenSecondsOfAHurriedThumb() {
    patch.meet("Wren");
    patch.meet("Lark");
    try (var phone = OutreachPhone.setUp(patch, ColorScheme.LIGHT)) {
      phone.startShift();
      phone.noSignal(true);
      phone.meet("Lark", "A hostel");
      int before = phone.taps();
      Instant start = Instant.now();

      List<Runnable> taps =
          List.of(
              () -> phone.pick("Wren"),
              () -> phone.tap("On the street"),
              () -> phone.tap("The same as before: condoms"),
              () -> phone.answer("Asked to come in?", "Yes"),
              () -> phone.answer("Told about all services?", "Yes"),
              () -> phone.tap("Done"));
      for (Runnable tap : taps) {
        phone.page.waitForTimeout(A_THUMB_MILLIS);
        tap.run();
      }
      phone.waits("2 waiting");

      Duration took = Duration.between(start, Instant.now());
      System.out.printf(
          "The usual encounter: %d taps, %d ms, of which a thumb took %d%n",
          phone.taps() - before, took.toMillis(), taps.size() * A_THUMB_MILLIS);
      assertThat(phone.taps() - before).isLessThanOrEqualTo(6);
      assertThat(took).isLessThanOrEqualTo(Duration.ofSeconds(10));
    }
  }

  @Test
  void somebodyNewIsMetAndWantsToChangeTonight() {
    try (var phone = OutreachPhone.setUp(patch, ColorScheme.LIGHT)) {
      phone.startShift();
      phone.noSignal(true);
      phone.page.getByLabel("Type a name").fill("Kestrel");
      phone.tap("Someone new: Kestrel");
      phone.tap("Next");
      phone.tap("Prefers not to say");
      phone.answer("Says they are new to the streets?", "Yes");
      phone.look("someone-new-light");
      phone.tap("A wish, a worry, change tonight");
      phone.tap("Wants to change tonight");
      phone.tap("Save, to send");
      assertThat(phone.page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
          .containsText("Choose whom to ask");
      phone.tap(patch.hostel.name());
      phone
          .button(
              "They agree that these agencies are told: these words, what they are called, and"
                  + " their safety marks")
          .tap();
      phone.look("wish-light");
      phone.tap("Save, to send");
      phone.heading("Saved. Now ring");
      phone.tap("Go on");
      phone.tap("Done");
      phone.noSignal(false);
      phone.waits("0 waiting");

      assertThat(
              count(
                  "referrals.referral r join referrals.recipient t on t.referral = r.id where"
                      + " r.from_agency = ? and r.colour = 'red'"))
          .isEqualTo(1);
      assertThat(count("casefile.case_file f where f.agency = ?")).isEqualTo(1);
      assertThat(
              count(
                  "casefile.entry e where e.type = 'encounter' and e.agency = ?"
                      + " and e.facts ->> 'new-to-streets' = 'yes'"))
          .isEqualTo(1);
      phone.tap("End the shift");
      phone.heading("Enter your PIN");
      assertThat(phone.storage()).doesNotContain("Kestrel");
    }
  }

  @Test
  void aMeetingOnlineIsWrittenInAShortFormAndWhoeverWasRefusedIsOpenedAgain() {
    patch.meet("Siskin");
    patch.meet("Linnet");
    try (var phone = OutreachPhone.setUp(patch, ColorScheme.LIGHT)) {
      phone.startShift();
      phone.tap("Not met in person");
      phone.look("how-light");
      phone.tap("Met online");
      phone.page.locator(".person").filter(has("Siskin")).tap();
      phone.tap("A hostel");
      assertThat(phone.page.getByText("What was given")).hasCount(0);
      patch.bar(patch.met.getFirst());
      phone.tap("Done");
      phone.waits("0 waiting, 1 refused");
      phone.tap("0 waiting, 1 refused");
      phone.tap("Open it again");
      phone.heading("Siskin");
      phone.tap("Put it away");
      phone.waits("0 waiting");
      phone.meet("Linnet", "A hostel");
      phone.waits("0 waiting");
      assertThat(count("casefile.entry where facts ->> 'shift' is not null and agency = ?"))
          .isEqualTo(1);
    }
  }

  private static com.microsoft.playwright.Locator.FilterOptions has(String words) {
    return new com.microsoft.playwright.Locator.FilterOptions().setHasText(words);
  }

  /** Case files of what arrived, in the order of the moments worked out. */
  private List<String> arrived() {
    return patch
        .here
        .superuser()
        .sql(
            """
            select f.reference from casefile.entry e join casefile.case_file f on f.id = e.case_file
             where e.agency = ? and e.facts ? 'phone-clock' and e.facts ->> 'area' = ? order by e.happened_at
            """
                .replace("? 'phone", "?? 'phone"))
        .params(patch.agency.id(), patch.area)
        .query((row, n) -> row.getString(1))
        .list();
  }

  private List<String> met() {
    Patch.Met barred = patch.met.get(REFUSED);
    return patch.met.stream().filter(one -> one != barred).map(Patch.Met::reference).toList();
  }

  private Instant lastMoment() {
    return patch
        .here
        .superuser()
        .sql("select max(happened_at) from casefile.entry where agency = ?")
        .param(patch.agency.id())
        .query((row, n) -> row.getTimestamp(1).toInstant())
        .single();
  }

  private int count(String from) {
    return patch
        .here
        .superuser()
        .sql("select count(*) from " + from)
        .param(patch.agency.id())
        .query(Integer.class)
        .single();
  }
}
