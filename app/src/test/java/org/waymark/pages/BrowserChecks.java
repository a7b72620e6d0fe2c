package org.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.ScreenshotOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What every page must hold to, seen in a real browser. */
public final class BrowserChecks {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private static final String VIOLATIONS =
      """
      async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.flatMap(
        v => v.nodes.map(n => `${v.id}: ${n.target.join(' ')}: ${n.any.concat(n.all, n.none).map(c => c.message).join('; ')}`))
      """;

  private static final String WIDER_THAN_THE_SCREEN =
      "() => document.documentElement.scrollWidth > document.documentElement.clientWidth";

  private static final String SMALL_TARGETS =
      """
      () => [...document.querySelectorAll('button, input, select, textarea, summary, nav a')]
        .filter(e => e.checkVisibility() && !e.closest('.govuk-visually-hidden') && e.type !== 'hidden')
        .map(e => [e, e.getBoundingClientRect()])
        .filter(([e, box]) => box.width < 24 || box.height < 24)
        .map(([e, box]) => `${e.outerHTML.slice(0, 90)} is ${box.width} by ${box.height}`)
      """;

  private BrowserChecks() {}

  /** No rule of axe is broken, best practices included; every target is at least 24 pixels. */
  public static void assertAccessible(com.microsoft.playwright.Page page) {
    page.evaluate(axe());
    assertThat((List<?>) page.evaluate(VIOLATIONS)).as("axe on " + page.url()).isEmpty();
    assertThat((List<?>) page.evaluate(SMALL_TARGETS)).as("targets on " + page.url()).isEmpty();
  }

  /** Nothing sticks out at 320 pixels; leaves the page at the desk's width again. */
  public static void assertFitsANarrowScreen(com.microsoft.playwright.Page page) {
    page.setViewportSize(BrowserRun.NARROW, 640);
    var sticksOut = page.evaluate(WIDER_THAN_THE_SCREEN);
    page.setViewportSize(BrowserRun.WIDE, 900);
    assertThat(sticksOut).as("wider than 320 pixels: " + page.url()).isEqualTo(false);
  }

  /** Pictures of the whole page at both widths, {@code target/screenshots/name-320.png}. */
  public static void screenshot(com.microsoft.playwright.Page page, String name) {
    for (var width : List.of(BrowserRun.NARROW, BrowserRun.WIDE)) {
      page.setViewportSize(width, width == BrowserRun.NARROW ? 640 : 900);
      var file = SCREENSHOTS.resolve(name + "-" + width + ".png");
      page.screenshot(new ScreenshotOptions().setPath(file).setFullPage(true));
    }
  }

  /** Notes what the browser complains of from now on, such as a breach of the content policy. */
  public static List<String> complaints(com.microsoft.playwright.Page page) {
    var complaints = new ArrayList<String>();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complaints.add(message.text());
      }
    });
    page.onPageError(complaints::add);
    return complaints;
  }

  private static String axe() {
    try (var script = BrowserChecks.class.getResourceAsStream("/axe/axe.min.js")) {
      assertThat(script).isNotNull();
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
