package org.waymark.directory;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.access.PartnershipKey;
import org.waymark.charter.Colour;

/**
 * Somebody asked, on the public pages, that a service contact her.
 *
 * @param said what was typed; null once it was forgotten
 * @param serviceName the service's own name
 * @param lang the language it was asked in
 * @param dueAt by when an answer was promised
 * @param state the last thing that was done about it; null while it waits
 */
public record ContactRequest(
    UUID id,
    String code,
    String serviceName,
    FromWhom fromWhom,
    Colour colour,
    String lang,
    @Nullable Typed said,
    Instant madeAt,
    Instant warnAt,
    Instant dueAt,
    ContactAnswer.@Nullable What state) {

  /** Who asked. */
  public enum FromWhom {
    /** The person herself. */
    HERSELF,
    /** Somebody close to her. */
    FRIEND,
    /** A professional without an account: a ward, a court, a prison. */
    PROFESSIONAL;

    /** As the database writes it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static FromWhom of(String word) {
      return Arrays.stream(values())
          .filter(one -> one.word().equals(word))
          .findFirst()
          .orElseThrow();
    }
  }

  /** What was typed into the form. */
  public record Typed(String name, String how, String safe, String wish, String from) {
    private static final String BETWEEN = "\u001f";

    /** Closed so that only the partnership's key opens it, and only as this request's. */
    byte[] seal(PartnershipKey key, UUID request) {
      String whole = String.join(BETWEEN, name, how, safe, wish, from);
      return key.seal(whole.getBytes(StandardCharsets.UTF_8), belongsTo(request));
    }

    static Typed open(PartnershipKey key, byte[] sealed, UUID request) {
      String whole = new String(key.open(sealed, belongsTo(request)), StandardCharsets.UTF_8);
      String[] parts = whole.split(BETWEEN, -1);
      return new Typed(parts[0], parts[1], parts[2], parts[3], parts[4]);
    }

    private static String belongsTo(UUID request) {
      return "contact request:" + request;
    }
  }

  /** Is it still to be answered? */
  public boolean isOpen() {
    return state == null || !state.isLast();
  }
}
