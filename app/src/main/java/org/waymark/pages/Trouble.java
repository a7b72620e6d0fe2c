package org.waymark.pages;

import java.util.Arrays;

/**
 * What is said when a page cannot be shown. It never says why in detail, and says the same to
 * everybody: what does not exist and what is not theirs look alike.
 */
enum Trouble {
  BAD_REQUEST(
      400, "We could not read that", "Something in what was sent could not be read. Try again."),
  FORBIDDEN(
      403,
      "You cannot do this",
      "This page was open too long, or you may not do this. Nothing was changed."),
  NOTHING_HERE(404, "There is nothing here", "Check the address, or start from the first page."),
  NOT_LIKE_THIS(405, "That does not work here", "Go back and use the buttons on the page."),
  TOO_LARGE(413, "That is too large", "Send less at once. Nothing was changed."),
  UNKNOWN_KIND(415, "We cannot read this kind of thing", "Use the form on the page."),
  TOO_OFTEN(429, "Please wait a little", "That was tried too often. Wait a few minutes."),
  BUSY(
      503,
      "Too many people at once",
      "Wait a moment and try again. If you were saving something, send it again: sent twice, it is"
          + " kept once."),
  FAULT(500, "Something went wrong here", "This is our fault, not yours. Nothing was half saved.");

  private final int status;
  private final String title;
  private final String words;

  Trouble(int status, String title, String words) {
    this.status = status;
    this.title = title;
    this.words = words;
  }

  /** The trouble of this status; the nearest where we have no words of its own. */
  static Trouble of(int status) {
    return Arrays.stream(values())
        .filter(trouble -> trouble.status == status)
        .findFirst()
        .orElse(status >= 400 && status < 500 ? BAD_REQUEST : FAULT);
  }

  int status() {
    return status;
  }

  String title() {
    return title;
  }

  String words() {
    return words;
  }
}
