package org.waymark.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A browser without JavaScript: keeps cookies, sends back the hidden fields of the form it was
 * shown.
 */
public final class Visitor {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private static final AtomicInteger BROWSERS = new AtomicInteger();

  private final String address;

  /**
   * Where it comes from, of the addresses kept for tests: what is counted for one is not for all.
   */
  private final String from;

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  Visitor(String address, String cookie) {
    this.address = address;
    int number = BROWSERS.incrementAndGet();
    this.from = "198.18." + number / 250 % 250 + "." + (1 + number % 250);
    if (!cookie.isEmpty()) {
      HttpCookie session = new HttpCookie("s", cookie);
      session.setPath("/");
      session.setVersion(0);
      cookies.getCookieStore().add(URI.create(address), session);
    }
  }

  /** Looks at a page. */
  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(address + path)).GET().build());
  }

  /** Fills in the form on {@code page} and sends it to {@code path}: names and values in turn. */
  public HttpResponse<String> post(String page, String path, String... fields) {
    Matcher token = CSRF.matcher(get(page).body());
    List<String> sent = new ArrayList<>(List.of(fields));
    if (token.find()) {
      sent.addAll(List.of("_csrf", token.group(1)));
    }
    return postAsItIs(path, sent.toArray(String[]::new));
  }

  /** Sends these fields without looking at a form first. */
  public HttpResponse<String> postAsItIs(String path, String... fields) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      body.append(i == 0 ? "" : "&")
          .append(encode(fields[i]))
          .append('=')
          .append(encode(fields[i + 1]));
    }
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build());
  }

  /** Sends any request with this visitor's cookies. */
  public HttpResponse<String> send(HttpRequest request) {
    var sent =
        HttpRequest.newBuilder(request, (name, value) -> true).header("X-Forwarded-For", from);
    try {
      return client.send(sent.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
