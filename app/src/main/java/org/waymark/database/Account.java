package org.waymark.database;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Under whose name PostgreSQL runs: it refuses to be the administrator of the machine. */
enum Account {
  /** We are an ordinary user already. */
  OURSELVES(List.of()),
  /** The administrator's files, seen from a user namespace in which we are nobody. */
  NAMESPACE(List.of("unshare", "--user")),
  /** A real other account, where namespaces are switched off; the files are given to it. */
  NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

  private static final int NOBODY_ID = 65534;

  private final List<String> prefix;

  Account(List<String> prefix) {
    this.prefix = prefix;
  }

  /** The first of them that works here. */
  static Account here() throws IOException {
    if (!Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0)) {
      return OURSELVES;
    }
    for (Account account : List.of(NAMESPACE, NOBODY)) {
      if (account.works()) {
        return account;
      }
    }
    throw new DatabaseFault(
        "PostgreSQL does not run as root, and neither unshare nor setpriv (Debian package"
            + " util-linux) works here: start Waymark as an ordinary user");
  }

  /** A process of PostgreSQL under this account. */
  ProcessBuilder process(List<String> command) {
    var whole = new ArrayList<>(prefix);
    whole.addAll(command);
    var builder = new ProcessBuilder(whole);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    return builder;
  }

  /** Gives the folder, and what is in it, to this account. */
  void own(Path folder) throws IOException {
    if (this == NOBODY) {
      Files.walkFileTree(folder, new GiveAway());
    }
  }

  private boolean works() {
    try {
      var trial = process(List.of("true")).redirectErrorStream(true).start();
      trial.getOutputStream().close();
      return trial.waitFor(10, TimeUnit.SECONDS) && trial.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static final class GiveAway extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      return give(folder);
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      return give(file);
    }

    private static FileVisitResult give(Path path) throws IOException {
      Files.setAttribute(path, "unix:uid", NOBODY_ID, LinkOption.NOFOLLOW_LINKS);
      Files.setAttribute(path, "unix:gid", NOBODY_ID, LinkOption.NOFOLLOW_LINKS);
      return FileVisitResult.CONTINUE;
    }
  }
}
