package org.waymark.outreach;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/**
 * What a phone shows instead of its PIN: 256 bits made of the PIN and of a salt that never leaves
 * the phone. Whoever has only the server's hash of it cannot try PINs.
 */
record PhoneProof(byte[] bytes) {
  private static final int LENGTH = 32;

  /** From base64url without padding; empty for anything else. */
  static Optional<PhoneProof> of(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      return bytes.length == LENGTH ? Optional.of(new PhoneProof(bytes)) : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /** What the database keeps of it. */
  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java", e);
    }
  }

  /** A proof never shows itself in a log. */
  @Override
  public String toString() {
    return "PhoneProof";
  }
}
