package org.waymark.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * What is said once after a redirect, such as "Saved". The browser carries it in a cookie that ends
 * within a minute, so that several servers share nothing. It holds only the sentence, which names
 * nobody.
 */
final class SaidOnce {
  private static final String COOKIE = "m";
  private static final Duration KEPT = Duration.ofMinutes(1);
  private static final int LONGEST = 600;

  private SaidOnce() {}

  /** Has the browser bring these words along to the next page. */
  static void carry(String words, HttpServletRequest request, HttpServletResponse answer) {
    byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
    set(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), KEPT, request, answer);
  }

  /** What the browser brought along; nothing where it is not ours to read. */
  static Optional<String> in(HttpServletRequest request) {
    var cookie = WebUtils.getCookie(request, COOKIE);
    if (cookie == null || !cookie.getValue().matches("[A-Za-z0-9_-]{2," + LONGEST + "}")) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(cookie.getValue());
      return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  /** Said once is enough. */
  static void forget(HttpServletRequest request, HttpServletResponse answer) {
    if (WebUtils.getCookie(request, COOKIE) != null) {
      set("", Duration.ZERO, request, answer);
    }
  }

  private static void set(
      String value, Duration kept, HttpServletRequest request, HttpServletResponse answer) {
    var cookie =
        ResponseCookie.from(COOKIE, value)
            .path("/")
            .maxAge(kept)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Strict")
            .build();
    answer.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
