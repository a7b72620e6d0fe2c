package org.waymark.settings;

/** A setting that cannot be meant; the message names it and what would do. */
public final class SettingsFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** In a sentence, with what to do. */
  public SettingsFault(String message) {
    super(message);
  }
}
