package org.waymark.outreach;

import java.security.SecureRandom;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Audit;
import org.waymark.access.PartnershipKey;

/**
 * Sets up a phone for the practitioner who is signed in on it, and makes the share of its key that
 * stands only here, sealed with the partnership's key.
 *
 * <p>Sent twice with one id and one proof, it is one phone. Refused: an account that sees nobody's
 * file; an id that stands for another phone.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SetUpPhone {
  static final int SHARE_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;
  private final PartnershipKey partnership;
  private final Audit audit;

  SetUpPhone(JdbcClient jdbc, PartnershipKey partnership, Audit audit) {
    this.jdbc = jdbc;
    this.partnership = partnership;
    this.audit = audit;
  }

  /** True when the phone is hers. */
  boolean setUp(UUID phone, PhoneProof proof) {
    byte[] share = new byte[SHARE_BYTES];
    RANDOM.nextBytes(share);
    boolean isHers =
        jdbc.sql("select guard.set_up_phone(?, ?, ?)")
            .params(phone, proof.hash(), partnership.seal(share, place(phone)))
            .query(Boolean.class)
            .single();
    if (isHers) {
      audit.write("set up an outreach phone");
    }
    return isHers;
  }

  /** What a share belongs to: moved to another phone's row, it does not open. */
  static String place(UUID phone) {
    return "phone:" + phone;
  }
}
