package org.waymark.trial;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What is asked of the server.
 *
 * @param headers whole lines, each ended with CR LF
 * @param body empty for none
 */
public record Request(String method, String path, String headers, byte[] body) {
  /** Looks at a page. */
  public static Request get(String path) {
    return new Request("GET", path, "", new byte[0]);
  }

  /** Sends a form: names and values in turn. */
  public static Request form(String path, String... fields) {
    var body = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      body.append(i == 0 ? "" : "&")
          .append(URLEncoder.encode(fields[i], StandardCharsets.UTF_8))
          .append('=')
          .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return post(path, "application/x-www-form-urlencoded", body.toString());
  }

  /** Sends JSON. */
  public static Request json(String path, String body) {
    return post(path, "application/json", body);
  }

  /** The same with one more header. */
  public Request with(String name, String value) {
    return new Request(method, path, headers + name + ": " + value + "\r\n", body);
  }

  private static Request post(String path, String type, String body) {
    return new Request("POST", path, "", body.getBytes(StandardCharsets.UTF_8))
        .with("Content-Type", type);
  }

  /** The bytes that go over the line. */
  byte[] written(Session as) {
    String head =
        method
            + " "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\n"
            + headers
            + as.headers()
            + (method.equals("GET") ? "" : "Content-Length: " + body.length + "\r\n")
            + "\r\n";
    byte[] first = head.getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = java.util.Arrays.copyOf(first, first.length + body.length);
    System.arraycopy(body, 0, all, first.length, body.length);
    return all;
  }
}
