package org.waymark.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One Chromium for all tests. Each test opens a context of its own and closes it, so nothing is
 * carried over: {@code try (var context = BrowserRun.open()) { var page = context.newPage(); … }}.
 */
public final class BrowserRun {

  /** The narrowest phone. */
  public static final int NARROW = 320;

  /** A desk. */
  public static final int WIDE = 1280;

  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static final Browser CHROMIUM = start();

  private BrowserRun() {}

  /** A browser as most people have it, at a desk. */
  public static BrowserContext open() {
    return CHROMIUM.newContext(options());
  }

  /** A browser that runs no script. */
  public static BrowserContext withoutScripts() {
    return CHROMIUM.newContext(options().setJavaScriptEnabled(false));
  }

  /** A device set to dark. */
  public static BrowserContext atNight() {
    return CHROMIUM.newContext(options().setColorScheme(ColorScheme.DARK));
  }

  /** The narrowest phone, touched and not clicked, by day or at night. */
  public static BrowserContext phone(ColorScheme light) {
    return CHROMIUM.newContext(
        options()
            .setViewportSize(NARROW, 640)
            .setHasTouch(true)
            .setIsMobile(true)
            .setDeviceScaleFactor(2)
            .setColorScheme(light));
  }

  private static NewContextOptions options() {
    return new NewContextOptions().setViewportSize(WIDE, 900).setLocale("en-GB");
  }

  private static Browser start() {
    var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    var playwright = Playwright.create(new CreateOptions().setEnv(environment));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    var chromium = Path.of(System.getenv().getOrDefault("WAYMARK_BROWSER", "/usr/bin/chromium"));
    return playwright
        .chromium()
        .launch(new LaunchOptions().setExecutablePath(chromium).setArgs(QUIET));
  }
}
