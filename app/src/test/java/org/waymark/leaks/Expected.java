package org.waymark.leaks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waymark.leaks.Caller.Answer;

/** What every answer has and none has, whoever asked for what. */
final class Expected {
  private static final List<String> HEADERS =
      List.of(
          "Content-Security-Policy",
          "Permissions-Policy",
          "Referrer-Policy",
          "X-Content-Type-Options",
          "X-Frame-Options",
          "X-Robots-Tag",
          "Cross-Origin-Opener-Policy",
          "Cross-Origin-Resource-Policy",
          "Cache-Control");

  /** Words of the machine room. */
  private static final List<String> INSIDE =
      List.of(
          "Exception",
          "StackTrace",
          "\tat ",
          "springframework",
          "apache",
          "omcat/",
          "PSQL",
          "postgres",
          "hikari",
          "jdbc:",
          "Jdbc",
          "gg.jte",
          "NullPointer",
          "violates");

  private Expected() {}

  /** The first word of the machine room in this text. */
  static Optional<String> inside(String text) {
    return INSIDE.stream().filter(text::contains).findFirst();
  }

  /** What is wrong with the envelope of this answer. */
  static List<String> headers(Answer answer) {
    List<String> wrong = new ArrayList<>();
    if (answer.status() >= 500) {
      wrong.add(answer + " is a fault");
    }
    for (String header : HEADERS) {
      if (answer.header(header).isEmpty()) {
        wrong.add(answer + " lacks " + header);
      }
    }
    if (!answer.header("Server").isEmpty() || !answer.header("X-Powered-By").isEmpty()) {
      wrong.add(answer + " names what serves it");
    }
    for (String cookie : answer.response().headers().allValues("Set-Cookie")) {
      if (!cookie.contains("HttpOnly") || !cookie.contains("SameSite=Strict")) {
        wrong.add(answer + " sets a loose cookie: " + cookie.replaceAll("=[^;]*", "="));
      }
      if (cookie.startsWith("JSESSIONID")) {
        wrong.add(answer + " begins a session in this server's memory");
      }
    }
    return wrong;
  }
}
