package org.waymark.accounts;

import java.security.SecureRandom;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.PartnershipKey;
import org.waymark.access.Passwords;
import org.waymark.access.SecondStep;

/**
 * Gives an account a password: by an administrator for somebody else (spoken over once, to be
 * changed at the first sign-in, with a fresh second step), or by herself. Every other session of
 * the account ends. Refused by the database for anybody else, and written down by it.
 */
@Component
public class SetCredential {
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;
  private final PartnershipKey key;

  SetCredential(JdbcClient jdbc, PartnershipKey key) {
    this.jdbc = jdbc;
    this.key = key;
  }

  /** What the administrator hands over, shown once. */
  public record HandedOver(String password, String secondStep) {}

  /** A first or a new password for somebody else. */
  @Transactional
  HandedOver handOver(UUID practitioner) {
    String password = speakable();
    SecondStep secondStep = SecondStep.random();
    set(practitioner, password, secondStep.sealedFor(practitioner, key));
    return new HandedOver(password, secondStep.base32());
  }

  /** Her own new password; her second step stays. */
  @Transactional
  void change(UUID herself, String password) {
    set(herself, password, null);
  }

  private void set(
      UUID practitioner, String password, byte @org.jspecify.annotations.Nullable [] secondStep) {
    byte[] salt = Passwords.newSalt();
    boolean allowed =
        jdbc.sql("select guard.set_credential(?, ?, ?, ?)")
            .param(practitioner)
            .param(Passwords.hash(password, salt))
            .param(salt)
            .param(secondStep)
            .query(Boolean.class)
            .single();
    if (!allowed) {
      throw new IllegalStateException(
          "Only an administrator, or herself, gives an account a password");
    }
  }

  /** Four groups of four letters and digits that are not mistaken for one another: 79 bits. */
  private static String speakable() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      text.append(i > 0 && i % 4 == 0 ? "-" : "")
          .append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return text.toString();
  }
}
