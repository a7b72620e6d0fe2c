package org.waymark.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.IntStream;
import org.waymark.access.PartnershipKey;
import org.waymark.database.PrivateFile;
import org.waymark.settings.SettingsFault;

/** The file of the partnership's key: 32 random bytes that only its owner may read. */
final class PartnershipKeyFile {
  private static final int LENGTH = 32;

  /** Of 32 random bytes fewer than 20 differ less than once in ten million keys. */
  private static final int LEAST_DIFFERENT = 20;

  private PartnershipKeyFile() {}

  /** Makes the key where there is none; it is never made anew over an old one. */
  static void makeIfMissing(Path file) throws IOException {
    if (!Files.exists(file)) {
      byte[] key = new byte[LENGTH];
      new SecureRandom().nextBytes(key);
      PrivateFile.write(file, key);
    }
  }

  /** A fresh key beside the one in use, until the database is closed with it. */
  static byte[] makeNext(Path file) throws IOException {
    byte[] key = new byte[LENGTH];
    new SecureRandom().nextBytes(key);
    Files.deleteIfExists(next(file));
    PrivateFile.write(next(file), key);
    return key;
  }

  /**
   * Decides between two keys after a turn that was interrupted, and refuses one that is not this
   * database's.
   *
   * @param mark of the key that the database is closed with; empty where it was never marked
   */
  static void settle(Path file, Optional<byte[]> mark) throws IOException {
    if (Files.exists(next(file))) {
      boolean isTurned = mark.isPresent() && opens(next(file), mark.get());
      if (isTurned) {
        Files.move(next(file), file, StandardCopyOption.ATOMIC_MOVE);
      } else {
        Files.delete(next(file));
      }
    }
    if (mark.isPresent() && !opens(file, mark.get())) {
      throw new SettingsFault(
          file + " is not the key that this database is closed with. Put the right one back");
    }
  }

  private static boolean opens(Path file, byte[] mark) throws IOException {
    return Arrays.equals(new PartnershipKey(read(file)).mark(), mark);
  }

  private static Path next(Path file) {
    return file.resolveSibling(file.getFileName() + ".next");
  }

  /** The key, unless it is missing, weak, or readable by others. */
  static byte[] read(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new SettingsFault(
          "There is no partnership's key at "
              + file
              + ": ./waymark init makes one, or puts one back with --restore-key");
    }
    if (Files.getPosixFilePermissions(file).stream()
        .anyMatch(permission -> !permission.name().startsWith("OWNER_"))) {
      throw new SettingsFault("Others can read " + file + ": chmod 600 " + file);
    }
    return strong(Files.readAllBytes(file));
  }

  /** Refuses to serve without a key, with a weak one, or with one that others can read. */
  static void check(Path file) throws IOException {
    byte[] key = read(file);
    Arrays.fill(key, (byte) 0);
  }

  /** Puts a key back that was typed from the recovery sheet: 64 digits, spaces where one likes. */
  static void restore(Path file, InputStream typed) throws IOException {
    if (Files.exists(file)) {
      throw new SettingsFault("There is a key at " + file + " already; nothing was changed");
    }
    System.err.println("Type the key of the recovery sheet, then ctrl-D:");
    String text = new String(typed.readAllBytes(), StandardCharsets.US_ASCII);
    PrivateFile.write(file, strong(parsed(text.replaceAll("\\s", ""))));
  }

  private static byte[] parsed(String digits) {
    if (!digits.matches("[0-9a-fA-F]{64}")) {
      throw new SettingsFault("The key has 64 digits from 0 to 9 and a to f");
    }
    return HexFormat.of().parseHex(digits);
  }

  private static byte[] strong(byte[] key) {
    if (key.length != LENGTH) {
      throw new SettingsFault("This is no partnership's key: it has 32 bytes. Put yours back");
    }
    long different = IntStream.range(0, LENGTH).map(i -> key[i]).distinct().count();
    if (different < LEAST_DIFFERENT) {
      throw new SettingsFault("This key was not made at random. ./waymark init makes one");
    }
    return key;
  }
}
