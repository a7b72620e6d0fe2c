package org.waymark.accounts;

import org.waymark.pages.Pager;

/** Long lists, a page at a time, so that each stays small enough for a slow connection. */
final class Lists {
  static final int ON_A_PAGE = 50;

  private Lists() {}

  /** The page asked for, or the nearest there is. */
  static Pager pager(String asked, long things, String address) {
    int pages = Pager.pagesFor(things, ON_A_PAGE);
    int page = asked.matches("[1-9]\\d{0,4}") ? Integer.parseInt(asked) : 1;
    return new Pager(Math.min(page, pages), pages, address);
  }

  /** How many stand on the pages before. */
  static int before(Pager pager) {
    return (pager.page() - 1) * ON_A_PAGE;
  }
}
