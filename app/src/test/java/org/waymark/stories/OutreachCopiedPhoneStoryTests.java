package org.waymark.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.outreach.Patch;

/**
 * What somebody learns who copied a phone's storage and knows, or guesses, its PIN: with the
 * phone's own keys, but without asking the server.
 */
class OutreachCopiedPhoneStoryTests {
  /** Opens all it can with a PIN; gives the records as text, "" for none, and the salt. */
  private static final String TRY =
      """
      async pin => {
        const { derive, keeperOf, keyOf, openFirst, openObject } = await import('/phone/keys.js');
        const { store } = await import('/phone/store.js');
        const phone = await store.get('meta', 'phone');
        const salt = [...phone.salt].map(byte => byte.toString(16).padStart(2, '0')).join('');
        const made = await derive(pin, phone.salt, phone.rounds);
        const share = phone.kept && await openFirst(made.shelter, phone.kept.shares, phone.id);
        const given = share ? share.bytes : crypto.getRandomValues(new Uint8Array(32));
        const way = await openFirst(await keeperOf(made.secret, given, phone.salt), phone.ways, phone.id);
        if (!way) return { salt, opened: '' };
        const key = await keyOf(way.bytes);
        const [names, rows] = [await store.keys('records'), await store.values('records')];
        const opened = await Promise.all(rows.map((row, i) => openObject(key, row, names[i])));
        return { salt, opened: JSON.stringify(opened) };
      }
      """;

  private final Patch patch = new Patch();

  @Test
  void aCopyWithinTheHoursOpensWithThePinAloneAndWithNoOther() {
    patch.meet("Zephyrine");
    try (var phone = OutreachPhone.setUp(patch, ColorScheme.LIGHT)) {
      phone.startShift();
      phone.noSignal(true);
      phone.meet("Zephyrine", "A hostel");

      assertThat(tried(phone, "918273").get("opened")).isEmpty();
      assertThat(tried(phone, OutreachPhone.PIN).get("opened")).contains("Zephyrine", patch.area);
    }
  }

  @Test
  void afterTheShiftNothingOnThePhoneOpensWithoutTheShareThePinIncluded() {
    patch.meet("Zephyrine");
    try (var phone = OutreachPhone.setUp(patch, ColorScheme.LIGHT)) {
      phone.startShift();
      phone.meet("Zephyrine", "A hostel");
      phone.waits("0 waiting");
      phone.tap("End the shift");
      phone.heading("Enter your PIN");

      assertThat(tried(phone, OutreachPhone.PIN).get("opened")).isEmpty();
      assertThat(phone.storage()).doesNotContain("until=");
    }
  }

  @Test
  void theServerHoldsNothingThatAPinCouldBeTriedOn() {
    try (var phone = OutreachPhone.setUp(patch, ColorScheme.LIGHT)) {
      String salt = tried(phone, OutreachPhone.PIN).get("salt");

      String held =
          patch
              .here
              .superuser()
              .sql(
                  "select string_agg(concat(p::text, s::text), '') from outreach.phone p join"
                      + " outreach.phone_secret s on s.phone = p.id where p.practitioner = ?")
              .param(patch.ana.id())
              .query(String.class)
              .single();

      assertThat(HexFormat.of().parseHex(salt)).hasSize(32);
      assertThat(held).isNotEmpty().doesNotContain(salt, OutreachPhone.PIN);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> tried(OutreachPhone phone, String pin) {
    return (Map<String, String>) phone.page.evaluate(TRY, pin);
  }
}
