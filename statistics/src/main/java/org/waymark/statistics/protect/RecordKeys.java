package org.waymark.statistics.protect;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Every person's own number in [0, 1), kept for good. A cell's key is the fraction of the sum of
 * its people's numbers, so the same people have the same key in every table (Fraser and Wooton
 * 2005; Enderle, Giessing and Tent 2018).
 */
public final class RecordKeys {
  private RecordKeys() {}

  /** A number that only the holder of the secret can make from the person's reference. */
  public static BigDecimal of(String reference, byte[] secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      byte[] digest = mac.doFinal(reference.getBytes(StandardCharsets.UTF_8));
      long bits = 0;
      for (int i = 0; i < 6; i++) {
        bits = bits << 8 | digest[i] & 0xFF;
      }
      return BigDecimal.valueOf(bits).divide(BigDecimal.valueOf(1L << 48), 12, RoundingMode.DOWN);
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException("Java has HMAC with SHA-256", absent);
    }
  }

  /** Sums by cell, in decimals, since sums of binary fractions depend on their order. */
  public static Map<Cell, BigDecimal> cellKeys(Map<Cell, BigDecimal> base, TableSet tables) {
    Map<Cell, BigDecimal> keys = HashMap.newHashMap(tables.counts().size());
    base.forEach((cell, key) ->
        tables.cellsWith(cell).forEach(counted -> keys.merge(counted, key, BigDecimal::add)));
    keys.replaceAll((cell, sum) -> sum.remainder(BigDecimal.ONE));
    return keys;
  }
}
