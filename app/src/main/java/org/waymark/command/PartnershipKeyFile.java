package org.waymark.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.waymark.database.PrivateFile;
import org.waymark.settings.SettingsFault;

/** The file of the partnership's key: 32 random bytes that only its owner may read. */
final class PartnershipKeyFile {
  private static final int LENGTH = 32;

  private PartnershipKeyFile() {}

  /** Makes the key where there is none; it is never made anew over an old one. */
  static void makeIfMissing(Path file) throws IOException {
    if (!Files.exists(file)) {
      byte[] key = new byte[LENGTH];
      new SecureRandom().nextBytes(key);
      PrivateFile.write(file, key);
    }
  }

  /** Refuses to serve without it, with a wrong one, or with one that others can read. */
  static void require(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new SettingsFault(
          "There is no partnership's key at "
              + file
              + ": ./waymark init makes one, or copy it back from where you keep it");
    }
    if (Files.size(file) != LENGTH) {
      throw new SettingsFault(file + " is no partnership's key: it has 32 bytes. Copy it back");
    }
    if (Files.getPosixFilePermissions(file).stream()
        .anyMatch(permission -> !permission.name().startsWith("OWNER_"))) {
      throw new SettingsFault("Others can read " + file + ": chmod 600 " + file);
    }
  }
}
