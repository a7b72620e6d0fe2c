package org.waymark.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Signing in, in two steps: a password, then a code. Refused alike, and in the same time, whether
 * the name does not exist, the password is wrong, the account is switched off or rests after too
 * many guesses.
 */
@Component
public class SignIn {
  private final JdbcClient jdbc;
  private final Passwords passwords;
  private final PartnershipKey key;
  private final SessionCookie cookie;
  private final Sessions sessions;
  private final Leaving leaving;
  private final Clock clock;

  SignIn(
      JdbcClient jdbc,
      Passwords passwords,
      PartnershipKey key,
      SessionCookie cookie,
      Sessions sessions,
      Leaving leaving,
      Clock clock) {
    this.jdbc = jdbc;
    this.passwords = passwords;
    this.key = key;
    this.cookie = cookie;
    this.sessions = sessions;
    this.leaving = leaving;
    this.clock = clock;
  }

  /** The first step. True: the browser now holds a session that waits for the code. */
  public boolean withPassword(String name, String password, HttpServletResponse response) {
    byte[] salt =
        jdbc.sql("select guard.salt_of(?)")
            .param(name)
            .query(byte[].class)
            .optional()
            .orElseGet(() -> passwords.saltForNobody(name));
    SessionToken token = SessionToken.random();
    boolean begun =
        jdbc.sql("select guard.begin_session(?, ?, ?)")
            .params(name, Passwords.hash(password, salt), token.hash())
            .query(Boolean.class)
            .single();
    if (begun) {
      cookie.set(token, response);
    }
    return begun;
  }

  /** The second step. True: from the next request on she is signed in. */
  public boolean withCode(String code, HttpServletRequest request) {
    SessionToken token = SignedInFilter.tokenOf(request);
    if (token == null) {
      return false;
    }
    record Waiting(java.util.UUID practitioner, byte[] secondStep) {}
    Waiting waiting =
        jdbc.sql("select practitioner, second_step from guard.second_step_of(?)")
            .param(token.hash())
            .query((row, n) -> new Waiting(row.getObject(1, java.util.UUID.class), row.getBytes(2)))
            .optional()
            .orElse(null);
    if (waiting == null) {
      return false;
    }
    SecondStep step = SecondStep.opened(waiting.secondStep(), waiting.practitioner(), key);
    OptionalLong counter = step.matches(code, clock.instant());
    if (counter.isEmpty()) {
      jdbc.sql("select guard.second_step_wrong(?)").param(token.hash()).query().listOfRows();
      return false;
    }
    return jdbc.sql("select guard.second_step_given(?, ?)")
        .params(token.hash(), counter.getAsLong())
        .query(Boolean.class)
        .single();
  }

  /**
   * Signs out: the session is gone from the database, and everything from the browser, unless it is
   * an outreach phone: that has encounters which were not sent yet.
   */
  public void out(HttpServletRequest request, HttpServletResponse response) {
    end(request, response);
    clearSite(request, response);
  }

  /** Leaves the browser to an outreach phone's app, which signs in by itself from now on. */
  public void leaveToPhone(HttpServletRequest request, HttpServletResponse response) {
    end(request, response);
    cookie.markPhone(response);
  }

  private void end(HttpServletRequest request, HttpServletResponse response) {
    SessionToken token = SignedInFilter.tokenOf(request);
    if (token != null) {
      sessions.end(token);
    }
    forget(response);
  }

  /** The same without waiting for the database, for somebody who must leave this second. */
  public void outAtOnce(HttpServletRequest request, HttpServletResponse response) {
    SessionToken token = SignedInFilter.tokenOf(request);
    if (token != null) {
      leaving.end(token);
    }
    forget(response);
    clearSite(request, response);
  }

  private static void clearSite(HttpServletRequest request, HttpServletResponse response) {
    boolean isPhone = WebUtils.getCookie(request, SessionCookie.OF_A_PHONE) != null;
    response.setHeader(
        "Clear-Site-Data", isPhone ? "\"cache\"" : "\"cache\", \"cookies\", \"storage\"");
  }

  private void forget(HttpServletResponse response) {
    cookie.clear(response);
  }
}
