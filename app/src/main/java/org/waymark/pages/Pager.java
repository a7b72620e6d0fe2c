package org.waymark.pages;

import java.util.ArrayList;
import java.util.List;

/**
 * Which page of a long list this is.
 *
 * @param page counted from 1
 * @param pages how many there are
 * @param address the list's own address, with a query or without; the page's number is added to it
 */
public record Pager(int page, int pages, String address) {

  /** Stands in {@link #shown()} where pages are left out. */
  public static final int GAP = -1;

  /** How many pages a list of so many takes, this many on each. */
  public static int pagesFor(long things, int onEach) {
    return (int) Math.max(1, (things + onEach - 1) / onEach);
  }

  /** The address of another page. */
  public String href(int number) {
    return address + (address.contains("?") ? "&" : "?") + "page=" + number;
  }

  /** The pages to offer: the ends, this one and its neighbours, {@link #GAP} between. */
  public List<Integer> shown() {
    var shown = new ArrayList<Integer>();
    for (int number = 1; number <= pages; number++) {
      if (number == 1 || number == pages || Math.abs(number - page) <= 1) {
        shown.add(number);
      } else if (shown.getLast() != GAP) {
        shown.add(GAP);
      }
    }
    return shown;
  }
}
