package org.waymark.referrals;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.access.PartnershipKey;

/**
 * Closes and opens the words of one referral: form, answers and what was amended. It is not the
 * case file's key, which an agency asked may not have or may lose: the form it was sent stays
 * readable to it. A text belongs to one row: moved to another, it does not open.
 */
final class ReferralKey {
  private final @Nullable SecretKey key;

  private ReferralKey(@Nullable SecretKey key) {
    this.key = key;
  }

  /** Was the key destroyed because the person asked to be forgotten? Then every text is blank. */
  boolean isForgotten() {
    return key == null;
  }

  /** The text as the database may keep it; nothing for a blank one. */
  byte @Nullable [] close(String text, UUID row) {
    if (key == null) {
      throw new IllegalStateException("A forgotten referral takes no more words");
    }
    return text.isBlank()
        ? null
        : PartnershipKey.encrypt(key, text.getBytes(StandardCharsets.UTF_8), row.toString());
  }

  /** The text again; blank where nothing was kept. */
  String open(byte @Nullable [] closed, UUID row) {
    return closed == null || key == null
        ? ""
        : new String(PartnershipKey.decrypt(key, closed, row.toString()), StandardCharsets.UTF_8);
  }

  /** Makes and unwraps them; the wrapped key stands in the referral's own row. */
  @Component
  static class Keys {
    private final PartnershipKey partnership;

    Keys(PartnershipKey partnership) {
      this.partnership = partnership;
    }

    /** A fresh key for this referral, wrapped. */
    byte[] make(UUID referral) {
      return partnership.newWrappedKey(place(referral));
    }

    /** The key again, from what stands in the referral's row. */
    ReferralKey of(UUID referral, byte @Nullable [] wrapped) {
      return new ReferralKey(wrapped == null ? null : partnership.unwrap(wrapped, place(referral)));
    }

    private static String place(UUID referral) {
      return "referral:" + referral;
    }
  }
}
