package org.waymark.command;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.springframework.context.ConfigurableApplicationContext;
import org.waymark.Server;
import org.waymark.database.Progress;
import org.waymark.settings.Settings;
import org.waymark.settings.SettingsFault;

/**
 * The server on its database, until it is told to end. On SIGTERM or ctrl-C requests under way
 * finish, then the server stops, then its database.
 */
final class Serving implements AutoCloseable {
  private final Ground ground;
  private final ConfigurableApplicationContext server;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Progress progress;

  private Serving(Ground ground, ConfigurableApplicationContext server, Progress progress) {
    this.ground = ground;
    this.server = server;
    this.progress = progress;
  }

  static Serving start(Settings settings, Progress progress) {
    return start(settings, progress, ground -> {});
  }

  /** The same, doing something with the database before anybody is served. */
  static Serving start(Settings settings, Progress progress, Consumer<Ground> before) {
    checkPort(settings);
    var ground = Ground.open(settings, progress);
    try {
      before.accept(ground);
      progress.step("Starting the server");
      var serving =
          new Serving(ground, Server.start(settings, ground.app(), ground.open()), progress);
      Runtime.getRuntime().addShutdownHook(new Thread(serving::close, "stopping"));
      return serving;
    } catch (RuntimeException e) {
      ground.close();
      throw e;
    }
  }

  /** Before a database is started and filled: the commonest reason why nobody could be served. */
  private static void checkPort(Settings settings) {
    try (var probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(settings.listen(), settings.port()));
    } catch (IOException taken) {
      throw new SettingsFault(
          "Nothing can listen on port %d of %s (%s): stop what does, or name another with --port"
              .formatted(settings.port(), settings.listen(), taken.getMessage()));
    }
  }

  ConfigurableApplicationContext server() {
    return server;
  }

  /** The port it listens on, also when any free one was asked for. */
  int port() {
    return server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  void await() throws InterruptedException {
    ended.await();
  }

  @Override
  public synchronized void close() {
    if (ended.getCount() > 0) {
      progress.step("Stopping");
      try (ground) {
        server.close();
      }
      ended.countDown();
    }
  }
}
