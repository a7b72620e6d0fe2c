package org.waymark.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * "Nothing here" leaves at even moments. To look at a row that is hidden takes the database a
 * little longer than not to find one; counted from when it was asked, every such answer waits for
 * the next whole step, and the difference is gone. By then no connection is held.
 */
final class EvenPace extends OncePerRequestFilter {

  private static final String ASKED = EvenPace.class.getName();

  /** Longer than such an answer takes, too short for anybody to mind. */
  private static final long STEP = Duration.ofMillis(25).toNanos();

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse answer, FilterChain chain)
      throws ServletException, IOException {
    request.setAttribute(ASKED, System.nanoTime());
    chain.doFilter(request, answer);
  }

  /** To be called before the first byte of an answer that says there is nothing. */
  static void keep(HttpServletRequest request) {
    if (request.getAttribute(ASKED) instanceof Long asked) {
      long taken = System.nanoTime() - asked;
      try {
        Thread.sleep(Duration.ofNanos(STEP - taken % STEP));
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
