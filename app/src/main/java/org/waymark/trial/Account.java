package org.waymark.trial;

import java.util.HexFormat;
import java.util.UUID;

/** Somebody invented who can sign in. */
public record Account(UUID id, UUID agency, String signInName, String password, byte[] secondStep) {
  String line() {
    return String.join(
        "\t",
        id.toString(),
        agency.toString(),
        signInName,
        password,
        HexFormat.of().formatHex(secondStep));
  }

  static Account read(String line) {
    String[] words = line.split("\t", -1);
    return new Account(
        UUID.fromString(words[0]),
        UUID.fromString(words[1]),
        words[2],
        words[3],
        HexFormat.of().parseHex(words[4]));
  }

  /** A password never shows itself in a log. */
  @Override
  public String toString() {
    return signInName;
  }
}
