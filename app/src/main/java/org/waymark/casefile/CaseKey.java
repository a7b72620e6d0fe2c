package org.waymark.casefile;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.waymark.access.PartnershipKey;

/**
 * Closes and opens the words of one case file. A text belongs to one row: moved to another, it does
 * not open.
 */
public final class CaseKey {
  private final SecretKey key;

  CaseKey(SecretKey key) {
    this.key = key;
  }

  /** The text as the database may keep it; {@code row} is the id of the row it is written to. */
  public byte[] close(String text, UUID row) {
    return PartnershipKey.encrypt(key, text.getBytes(StandardCharsets.UTF_8), row.toString());
  }

  /** The same for a text that may be absent or blank: then nothing is kept. */
  public byte @Nullable [] closeOrNothing(@Nullable String text, UUID row) {
    return text == null || text.isBlank() ? null : close(text, row);
  }

  /** The text again. */
  public String open(byte[] closed, UUID row) {
    return new String(PartnershipKey.decrypt(key, closed, row.toString()), StandardCharsets.UTF_8);
  }

  /** The same, empty where nothing was kept. */
  public String openOrBlank(byte @Nullable [] closed, UUID row) {
    return closed == null ? "" : open(closed, row);
  }

  /** A fresh key for a case file, wrapped by the partnership's. */
  public static byte[] wrapNew(PartnershipKey partnership, UUID caseFile) {
    return partnership.newWrappedKey(place(caseFile));
  }

  /** The key of a case file, from the wrapped one its row keeps. */
  public static CaseKey unwrapped(PartnershipKey partnership, UUID caseFile, byte[] wrapped) {
    return new CaseKey(partnership.unwrap(wrapped, place(caseFile)));
  }

  private static String place(UUID caseFile) {
    return "case file:" + caseFile;
  }
}
