package org.waymark.access;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The agencies of one place together; a demo says that it is one, so that it is never served for
 * real.
 */
public record Partnership(String name, boolean isDemo) {
  /** The one in this database, once it is founded. */
  public static Optional<Partnership> in(DataSource app) {
    return JdbcClient.create(app)
        .sql("select name, is_demo from access.partnership")
        .query(DataClassRowMapper.newInstance(Partnership.class))
        .optional();
  }
}
