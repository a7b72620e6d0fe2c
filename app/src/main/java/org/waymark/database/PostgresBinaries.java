package org.waymark.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs, unpacked once into the data folder from the jar they come in. */
record PostgresBinaries(Path folder) {
  static final String VERSION = "18.6.0";

  Path program(String name) {
    return folder.resolve("bin").resolve(name);
  }

  static PostgresBinaries unpackedIn(Path dataFolder, Progress progress) throws IOException {
    Path folder = dataFolder.resolve("postgres-" + VERSION);
    if (!Files.isDirectory(folder)) {
      progress.step("Unpacking PostgreSQL " + VERSION);
      // Under another name until whole: an interrupted unpacking is begun again, not used.
      Path part = dataFolder.resolve("postgres-" + VERSION + ".part");
      delete(part);
      unpack(PrivateFile.folder(part));
      Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    return new PostgresBinaries(folder);
  }

  /** Removes a folder and all that is in it. */
  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var walk = Files.walk(folder)) {
        for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static void unpack(Path folder) throws IOException {
    try (var packed = archive();
        var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        put(entry, tar, folder);
      }
    }
  }

  private static void put(TarArchiveEntry entry, TarArchiveInputStream content, Path folder)
      throws IOException {
    Path path = folder.resolve(entry.getName()).normalize();
    if (!path.startsWith(folder)) {
      throw new IOException("The archive points outside itself: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(parent(path));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else {
      Files.copy(content, path);
      boolean runs = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          path, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  private static Path parent(Path path) {
    Path parent = path.getParent();
    return parent == null ? path : parent;
  }

  private static InputStream archive() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String name =
        switch (System.getProperty("os.arch", "")) {
          case "amd64", "x86_64" -> "/postgres-linux-x86_64.txz";
          case "aarch64", "arm64" -> "/postgres-linux-arm_64.txz";
          default -> "";
        };
    @Nullable InputStream found =
        system.startsWith("linux") && !name.isEmpty()
            ? PostgresBinaries.class.getResourceAsStream(name)
            : null;
    if (found == null) {
      throw new DatabaseFault(
          "No PostgreSQL comes with Waymark for this machine (Linux on x86-64 and arm64 only):"
              + " install PostgreSQL 18 and name it in waymark.properties; see ./waymark init"
              + " --external");
    }
    return found;
  }
}
