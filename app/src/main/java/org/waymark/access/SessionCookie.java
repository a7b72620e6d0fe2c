package org.waymark.access;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The one cookie of a signed-in browser. It ends with the browser, and its name says nothing. A
 * browser with the phone's app has a second one, which signing out looks at and which lets nobody
 * in.
 */
@Component
class SessionCookie {
  static final String NAME = "s";
  static final String OF_A_PHONE = "p";
  private static final java.time.Duration A_YEAR = java.time.Duration.ofDays(365);

  private final boolean secure;

  SessionCookie(@Value("${waymark.address:http://localhost}") String publicAddress) {
    this.secure = publicAddress.startsWith("https:");
  }

  void set(SessionToken token, HttpServletResponse response) {
    add(ResponseCookie.from(NAME, token.value()), response);
  }

  void clear(HttpServletResponse response) {
    add(ResponseCookie.from(NAME, "").maxAge(0), response);
  }

  void markPhone(HttpServletResponse response) {
    add(ResponseCookie.from(OF_A_PHONE, "1").maxAge(A_YEAR), response);
  }

  private void add(ResponseCookie.ResponseCookieBuilder cookie, HttpServletResponse response) {
    String header =
        cookie.httpOnly(true).secure(secure).sameSite("Strict").path("/").build().toString();
    response.addHeader(HttpHeaders.SET_COOKIE, header);
  }
}
