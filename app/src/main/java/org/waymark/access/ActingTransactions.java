package org.waymark.access;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Begins every transaction by telling the database whose token it carries. The setting ends with
 * the transaction, so a pooled connection always starts blind; outside a transaction nothing with a
 * person in it can be seen.
 */
class ActingTransactions extends JdbcTransactionManager {
  ActingTransactions(DataSource dataSource) {
    super(dataSource);
  }

  @Override
  protected void prepareTransactionalConnection(
      Connection connection, TransactionDefinition definition) throws SQLException {
    super.prepareTransactionalConnection(connection, definition);
    if (Acting.scope().isBound()) {
      try (var statement =
          connection.prepareStatement("select set_config('waymark.token', ?, true)")) {
        statement.setString(1, Acting.now().token().value());
        statement.execute();
      }
    }
  }
}
