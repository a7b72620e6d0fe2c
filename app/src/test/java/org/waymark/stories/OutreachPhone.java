package org.waymark.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import org.waymark.access.ActingFixture;
import org.waymark.outreach.Patch;
import org.waymark.pages.BrowserChecks;
import org.waymark.pages.BrowserRun;

/** The app on an old phone, touched by a thumb; what it holds stays when its page dies. */
final class OutreachPhone implements AutoCloseable {
  static final String PIN = "274915";
  private static final double PATIENCE = 30_000;
  private static final long SOME_ROOM = 500_000;
  private static final Path PICTURES = Path.of("target", "screenshots", "phone");

  /** Counts what a thumb does, and runs before any script of ours. */
  private static final String COUNTED =
      "window.taps = 0; addEventListener('click', () => { window.taps++; }, true);";

  final BrowserContext context;
  private final Patch patch;

  /** So many bytes, of which the app itself needs some hundred thousand. */
  private long room = 3_000_000;

  /** Of a page that stays when the app's own dies. */
  private final CDPSession settings;

  Page page;

  private OutreachPhone(Patch patch, ColorScheme light) {
    this.patch = patch;
    this.context = BrowserRun.phone(light);
    context.addInitScript(COUNTED);
    this.settings = context.newCDPSession(context.newPage());
    giveRoom();
    this.page = context.newPage();
  }

  /** A phone as it comes from the shop, with Ana signed in on its browser. */
  static OutreachPhone of(Patch patch, ColorScheme light, String... scripts) {
    OutreachPhone phone = new OutreachPhone(patch, light);
    for (String script : scripts) {
      phone.context.addInitScript(script);
    }
    String cookie = ActingFixture.beginSession(patch.here.superuser(), patch.ana.id());
    phone.context.addCookies(List.of(new Cookie("s", cookie).setUrl(patch.here.address())));
    phone.open();
    return phone;
  }

  /** The same, set up with the PIN; its files are kept for later. */
  static OutreachPhone setUp(Patch patch, ColorScheme light, String... scripts) {
    OutreachPhone phone = of(patch, light, scripts);
    phone.choosePin();
    return phone;
  }

  void choosePin() {
    page.getByLabel("Choose a PIN").fill(PIN);
    page.getByLabel("The same PIN again").fill(PIN);
    tap("Set up");
    heading("Start a shift");
    // Asked from outside: the page's own rules let nothing be evaluated inside it.
    page.waitForCondition(
        () -> Boolean.TRUE.equals(page.evaluate("navigator.serviceWorker.controller !== null")));
  }

  /** Opens the app's page, or opens it again. */
  void open() {
    page.navigate(patch.here.address() + "/phone/");
  }

  /** Takes all the room that the browser gives this app, in smaller and smaller pieces. */
  private static final String FILL =
      """
      async () => {
        const base = await new Promise((done, failed) => {
          const asked = indexedDB.open('what else is on the phone', 1);
          asked.onupgradeneeded = () => asked.result.createObjectStore('pictures');
          asked.onsuccess = () => done(asked.result);
          asked.onerror = () => failed(asked.error);
        });
        const isKept = size => new Promise(done => {
          const change = base.transaction('pictures', 'readwrite');
          change.objectStore('pictures').put(crypto.getRandomValues(new Uint8Array(size)), crypto.getRandomValues(new Uint8Array(8)));
          change.oncomplete = () => done(true);
          change.onabort = () => done(false);
        });
        for (let size = 65536; size >= 1; size /= 4) while (await isKept(size));
        base.close();
      }
      """;

  /** The browser itself refuses what needs more room, as it does on a full phone; or gives some. */
  void isFull(boolean isFull) {
    if (isFull) {
      page.evaluate(FILL);
    } else {
      room += SOME_ROOM;
      giveRoom();
    }
  }

  private void giveRoom() {
    JsonObject given = new JsonObject();
    given.addProperty("origin", patch.here.address());
    given.addProperty("quotaSize", room);
    settings.send("Storage.overrideQuotaForOrigin", given);
  }

  /** The page is gone from one moment to the next, as when a phone takes its memory back. */
  void pageDies() {
    Page dead = page;
    page = context.newPage();
    dead.close();
    open();
  }

  void unlock(String pin) {
    page.locator("#pin").fill(pin);
    tap("Open");
  }

  void startShift() {
    startShift(patch.area);
  }

  void startShift(String area) {
    tap(area);
    tap("Start shift");
    heading("Who did you see?");
  }

  /** The usual encounter with somebody on the list. */
  void meet(String alias, String stays) {
    pick(alias);
    tap(stays);
    tap("Condoms");
    answer("Asked to come in?", "Yes");
    answer("Told about all services?", "Yes");
    tap("Done");
    heading("Who did you see?");
  }

  void pick(String alias) {
    page.locator(".person", new Page.LocatorOptions().setHas(named(alias))).tap();
    heading(alias);
  }

  private Locator named(String alias) {
    return page.locator(".name").getByText(alias, new Locator.GetByTextOptions().setExact(true));
  }

  void answer(String question, String words) {
    page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question))
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words))
        .tap();
  }

  void tap(String words) {
    button(words).first().tap();
  }

  Locator button(String words) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(words).setExact(true));
  }

  void heading(String words) {
    assertThat(page.locator("h1")).hasText(words, new HasTextOptions().setTimeout(PATIENCE));
  }

  void noSignal(boolean isGone) {
    context.setOffline(isGone);
  }

  /** What stands on the strip: how many wait, how many were refused. */
  void waits(String words) {
    assertThat(page.locator(".count")).hasText(words, new HasTextOptions().setTimeout(PATIENCE));
  }

  int taps() {
    return ((Number) page.evaluate("() => window.taps")).intValue();
  }

  /** A picture to be looked at, nothing axe finds, nothing wider than the screen. */
  void look(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    BrowserChecks.assertAccessible(page);
    org.assertj.core.api.Assertions.assertThat(
            page.evaluate("() => document.documentElement.scrollWidth <= 320"))
        .as("320 pixels: " + name)
        .isEqualTo(true);
  }

  /** Everything the phone's own database holds, as one text. */
  String storage() {
    return (String)
        page.evaluate(
            """
            async () => {
              const base = await new Promise((done, failed) => {
                const asked = indexedDB.open('notes');
                asked.onsuccess = () => done(asked.result);
                asked.onerror = () => failed(asked.error);
              });
              const told = value => value instanceof Uint8Array
                ? String.fromCharCode(...value) + [...value].map(byte => byte.toString(16)).join('')
                : value && typeof value === 'object'
                  ? Object.entries(value).map(([name, inner]) => name + '=' + told(inner)).join('|') : String(value);
              let all = '';
              for (const table of base.objectStoreNames) {
                const rows = base.transaction(table).objectStore(table);
                for (const asked of [rows.getAllKeys(), rows.getAll()]) {
                  all += await new Promise(done => { asked.onsuccess = () => done(told(asked.result)); });
                }
              }
              base.close();
              const kept = [];
              for (const name of await caches.keys()) {
                for (const request of await (await caches.open(name)).keys()) {
                  kept.push(request.url, await (await caches.match(request)).text());
                }
              }
              return all + kept.join() + JSON.stringify(localStorage) + JSON.stringify(sessionStorage);
            }
            """);
  }

  int records() {
    return ((Number)
            page.evaluate(
                """
                async () => {
                  const { store } = await import('/phone/store.js');
                  return (await store.keys('records')).length + (await store.keys('meta')).length;
                }
                """))
        .intValue();
  }

  @Override
  public void close() {
    context.close();
  }
}
