package org.waymark.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.outreach.Patch;
import org.waymark.pages.BrowserChecks;
import org.waymark.pages.BrowserTraffic;

/** An old phone: a slow line, little room, a browser of five years ago; and what it looks like. */
class OutreachOldPhoneStoryTests {
  private static final int BYTES_A_SECOND = 50 * 1024;
  private static final int FIRST_LOAD = 150 * 1024;
  private static final int A_SHIFT = 60;
  private static final double TWO_SECONDS = 2_000;

  /** What browsers have learnt since November 2021 (Chrome 96, Firefox 94, Safari 15.1). */
  private static final String FIVE_YEARS_AGO =
      """
      for (const name of ['at', 'findLast', 'findLastIndex', 'group', 'toSorted', 'toReversed', 'toSpliced', 'with']) {
        delete Array.prototype[name];
        delete Uint8Array.prototype[name];
      }
      for (const name of ['fromBase64', 'fromHex']) delete Uint8Array[name];
      for (const name of ['toBase64', 'toHex', 'setFromBase64']) delete Uint8Array.prototype[name];
      for (const name of ['union', 'intersection', 'difference', 'isSubsetOf']) delete Set.prototype[name];
      for (const name of ['map', 'filter', 'toArray', 'take', 'forEach']) delete Object.getPrototypeOf(Object.getPrototypeOf([].values()))[name];
      for (const name of ['withResolvers', 'try']) delete Promise[name];
      delete Object.hasOwn;
      delete Object.groupBy;
      delete Array.fromAsync;
      delete String.prototype.at;
      delete String.prototype.isWellFormed;
      delete globalThis.structuredClone;
      delete globalThis.Iterator;
      delete Crypto.prototype.randomUUID;
      delete AbortSignal.timeout;
      delete AbortSignal.any;
      delete Element.prototype.checkVisibility;
      delete HTMLDialogElement.prototype.showModal;
      delete Navigator.prototype.locks;
      """;

  private final Patch patch = new Patch();

  @Test
  void theFirstLoadIsSmallAndAWholeShiftIsSentWithinTwoSecondsOnASlowLine() throws Exception {
    for (int i = 1; i <= A_SHIFT; i++) {
      patch.meet("Wren " + i);
    }
    try (var phone = OutreachPhone.of(patch, ColorScheme.LIGHT)) {
      BrowserTraffic traffic = BrowserTraffic.of(phone.page);
      phone.open();
      phone.choosePin();
      long loaded = traffic.sinceLast() + kept();
      phone.startShift();
      assertThat(phone.page.locator(".person")).hasCount(A_SHIFT);
      CDPSession line = phone.context.newCDPSession(phone.page);
      slowLine(line, true);
      phone.page.evaluate(EVERYBODY_ONCE);
      phone.waits(A_SHIFT + " waiting");
      phone.page.evaluate(TIMED);
      slowLine(line, false);
      phone.waits("0 waiting");
      double took = ((Number) phone.page.evaluate("() => window.took")).doubleValue();

      System.out.printf(
          "First load, with what is kept for later: %d bytes. %d encounters at 50 KB/s: %.0f ms%n",
          loaded, A_SHIFT, took);
      assertThat(loaded).isLessThanOrEqualTo(FIRST_LOAD);
      assertThat(took).isLessThanOrEqualTo(TWO_SECONDS);
    }
  }

  @Test
  void aBrowserFiveYearsOldDoesItAll() {
    patch.meet("Wren");
    try (var phone = OutreachPhone.of(patch, ColorScheme.LIGHT, FIVE_YEARS_AGO)) {
      List<String> complaints = BrowserChecks.complaints(phone.page);
      phone.choosePin();
      phone.startShift();
      phone.meet("Wren", "A hostel");
      phone.waits("0 waiting");
      phone.tap("Lock");
      phone.unlock(OutreachPhone.PIN);
      phone.heading("Who did you see?");

      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void aFullPhoneSaysSoAndLosesNothing() {
    patch.meet("Wren");
    try (var phone = OutreachPhone.setUp(patch, ColorScheme.LIGHT)) {
      phone.startShift();
      phone.noSignal(true);
      phone.pick("Wren");
      phone.tap("A hostel");
      phone.pageDies();
      phone.isFull(true);
      phone.unlock(OutreachPhone.PIN);
      assertThat(phone.page.locator(".complaint")).containsText("This phone is full");
      phone.look("full-light");

      phone.isFull(false);
      phone.unlock(OutreachPhone.PIN);
      phone.heading("Wren");
      phone.isFull(true);
      phone.page.getByLabel("Words, if they help").fill("Cold tonight");
      phone.tap("Done");
      assertThat(phone.page.locator(".complaint")).containsText("This phone is full");
      assertThat(phone.page.getByLabel("Words, if they help")).hasValue("Cold tonight");
      phone.isFull(false);
      phone.tap("Done");
      phone.waits("1 waiting");
      phone.noSignal(false);
      phone.waits("0 waiting");

      assertThat(withWords()).isEqualTo(1);
    }
  }

  @Test
  void everyScreenIsReadableByDayAndAtNight() {
    Patch.Met wren = patch.meet("Wren");
    patch.meet("Alexandrina of the Long Bridge");
    patch.mark(wren, "visit-in-pairs", "Never go up alone. The lift does not work.");
    for (ColorScheme light : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      String name = light == ColorScheme.LIGHT ? "-light" : "-night";
      try (var phone = OutreachPhone.of(patch, light)) {
        phone.look("set-up" + name);
        phone.choosePin();
        phone.look("start" + name);
        phone.startShift();
        assertThat(phone.page.locator(".person")).hasCount(2);
        phone.look("people" + name);
        phone.pick("Wren");
        phone.look("stays" + name);
        phone.tap("On the street");
        phone.tap("Condoms");
        phone.look("given" + name);
        phone.tap("A wish, a worry, change tonight");
        phone.tap("A worry");
        phone.look("worry" + name);
        phone.tap("Put this wish away");
        phone.tap("Done");
        phone.waits("0 waiting");
        phone.tap("0 waiting");
        phone.look("sending" + name);
        phone.tap("Lock");
        phone.look("pin" + name);
        phone.tap("Light");
        phone.look("pin-switched" + name);
      }
    }
  }

  /** Taps faster than any thumb, so that the line and not the writing is measured. */
  private static final String EVERYBODY_ONCE =
      """
      async () => {
        const moment = () => new Promise(done => setTimeout(done, 5));
        const until = async found => { while (!found()) await moment(); return found(); };
        const press = words => [...document.querySelectorAll('main button')].find(one => one.textContent === words);
        const title = words => document.querySelector('h1').textContent === words;
        for (let i = 0; i < document.querySelectorAll('.person').length; i++) {
          const person = document.querySelectorAll('.person')[i];
          person.click();
          (await until(() => press('On the street'))).click();
          (await until(() => press('Condoms'))).click();
          await until(() => press('Condoms').getAttribute('aria-pressed') === 'true');
          await moment();
          press('Done').click();
          await until(() => title('Who did you see?'));
        }
      }
      """;

  /** From the moment the browser says that there is signal to the moment nothing waits. */
  private static final String TIMED =
      """
      () => {
        let start;
        window.addEventListener('online', () => { start = performance.now(); });
        new MutationObserver(() => {
          if (start && !window.took && document.querySelector('.count').textContent === '0 waiting') {
            window.took = performance.now() - start;
          }
        }).observe(document.getElementById('strip'), { childList: true });
      }
      """;

  private static void slowLine(CDPSession line, boolean isGone) {
    JsonObject slow = new JsonObject();
    slow.addProperty("offline", isGone);
    slow.addProperty("latency", 100);
    slow.addProperty("downloadThroughput", BYTES_A_SECOND);
    slow.addProperty("uploadThroughput", BYTES_A_SECOND);
    line.send("Network.enable");
    line.send("Network.emulateNetworkConditions", slow);
  }

  private int withWords() {
    return patch
        .here
        .superuser()
        .sql("select count(*) from casefile.entry where agency = ? and note is not null")
        .param(patch.agency.id())
        .query(Integer.class)
        .single();
  }

  /** What the worker fetches once more to keep it, as a browser that unpacks would get it. */
  private long kept() throws Exception {
    String worker = patch.here.stranger().get("/phone/worker.js").body();
    String list = worker.substring(worker.indexOf('[') + 1, worker.indexOf(']'));
    var client = java.net.http.HttpClient.newHttpClient();
    long bytes = 0;
    for (String file : list.replace("\"", "").split(", ")) {
      var answer =
          client.send(
              HttpRequest.newBuilder(URI.create(patch.here.address() + file))
                  .header("Accept-Encoding", "gzip")
                  .build(),
              java.net.http.HttpResponse.BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).isEqualTo(200);
      bytes += answer.body().length + answer.headers().map().toString().length();
    }
    return bytes;
  }
}
