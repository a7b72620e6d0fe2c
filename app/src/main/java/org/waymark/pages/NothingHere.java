package org.waymark.pages;

/**
 * There is nothing here for whoever asks: it does not exist, or is not theirs to know of. Both are
 * answered with the same bytes.
 */
public final class NothingHere extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Carries no words, so that none can leak. */
  public NothingHere() {
    super("nothing here", null, false, false);
  }
}
