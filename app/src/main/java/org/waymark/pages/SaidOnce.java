package org.waymark.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * What is said once after a redirect, such as "Saved". The browser carries a code in a cookie that
 * ends within a minute, so that several servers share nothing. Every sentence stands in the list
 * {@code said-once.txt}, the same for every server: no other sentence can be carried, so nothing
 * about anybody ever is.
 */
public final class SaidOnce {
  private static final String COOKIE = "m";
  private static final Duration KEPT = Duration.ofMinutes(1);
  private static final Map<String, String> SENTENCES =
      sentences().stream().collect(Collectors.toUnmodifiableMap(SaidOnce::code, words -> words));

  private SaidOnce() {}

  /** Has the browser bring this sentence along to the next page; one not in the list, nothing. */
  static void carry(String words, HttpServletRequest request, HttpServletResponse answer) {
    String code = code(words);
    if (SENTENCES.containsKey(code)) {
      set(code, KEPT, request, answer);
    }
  }

  /** What the browser brought along; nothing where it is not ours to read. */
  static Optional<String> in(HttpServletRequest request) {
    var cookie = WebUtils.getCookie(request, COOKIE);
    return cookie == null
        ? Optional.empty()
        : Optional.ofNullable(SENTENCES.get(cookie.getValue()));
  }

  /** Said once is enough. */
  public static void forget(HttpServletRequest request, HttpServletResponse answer) {
    if (WebUtils.getCookie(request, COOKIE) != null) {
      set("", Duration.ZERO, request, answer);
    }
  }

  /** All that may be said, one a line. */
  static List<String> sentences() {
    try (var in = SaidOnce.class.getResourceAsStream("/said-once.txt")) {
      if (in == null) {
        throw new IllegalStateException("The build lacks said-once.txt");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first eight digits of the sentence's hash: a longer list would clash at start, loudly. */
  private static String code(String words) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java", e);
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
