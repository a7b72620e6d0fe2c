package org.waymark.pages;

import java.util.concurrent.atomic.AtomicLong;

/** How many bytes a page costs somebody on a slow phone: headers and bodies, as they came. */
public final class BrowserTraffic {

  private final AtomicLong bytes = new AtomicLong();

  private BrowserTraffic() {}

  /** Counts everything this page transfers from now on. */
  public static BrowserTraffic of(com.microsoft.playwright.Page page) {
    var traffic = new BrowserTraffic();
    var session = page.context().newCDPSession(page);
    session.send("Network.enable");
    session.on(
        "Network.loadingFinished",
        event -> traffic.bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
    return traffic;
  }

  /** The bytes since the last time this was asked. */
  public long sinceLast() {
    return bytes.getAndSet(0);
  }
}
