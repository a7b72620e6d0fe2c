package org.waymark.database;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * The passwords of the roles, 192 random bits each, made by machine and never typed.
 *
 * @param superuser of an embedded server; unused with an external one
 * @param owner of {@code waymark_owner}: migrations only
 * @param app of {@code waymark_app}: the server's only login
 * @param open of {@code waymark_public}: the directory only
 */
public record DatabasePasswords(String superuser, String owner, String app, String open) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String FILE = "database-passwords.properties";

  /** Fresh ones. */
  public static DatabasePasswords random() {
    return new DatabasePasswords(word(), word(), word(), word());
  }

  /** Those of this data folder, made and kept there (mode 0600) the first time. */
  static DatabasePasswords keptIn(Path dataFolder) throws IOException {
    Path file = dataFolder.resolve(FILE);
    if (!Files.exists(file)) {
      PrivateFile.write(file, random().written().getBytes(StandardCharsets.UTF_8));
    }
    return read(file);
  }

  static void forget(Path dataFolder) throws IOException {
    Files.deleteIfExists(dataFolder.resolve(FILE));
  }

  private static DatabasePasswords read(Path file) throws IOException {
    var kept = new Properties();
    kept.load(new StringReader(Files.readString(file)));
    return new DatabasePasswords(
        of(kept, "superuser", file), of(kept, "owner", file),
        of(kept, "app", file), of(kept, "public", file));
  }

  private static String of(Properties kept, String role, Path file) {
    String password = kept.getProperty(role);
    if (password == null || password.isBlank()) {
      throw new DatabaseFault(file + " lacks the line \"" + role + " = …\": restore the file");
    }
    return password;
  }

  private String written() {
    return """
    # Made by Waymark. Whoever reads this file reads the database.
    superuser = %s
    owner = %s
    app = %s
    public = %s
    """
        .formatted(superuser, owner, app, open);
  }

  private static String word() {
    byte[] bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return "passwords not shown";
  }
}
