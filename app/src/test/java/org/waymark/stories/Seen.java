package org.waymark.stories;

import static org.waymark.pages.BrowserChecks.assertAccessible;
import static org.waymark.pages.BrowserChecks.assertFitsANarrowScreen;
import static org.waymark.pages.BrowserChecks.screenshot;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import org.waymark.testing.Running;
import org.waymark.testing.Town.Somebody;

/** What every story does with a page: open it as somebody, look at it, press a button. */
final class Seen {
  private static final String ADDRESS = Running.here().address();

  private Seen() {}

  /** A page as somebody who is signed in. */
  static Page open(BrowserContext context, Somebody somebody, String path) {
    context.addCookies(java.util.List.of(new Cookie("s", somebody.cookie()).setUrl(ADDRESS)));
    return go(context.newPage(), path);
  }

  /** The same page somewhere else. */
  static Page go(Page page, String path) {
    page.navigate(ADDRESS + path);
    return page;
  }

  /** Pictures at both widths; nothing that axe finds; nothing wider than a phone. */
  static void look(Page page, String name) {
    picture(page, name);
    assertAccessible(page);
    assertFitsANarrowScreen(page);
  }

  /** Pictures alone, for a browser that runs no script. */
  static void picture(Page page, String name) {
    screenshot(page, "screens/" + name);
  }

  static Locator button(Page page, String words) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(words).setExact(true));
  }

  static void press(Page page, String words) {
    button(page, words).first().click();
  }

  /** Presses Tab until the control has the focus: it can be reached without a mouse. */
  static Locator tabTo(Page page, Locator control) {
    for (int pressed = 0; pressed < 200; pressed++) {
      if ((Boolean) control.evaluate("e => e === document.activeElement")) {
        return control;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("Not reached by keyboard: " + control);
  }
}
