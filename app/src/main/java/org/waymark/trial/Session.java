package org.waymark.trial;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.waymark.access.SecondStep;

/**
 * A browser that somebody is signed in with.
 *
 * @param cookies as they are sent back
 * @param token the forms' token, empty before one was shown
 */
public record Session(String cookies, String token) {
  /** Nobody's. */
  public static final Session NONE = new Session("", "");

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final long NEXT_CODE_MILLIS = 5_000;
  private static final int TRIES = 8;

  /**
   * Signs in as people do: a password, then a code. A code that was used already is waited out.
   *
   * @throws IOException when the server does not answer or keeps saying no
   */
  public static Session begin(int port, Account account) throws IOException {
    try (var line = new HttpLine(port)) {
      for (int left = TRIES; ; left--) {
        Session session = shown(line.send(Request.get("/sign-in"), NONE));
        session = withPassword(line, session, account);
        String code = new SecondStep(account.secondStep()).codeAt(Instant.now());
        if (line.send(session.form("/sign-in/code", "code", code), session).status() == 303) {
          return session;
        }
        if (left == 0) {
          throw new IOException(account.signInName() + " cannot sign in");
        }
        pause();
      }
    }
  }

  /** A form with this session's token in it. */
  public Request form(String path, String... fields) {
    String[] all = java.util.Arrays.copyOf(fields, fields.length + 2);
    all[fields.length] = "_csrf";
    all[fields.length + 1] = token;
    return Request.form(path, all);
  }

  /** JSON with this session's token in its header. */
  public Request json(String path, String body) {
    return Request.json(path, body).with("X-CSRF-TOKEN", token);
  }

  /** The token that lets this browser in, as a statement of the server's would carry it. */
  public String secret() {
    return List.of(cookies.split("; ")).stream()
        .filter(one -> one.startsWith("s="))
        .map(one -> one.substring(2))
        .findFirst()
        .orElse("");
  }

  String headers() {
    return cookies.isEmpty() ? "" : "Cookie: " + cookies + "\r\n";
  }

  private static Session withPassword(HttpLine line, Session before, Account account)
      throws IOException {
    Answer answer =
        line.send(
            before.form("/sign-in", "name", account.signInName(), "password", account.password()),
            before);
    if (answer.status() != 303) {
      throw new IOException(account.signInName() + " is not let in: " + answer.status());
    }
    return new Session(before.cookies + "; " + cookies(answer), before.token);
  }

  private static Session shown(Answer page) throws IOException {
    var token = TOKEN.matcher(page.text());
    if (page.status() != 200 || !token.find()) {
      throw new IOException("No form to sign in with: " + page.status());
    }
    return new Session(cookies(page), token.group(1));
  }

  private static String cookies(Answer answer) {
    return String.join(
        "; ", answer.all("Set-Cookie").stream().map(cookie -> cookie.split(";", 2)[0]).toList());
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(NEXT_CODE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** A session never shows itself in a log. */
  @Override
  public String toString() {
    return "Session";
  }
}
