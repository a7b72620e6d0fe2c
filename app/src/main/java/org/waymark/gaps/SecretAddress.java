package org.waymark.gaps;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/**
 * The random part of an address that opens something without an account: 144 bits. The database
 * knows the thing by an id made from the hash of it, so that no row and no backup tells an address.
 *
 * @param text as it stands in the address; anything a browser may send
 */
public record SecretAddress(String text) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 18;

  /** A new one. */
  static SecretAddress next() {
    byte[] random = new byte[BYTES];
    RANDOM.nextBytes(random);
    return new SecretAddress(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
  }

  /** Could this be one of ours? What a browser made up by itself is too short to be a secret. */
  boolean isWhole() {
    return text.matches("[A-Za-z0-9_-]{24}");
  }

  /** By which the database knows what it opens. */
  UUID id() {
    return hashed(text);
  }

  /** An id for a part of it, always the same. */
  UUID part(int place) {
    return hashed(text + " " + place);
  }

  private static UUID hashed(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      ByteBuffer bytes = ByteBuffer.wrap(hash);
      return new UUID(bytes.getLong(), bytes.getLong());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
