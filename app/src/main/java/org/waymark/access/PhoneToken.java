package org.waymark.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an outreach phone holds while it is unlocked: 256 random bits, sent in a header and only to
 * {@code /intake/}. It opens nothing else: a browser's cookie is shorter, so this is never taken
 * for one.
 */
public final class PhoneToken {
  private static final String BEFORE = "phone-";
  private static final Pattern HEADER = Pattern.compile("Phone ([A-Za-z0-9_-]{43})");

  private final String value;

  private PhoneToken(String value) {
    this.value = value;
  }

  /** A fresh one. */
  public static PhoneToken random() {
    return new PhoneToken(SessionToken.random().value());
  }

  /** As the phone sends it back. */
  public String value() {
    return value;
  }

  /** What the database keeps of it. */
  public byte[] hash() {
    return token().hash();
  }

  /**
   * Does this request act by its header alone, never by a cookie? Then it needs no token against
   * forgery: no foreign page can send the header.
   */
  public static boolean isAskedBy(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/intake/")
        && request.getHeader("Authorization") != null;
  }

  static Optional<SessionToken> in(HttpServletRequest request) {
    var header = HEADER.matcher(String.valueOf(request.getHeader("Authorization")));
    return header.matches()
        ? Optional.of(new PhoneToken(header.group(1)).token())
        : Optional.empty();
  }

  private SessionToken token() {
    return new SessionToken(BEFORE + value);
  }

  /** A token never shows itself in a log. */
  @Override
  public String toString() {
    return "PhoneToken";
  }
}
