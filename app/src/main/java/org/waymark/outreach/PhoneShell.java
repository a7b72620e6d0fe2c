package org.waymark.outreach;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Everything the phone's app is made of, read once: plain modules, a style sheet, an icon. There is
 * no build step; what the server adds is the product's neutral name, the questions with their
 * codes, and the list of files with one digest over all of them, so that a phone has either all of
 * one version or all of another.
 */
@Component
class PhoneShell {
  /** The page itself, as the list of files names it. */
  static final String PAGE = "";

  /** The one file that is not kept by the phone: it does the keeping. */
  static final String WORKER = "worker.js";

  private static final List<String> FILES =
      List.of(
          "index.html",
          "app.webmanifest",
          "phone.css",
          "bytes.js",
          "store.js",
          "keys.js",
          "server.js",
          "vault.js",
          "lock.js",
          "outbox.js",
          "round.js",
          "draw.js",
          "pin.js",
          "gate.js",
          "plan.js",
          "home.js",
          "encounter.js",
          "wish.js",
          "sending.js",
          "app.js",
          "main.js",
          WORKER);

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "webmanifest", "application/manifest+json",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "png", "image/png");

  private final Map<String, Part> parts = new LinkedHashMap<>();

  PhoneShell(@Value("${waymark.product:Waymark}") String product) {
    for (String name : FILES) {
      put(name, read(name).replace("{{product}}", product).getBytes(StandardCharsets.UTF_8));
    }
    put("words.js", PhoneWords.module().getBytes(StandardCharsets.UTF_8));
    put("icon-192.png", PhoneIcon.png(192));
    put("icon-512.png", PhoneIcon.png(512));
    Part page = java.util.Objects.requireNonNull(parts.remove("index.html"));
    parts.put(PAGE, page);
    put(WORKER, (kept() + read(WORKER)).getBytes(StandardCharsets.UTF_8));
  }

  /** One file as it is sent. */
  record Part(String type, byte[] bytes) {}

  Optional<Part> find(String name) {
    return Optional.ofNullable(parts.get(name));
  }

  /** Of all parts. */
  Set<String> names() {
    return parts.keySet();
  }

  /** What a phone keeps: every file but the worker. */
  private String kept() {
    String files =
        parts.keySet().stream()
            .filter(name -> !name.equals(WORKER))
            .map(name -> "\"/phone/" + name + "\"")
            .collect(Collectors.joining(", "));
    return "const VERSION = \"%s\";\nconst FILES = [%s];\n".formatted(version(), files);
  }

  private String version() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      parts.values().forEach(part -> digest.update(part.bytes()));
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java", e);
    }
  }

  private void put(String name, byte[] bytes) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    parts.put(name, new Part(TYPES.getOrDefault(ending, ""), bytes));
  }

  private static String read(String name) {
    try (var in = PhoneShell.class.getResourceAsStream("/phone/" + name)) {
      if (in == null) {
        throw new IllegalStateException("The build lacks the phone's " + name);
      }
      var out = new ByteArrayOutputStream();
      in.transferTo(out);
      return out.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
