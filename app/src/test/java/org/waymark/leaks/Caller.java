package org.waymark.leaks;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.testing.Running;
import org.waymark.testing.Visitor;

/** A viewer's browser, and what came back to it. */
final class Caller {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern CODE = Pattern.compile("\\b[0-9a-f]{8}\\b");

  final Viewer viewer;
  private final Visitor browser;
  private String csrf = "";

  Caller(Viewer viewer) {
    this.viewer = viewer;
    this.browser =
        viewer.who().map(Running.here()::visitor).orElseGet(() -> Running.here().stranger());
  }

  /** An answer, with what was asked. */
  record Answer(Viewer viewer, String asked, HttpResponse<String> response, String body) {
    Answer(Viewer viewer, String asked, HttpResponse<String> response) {
      this(viewer, asked, response, response.body());
    }

    /** The same, had this not been typed: what was typed may stand in the field again. */
    Answer without(String typed) {
      return new Answer(viewer, asked + " for " + typed, response, body.replace(typed, "…"));
    }

    String path() {
      return asked.substring(asked.indexOf('/')).split(" ", 2)[0];
    }

    int status() {
      return response.statusCode();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /** Status line, headers and body as one text. */
    String whole() {
      return status() + "\n" + response.headers().map() + "\n" + body;
    }

    /**
     * The same without what is fresh each time: token, ids of new things, date, code of a fault.
     */
    String comparable() {
      Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      headers.putAll(response.headers().map());
      List.of("Date", "Connection", "Keep-Alive", "Content-Length").forEach(headers::remove);
      headers.computeIfPresent(
          "Set-Cookie",
          (name, cookies) -> cookies.stream().map(one -> one.replaceAll("=[^;]*", "=")).toList());
      String plain = ID.matcher(CSRF.matcher(body).replaceAll("")).replaceAll("");
      return status()
          + "\n"
          + headers
          + "\n"
          + (status() == 500 ? CODE.matcher(plain).replaceAll("") : plain);
    }

    @Override
    public String toString() {
      return asked + " as " + viewer + " -> " + status();
    }
  }

  Answer get(String path) {
    return new Answer(viewer, "GET " + path, browser.get(path));
  }

  /** Sends this as a program does. */
  Answer json(String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(Running.here().address() + path))
            .header("Content-Type", "application/json")
            .header("X-CSRF-TOKEN", token())
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return new Answer(viewer, "POST " + path, browser.send(request));
  }

  /** Sends these fields with a token of this browser's own. */
  Answer post(String path, Map<String, String> fields) {
    Map<String, String> sent = new LinkedHashMap<>(fields);
    sent.put("_csrf", token());
    List<String> flat = new ArrayList<>();
    sent.forEach((name, value) -> {
      flat.add(name);
      flat.add(value);
    });
    return new Answer(
        viewer, "POST " + path, browser.postAsItIs(path, flat.toArray(String[]::new)));
  }

  private String token() {
    if (csrf.isEmpty()) {
      for (String page : List.of("/", "/sign-in")) {
        Matcher token = CSRF.matcher(browser.get(page).body());
        if (token.find()) {
          csrf = token.group(1);
          break;
        }
      }
    }
    return csrf;
  }
}
