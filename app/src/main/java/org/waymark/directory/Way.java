package org.waymark.directory;

import java.util.Arrays;

/** How a service can be reached. The codes are those of the tables, forms and spreadsheets. */
public enum Way {
  /** One goes there. */
  IN_PERSON("in-person", "In person"),
  /** By voice. */
  PHONE("phone", "By phone"),
  /** By text message. */
  TEXT("text", "By text message"),
  /** By messages in a browser or an app. */
  CHAT("chat", "By chat"),
  /** Seeing each other on a screen. */
  VIDEO("video", "By video"),
  /** They come to where the person is. */
  VISIT("visit", "They come to you");

  private final String code;
  private final String label;

  Way(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /** As the database and forms write it. */
  public String code() {
    return code;
  }

  /** As practitioners read it; a person reads it in her language. */
  public String label() {
    return label;
  }

  /** The way of this code. */
  public static Way of(String code) {
    return Arrays.stream(values()).filter(way -> way.code.equals(code)).findFirst().orElseThrow();
  }
}
