package org.waymark.directory;

import java.util.UUID;

/** The short code in a service's address, made from the id a form was given when it was shown. */
final class Codes {
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int LENGTH = 6;

  private Codes() {}

  /** From the random half of the id: the other half is the time, which must not show. */
  static String of(UUID id) {
    long random = (id.getLeastSignificantBits() & Long.MAX_VALUE) % (1L << 61);
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      code.append(LETTERS.charAt((int) (random % LETTERS.length())));
      random /= LETTERS.length();
    }
    return code.toString();
  }
}
