package org.waymark.stories;

import static org.waymark.stories.Seen.press;

import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import org.waymark.access.SecondStep;

/** The app on somebody's phone, and what they do with it. */
final class Authenticator {
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Authenticator() {}

  /** Fills in both steps, beginning at the first. */
  static void signIn(Page page, String name, String password, String typedKey) {
    page.getByLabel("Sign-in name").fill(name);
    page.getByLabel("Password").fill(password);
    press(page, "Continue");
    page.getByLabel("Code").fill(code(typedKey));
    press(page, "Sign in");
  }

  /** The six digits that count now, from the key as people type it. */
  static String code(String typedKey) {
    var secret = new ByteArrayOutputStream();
    int buffer = 0;
    int bits = 0;
    for (char letter : typedKey.toCharArray()) {
      buffer = (buffer << 5) | BASE32.indexOf(letter);
      bits += 5;
      if (bits >= 8) {
        secret.write((buffer >> (bits -= 8)) & 0xff);
      }
    }
    return new SecondStep(secret.toByteArray()).codeAt(Instant.now());
  }
}
