package org.waymark.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The partnership's key: 256 bits in a file outside database and backups. It wraps the key of every
 * case file, so a stolen backup has no names. AES-256-GCM with a random 96-bit nonce; what a
 * ciphertext belongs to is authenticated with it, so that a value moved to another row does not
 * open.
 */
public final class PartnershipKey {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecretKey wrapping;
  private final SecretKey sealing;
  private final byte[] mark;

  /** From the 32 bytes of the key file. */
  public PartnershipKey(byte[] key) {
    if (key.length != 32) {
      throw new IllegalArgumentException("A partnership's key has 32 bytes");
    }
    this.wrapping = derive(key, "case file keys");
    this.sealing = derive(key, "partnership secrets");
    this.mark = java.util.Arrays.copyOf(derive(key, "mark").getEncoded(), 16);
  }

  /** A fresh key for one case file, wrapped so that only this case file's row opens it. */
  public byte[] newWrappedKey(String belongsTo) {
    byte[] fresh = new byte[32];
    RANDOM.nextBytes(fresh);
    return encrypt(wrapping, fresh, belongsTo);
  }

  /** Opens a wrapped key. */
  public SecretKey unwrap(byte[] wrapped, String belongsTo) {
    return new SecretKeySpec(decrypt(wrapping, wrapped, belongsTo), "AES");
  }

  /** Sixteen bytes by which this key is known and from which nothing of it can be learned. */
  public byte[] mark() {
    return mark.clone();
  }

  /** The same wrapped key under another partnership's key. */
  byte[] rewrapped(byte[] wrapped, String belongsTo, PartnershipKey next) {
    return encrypt(next.wrapping, decrypt(wrapping, wrapped, belongsTo), belongsTo);
  }

  /** Encrypts what belongs to the partnership and not to one case file. */
  public byte[] seal(byte[] plain, String belongsTo) {
    return encrypt(sealing, plain, belongsTo);
  }

  /** Opens what {@link #seal} closed. */
  public byte[] open(byte[] sealed, String belongsTo) {
    return decrypt(sealing, sealed, belongsTo);
  }

  /** Nonce, ciphertext and tag in one array. */
  public static byte[] encrypt(SecretKey key, byte[] plain, String belongsTo) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    try {
      byte[] closed = cipher(Cipher.ENCRYPT_MODE, key, nonce, belongsTo).doFinal(plain);
      return ByteBuffer.allocate(NONCE + closed.length).put(nonce).put(closed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is part of every Java", e);
    }
  }

  /**
   * Opens what {@link #encrypt} closed, or throws: it was changed, or belongs elsewhere, or the key
   * is another.
   */
  public static byte[] decrypt(SecretKey key, byte[] closed, String belongsTo) {
    try {
      byte[] nonce = java.util.Arrays.copyOf(closed, NONCE);
      return cipher(Cipher.DECRYPT_MODE, key, nonce, belongsTo)
          .doFinal(closed, NONCE, closed.length - NONCE);
    } catch (GeneralSecurityException e) {
      throw new Unreadable(e);
    }
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String belongsTo)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(belongsTo.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private static SecretKey derive(byte[] key, String purpose) {
    try {
      var parameters =
          HKDFParameterSpec.ofExtract()
              .addIKM(key)
              .thenExpand(("waymark " + purpose).getBytes(StandardCharsets.UTF_8), 32);
      return KDF.getInstance("HKDF-SHA256").deriveKey("AES", parameters);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HKDF is part of this Java", e);
    }
  }

  /** A ciphertext that does not open with this key in this place. */
  public static final class Unreadable extends RuntimeException {
    Unreadable(Throwable cause) {
      super("Unreadable with this key", cause);
    }
  }
}
