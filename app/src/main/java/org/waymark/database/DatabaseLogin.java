package org.waymark.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How one role reaches one database.
 *
 * @param url a {@code jdbc:postgresql:} address without user or password
 * @param user the role
 * @param password its password; never printed
 */
public record DatabaseLogin(String url, String user, String password) {
  /** The same server and role, another database. */
  public DatabaseLogin database(String name) {
    int start = url.lastIndexOf('/') + 1;
    int end = url.indexOf('?', start);
    return new DatabaseLogin(
        url.substring(0, start) + name + (end < 0 ? "" : url.substring(end)), user, password);
  }

  /** The same database for another role. */
  public DatabaseLogin as(String otherUser, String otherPassword) {
    return new DatabaseLogin(url, otherUser, otherPassword);
  }

  /** Connections that are not pooled: for setting up, migrating, checking and tests. */
  public DataSource unpooled() {
    var source = new PGSimpleDataSource();
    source.setURL(url);
    source.setUser(user);
    source.setPassword(password);
    source.setApplicationName("waymark");
    return source;
  }

  /** A pool of at most this many connections, for serving. Whoever asks for it closes it. */
  public HikariDataSource pooled(int most) {
    var settings = new HikariConfig();
    settings.setPoolName("waymark");
    settings.setJdbcUrl(url);
    settings.setUsername(user);
    settings.setPassword(password);
    settings.setMaximumPoolSize(most);
    settings.setMinimumIdle(2);
    settings.setConnectionTimeout(10_000);
    settings.addDataSourceProperty("ApplicationName", "waymark");
    settings.addDataSourceProperty("tcpKeepAlive", "true");
    // Under the policies planning a statement costs as much as running it: plan each once.
    settings.addDataSourceProperty("options", "-c plan_cache_mode=force_generic_plan");
    settings.addDataSourceProperty("prepareThreshold", "1");
    // A statement's detail can hold what somebody wrote about a person: never into our own log.
    settings.addDataSourceProperty("logServerErrorDetail", "false");
    return new HikariDataSource(settings);
  }

  /** One connection of its own. */
  public Connection connect() throws SQLException {
    return unpooled().getConnection();
  }

  @Override
  public String toString() {
    return user + " at " + url;
  }
}
