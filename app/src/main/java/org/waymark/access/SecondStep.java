package org.waymark.access;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based codes of six digits (RFC 6238: SHA-1, 30 seconds), which every authenticator app
 * makes. One step either way is forgiven for a phone's clock; a code that was used is used up,
 * since the database lets the counter only rise.
 */
public record SecondStep(byte[] secret) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int STEP_SECONDS = 30;
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  /** Twenty random bytes, as RFC 4226 section 4 asks. */
  public static SecondStep random() {
    byte[] secret = new byte[20];
    RANDOM.nextBytes(secret);
    return new SecondStep(secret);
  }

  /** The code at a moment, for the demo and for tests. */
  public String codeAt(Instant moment) {
    return code(moment.getEpochSecond() / STEP_SECONDS);
  }

  /** The counter the given code belongs to, if it is one of the three that count now. */
  public OptionalLong matches(String given, Instant now) {
    String digits = given.replaceAll("\\s", "");
    long counter = now.getEpochSecond() / STEP_SECONDS;
    OptionalLong found = OptionalLong.empty();
    for (long candidate = counter - 1; candidate <= counter + 1; candidate++) {
      if (java.security.MessageDigest.isEqual(code(candidate).getBytes(), digits.getBytes())) {
        found = OptionalLong.of(candidate);
      }
    }
    return found;
  }

  /** As the database keeps it: closed with the partnership's key, for this practitioner only. */
  public byte[] sealedFor(UUID practitioner, PartnershipKey key) {
    return key.seal(secret, "second step:" + practitioner);
  }

  static SecondStep opened(byte[] sealed, UUID practitioner, PartnershipKey key) {
    return new SecondStep(key.open(sealed, "second step:" + practitioner));
  }

  /** The secret as people type it into an authenticator app. */
  public String base32() {
    StringBuilder text = new StringBuilder();
    int buffer = 0;
    int bits = 0;
    for (byte b : secret) {
      buffer = (buffer << 8) | (b & 0xff);
      bits += 8;
      while (bits >= 5) {
        text.append(BASE32.charAt((buffer >> (bits -= 5)) & 31));
      }
    }
    return text.toString();
  }

  private String code(long counter) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(counter).array());
      int offset = hash[hash.length - 1] & 15;
      int number = ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7fffffff;
      return "%06d".formatted(number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HmacSHA1 is part of every Java", e);
    }
  }
}
