package org.waymark.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.security.web.header.HeaderWriter;

/**
 * What a browser may do with our pages: as little as they need. Nothing from anywhere else, nothing
 * inline, no frame around them, no referrer, nothing kept.
 *
 * <p>To be wired as the only writer of such headers: {@code http.headers(headers ->
 * headers.defaultsDisabled().addHeaderWriter(new SecurityHeaders()))}.
 */
public final class SecurityHeaders implements HeaderWriter {

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
          + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; connect-src 'self'; "
          + "manifest-src 'self'";

  private static final String NOTHING_OF_THE_DEVICE =
      "accelerometer=(), autoplay=(), bluetooth=(), browsing-topics=(), camera=(), "
          + "display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), "
          + "microphone=(), midi=(), payment=(), serial=(), usb=()";

  /** The headers every answer carries. */
  static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy", POLICY,
          "Permissions-Policy", NOTHING_OF_THE_DEVICE,
          "Referrer-Policy", "no-referrer",
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "X-Robots-Tag", "noindex, nofollow, noarchive",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin");

  @Override
  public void writeHeaders(HttpServletRequest request, HttpServletResponse answer) {
    ALWAYS.forEach(answer::setHeader);
    if (request.getRequestURI().startsWith("/local/")) {
      // The public list wants to be found; nothing else here does.
      answer.setHeader("X-Robots-Tag", "noarchive");
    }
    if (!answer.containsHeader("Cache-Control")) {
      answer.setHeader("Cache-Control", "no-store");
    }
    if (request.isSecure()) {
      answer.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
  }
}
