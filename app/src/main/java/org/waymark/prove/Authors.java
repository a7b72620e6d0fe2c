package org.waymark.prove;

import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Any agency and anybody, whether or not they belong together: rows are made that no form would
 * make, since the policies must hold for those too.
 *
 * @param writer the column that says who wrote a row
 */
record Authors(Ledger ledger, Chance chance, String writer) {
  UUID agency() {
    return chance.of(ledger.world().rows("access.agency")).id("id");
  }

  UUID somebody() {
    return chance.of(ledger.world().rows("access.practitioner")).id("id");
  }

  /** A row of some agency by somebody, with an id of its own and these columns and values. */
  Row insert(String table, Object... more) throws SQLException {
    Object[] own = {"id", chance.id(), "agency", agency(), writer, somebody()};
    return ledger.insert(table, Stream.of(own, more).flatMap(Stream::of).toArray());
  }
}
