package org.waymark.access;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Argon2id with 19 MiB, two passes, one lane (OWASP's figures). The hash goes into the database and
 * never comes back; the salt does. A name that does not exist gets a salt of its own, the same each
 * time, so that guessing a name takes as long as guessing a password.
 */
@Component
public class Passwords {
  private static final Argon2Function ARGON2 =
      Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] dummySalts = newSalt();

  /** Sixteen random bytes. */
  public static byte[] newSalt() {
    byte[] salt = new byte[16];
    RANDOM.nextBytes(salt);
    return salt;
  }

  /** The 32 bytes the database compares. */
  public static byte[] hash(String password, byte[] salt) {
    return ARGON2.hash(password.getBytes(StandardCharsets.UTF_8), salt).getBytes();
  }

  byte[] saltForNobody(String name) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(dummySalts, "HmacSHA256"));
      return java.util.Arrays.copyOf(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)), 16);
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException("HmacSHA256 is part of every Java", e);
    }
  }
}
