package org.waymark.linkage.encode;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.waymark.linkage.record.Folding;

/**
 * Makes keyed cryptographic long-term keys: Bloom filters of the pieces of a person's values
 * (Schnell, Bachteler and Reiher 2009), each piece placed by HMAC-SHA256 under the agreed key.
 *
 * <p>Hardened by random hashing in place of double hashing (Schnell and Borgs 2016), by the name of
 * the field in every piece, by salting given-name pieces with the birth year where one is known,
 * and by folding the two halves onto each other with exclusive-or (Schnell and Borgs 2016b).
 * Without the key a table of names cannot be encoded for comparison; another key gives unrelated
 * bits.
 */
public final class Encoder {
  /** Bits of an encoding, after folding. */
  public static final int BITS = 1024;

  /** The shortest key, in bytes of UTF-8. */
  public static final int SHORTEST_KEY = 16;

  private static final int HASHES = 8;
  private final Mac mac;

  /**
   * @throws IllegalArgumentException when the key is too short to keep anybody out
   */
  public Encoder(String key) {
    byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
    if (bytes.length < SHORTEST_KEY) {
      throw new IllegalArgumentException("The key needs at least " + SHORTEST_KEY + " characters");
    }
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One value of a person, under the name of its field. */
  public record Value(String field, String text) {
    /** Whether it stays with her when she moves. */
    public boolean isStable() {
      return !field.equals("address") && !field.equals("postcode");
    }
  }

  /** The encoding of a person: 1,024 bits in 16 words. */
  public long[] encode(List<Value> values) {
    long[] wide = new long[2 * BITS / 64];
    String salt = salt(values);
    for (Value value : values) {
      String prefix = value.field() + '|' + (value.field().equals("given") ? salt : "") + '|';
      for (String piece : pieces(value)) {
        place(wide, prefix + piece, value.isStable() ? HASHES : HASHES / 2);
      }
    }
    long[] folded = new long[BITS / 64];
    for (int word = 0; word < folded.length; word++) {
      folded[word] = wide[word] ^ wide[word + folded.length];
    }
    return folded;
  }

  private static String salt(List<Value> values) {
    return values.stream()
        .filter(value -> value.field().equals("birth") && value.text().length() >= 4)
        .map(value -> value.text().substring(0, 4))
        .findFirst()
        .orElse("");
  }

  private static Set<String> pieces(Value value) {
    Set<String> pieces = new TreeSet<>();
    String text = Folding.fold(value.text());
    if (value.field().equals("birth")) {
      for (int at = 0; at < text.length(); at++) {
        pieces.add(at + ":" + text.charAt(at));
      }
      return pieces;
    }
    String padded = '_' + text + '_';
    for (int at = 0; at + 2 <= padded.length(); at++) {
      pieces.add(padded.substring(at, at + 2));
    }
    return pieces;
  }

  private void place(long[] wide, String piece, int hashes) {
    byte[] digest = mac.doFinal(piece.getBytes(StandardCharsets.UTF_8));
    for (int hash = 0; hash < hashes; hash++) {
      int bit = (digest[2 * hash] & 255 | (digest[2 * hash + 1] & 255) << 8) & 2 * BITS - 1;
      wide[bit >>> 6] |= 1L << bit;
    }
  }
}
