package org.waymark.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Finds who is signed in and runs the rest of the request on her behalf. Asked anew each time:
 * nothing is cached. Not asked for assets, which are everybody's, nor for leaving, which must not
 * wait for a database.
 */
class SignedInFilter extends OncePerRequestFilter {
  private final Sessions sessions;

  SignedInFilter(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/assets/") || path.equals("/exit") || Acting.isOpenPath(path);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    SessionToken token =
        PhoneToken.isAskedBy(request) ? PhoneToken.in(request).orElse(null) : tokenOf(request);
    Acting acting = token == null ? null : sessions.signedIn(token).orElse(null);
    if (acting == null) {
      chain.doFilter(request, response);
      return;
    }
    try {
      ScopedValue.where(Acting.scope(), acting)
          .call(() -> {
            chain.doFilter(request, response);
            return true;
          });
    } catch (ServletException | IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }

  static @Nullable SessionToken tokenOf(HttpServletRequest request) {
    var cookie = WebUtils.getCookie(request, SessionCookie.NAME);
    return cookie == null || cookie.getValue().length() != 43
        ? null
        : new SessionToken(cookie.getValue());
  }
}
