package org.waymark.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/**
 * The style sheet, scripts and pictures, read once, compressed once, and named by what is in them:
 * a browser may keep one for ever, since a changed one has another name.
 */
public final class Assets {

  private static final Map<String, String> TYPES =
      Map.of(
          "waymark.css", "text/css; charset=utf-8",
          "open.css", "text/css; charset=utf-8",
          "exit.js", "text/javascript; charset=utf-8",
          "idle.js", "text/javascript; charset=utf-8",
          "search.js", "text/javascript; charset=utf-8",
          "problem.js", "text/javascript; charset=utf-8",
          "icon.svg", "image/svg+xml");

  private final Map<String, Asset> byName;
  private final Map<String, Asset> byHashedName;

  /** Reads everything in the folder {@code assets}. */
  public Assets() {
    byName = TYPES.keySet().stream().collect(Collectors.toMap(Function.identity(), Asset::read));
    byHashedName =
        byName.values().stream().collect(Collectors.toMap(Asset::hashedName, Function.identity()));
  }

  /** The address of an asset by its plain name. */
  public String href(String name) {
    var asset = byName.get(name);
    if (asset == null) {
      throw new IllegalArgumentException("No asset " + name);
    }
    return "/assets/" + asset.hashedName();
  }

  Optional<Asset> find(String hashedName) {
    return Optional.ofNullable(byHashedName.get(hashedName));
  }

  /** One file as it is sent. */
  record Asset(String hashedName, String type, byte[] plain, byte[] gzipped) {

    static Asset read(String name) {
      try (var in = Assets.class.getResourceAsStream("/assets/" + name)) {
        if (in == null) {
          throw new IllegalStateException("The build lacks the asset " + name);
        }
        var bytes = in.readAllBytes();
        var dot = name.lastIndexOf('.');
        var hashed = name.substring(0, dot) + "-" + digest(bytes) + name.substring(dot);
        return new Asset(hashed, TYPES.getOrDefault(name, ""), bytes, gzip(bytes));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static String digest(byte[] bytes) {
      try {
        var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
        return HexFormat.of().formatHex(digest, 0, 6);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
      var out = new ByteArrayOutputStream();
      try (var gzip = new GZIPOutputStream(out)) {
        gzip.write(bytes);
      }
      return out.toByteArray();
    }
  }
}
