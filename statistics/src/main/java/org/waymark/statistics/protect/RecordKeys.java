package org.waymark.statistics.protect;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
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
  public static Map<Cell, BigDecimal> cellKeys(
      Map<Cell, BigDecimal> base, TableSet tables, Map<String, Hierarchy> hierarchies) {
    Map<Cell, BigDecimal> keys = new LinkedHashMap<>();
    for (Cell cell : tables.counts().keySet()) {
      BigDecimal sum = BigDecimal.ZERO;
      for (Map.Entry<Cell, BigDecimal> entry : base.entrySet()) {
        boolean inside =
            cell.codes().entrySet().stream()
                .allMatch(code ->
                    hierarchies
                        .getOrDefault(code.getKey(), new Hierarchy(code.getKey(), Map.of()))
                        .upwards(entry.getKey().code(code.getKey()))
                        .contains(code.getValue()));
        sum = inside ? sum.add(entry.getValue()) : sum;
      }
      keys.put(cell, sum.remainder(BigDecimal.ONE));
    }
    return keys;
  }
}
