package org.waymark.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database as everybody may see it: the public pages' own few connections, under the role that
 * reads the directory and nothing else. Whatever a public page says came through here.
 *
 * <p>Nobody acts on these connections. It is no {@link DataSource}, so that it is never taken for
 * the other pool by mistake.
 */
public final class PublicDatabase implements AutoCloseable {
  private final HikariDataSource pool;
  private final JdbcClient client;
  private final TransactionTemplate reading;
  private final TransactionTemplate writing;

  /**
   * Connects when first asked.
   *
   * @param login of {@link DatabaseRoles#PUBLIC}
   * @param most connections at a time
   */
  public PublicDatabase(DatabaseLogin login, int most) {
    pool = login.pooled(most);
    client = JdbcClient.create(pool);
    var transactions = new DataSourceTransactionManager(pool);
    reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
    reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    writing = new TransactionTemplate(transactions);
    writing.setIsolationLevel(Connection.TRANSACTION_READ_COMMITTED);
  }

  /** Asks one question. */
  public <T> T ask(Function<JdbcClient, T> question) {
    return question.apply(client);
  }

  /** Reads in one transaction, all of it as of one moment. */
  public <T> T read(Function<JdbcClient, T> questions) {
    return reading.execute(status -> questions.apply(client));
  }

  /** Calls one of the few functions that keep something. */
  public <T> T write(Function<JdbcClient, T> call) {
    return writing.execute(status -> call.apply(client));
  }

  @Override
  public void close() {
    pool.close();
  }
}
