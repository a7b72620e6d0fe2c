package org.waymark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.waymark.access.Partnership;
import org.waymark.access.PartnershipKey;
import org.waymark.database.DatabaseLogin;
import org.waymark.database.PublicDatabase;
import org.waymark.settings.Settings;

/** The web server: everything below {@code org.waymark} that Spring wires together. */
@SpringBootApplication(
    exclude = UserDetailsServiceAutoConfiguration.class,
    // Two modules may each have their CalendarPages.
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableScheduling
public class Server {
  /** The public pages hold what they show in memory: these only ask what changed. */
  private static final int PUBLIC_CONNECTIONS = 6;

  /**
   * Starts it on a database that is in order. The caller closes it; it registers no hook of its
   * own, so that the server always stops before its database.
   *
   * @param app the login that serves the agencies
   * @param open the login that serves everybody, with the directory alone
   */
  public static ConfigurableApplicationContext start(
      Settings settings, DatabaseLogin app, DatabaseLogin open) {
    var server = new SpringApplication(Server.class);
    server.setRegisterShutdownHook(false);
    server.setDefaultProperties(
        Map.of(
            "server.port",
            settings.port(),
            "server.address",
            settings.listen(),
            "waymark.address",
            settings.address().toString(),
            "server.forward-headers-strategy",
            settings.proxy().isEmpty() ? "none" : "native",
            "server.tomcat.remoteip.internal-proxies",
            alone(settings.proxy()),
            "waymark.demo",
            Partnership.in(app.unpooled()).map(Partnership::isDemo).orElse(false)));
    server.addInitializers(context -> {
      var beans = (GenericApplicationContext) context;
      beans.registerBean(Settings.class, () -> settings);
      beans.registerBean(PartnershipKey.class, () -> key(settings));
      beans.registerBean(
          "dataSource",
          com.zaxxer.hikari.HikariDataSource.class,
          () -> app.pooled(settings.connections()));
      beans.registerBean(PublicDatabase.class, () -> new PublicDatabase(open, PUBLIC_CONNECTIONS));
    });
    return server.run();
  }

  /** Networks of one address each. */
  private static String alone(List<InetAddress> addresses) {
    return addresses.stream()
        .map(one -> one.getHostAddress() + "/" + one.getAddress().length * 8)
        .collect(Collectors.joining(","));
  }

  private static PartnershipKey key(Settings settings) {
    try {
      return new PartnershipKey(Files.readAllBytes(settings.keyFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
