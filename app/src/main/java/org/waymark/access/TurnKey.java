package org.waymark.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.waymark.access.ClosedColumns.ByPartnership;

/**
 * Closes everything that is closed with the partnership's key with another one, in one transaction
 * that the caller commits. Once the old key is destroyed, no backup and no log of writes from
 * before opens any more: that is what makes forgetting true. Names and notes themselves are not
 * touched, since each stands under a key of its own.
 *
 * <p>Refused, with nothing changed: a column of bytes of which nobody said how it is closed; a
 * value that does not open with the old key. Nobody may serve meanwhile; the caller sees to it.
 */
public final class TurnKey {
  private static final int AT_ONCE = 1_000;
  private static final String COLUMNS =
      """
      select n.nspname || '.' || c.relname || '.' || a.attname
        from pg_catalog.pg_attribute a join pg_catalog.pg_class c on c.oid = a.attrelid
        join pg_catalog.pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
         and a.atttypid = 'bytea'::regtype and n.nspname !~ '^pg_|^information_schema$|^public$'
       order by 1
      """;

  private final Connection owner;

  /** With the owner's login, not committing by itself; for the transaction it becomes the guard. */
  public TurnKey(Connection owner) {
    this.owner = owner;
  }

  /** Columns of bytes that stand in no list of {@link ClosedColumns}. */
  public List<String> unknown() throws SQLException {
    var unknown = new ArrayList<String>();
    try (var statement = owner.createStatement();
        ResultSet columns = statement.executeQuery(COLUMNS)) {
      while (columns.next()) {
        if (!ClosedColumns.know(columns.getString(1))) {
          unknown.add(columns.getString(1));
        }
      }
    }
    return unknown;
  }

  /** How many values were closed anew. */
  public long turn(PartnershipKey old, PartnershipKey next) throws SQLException {
    becomeGuard();
    long turned = 0;
    for (ByPartnership column : ClosedColumns.BY_PARTNERSHIP) {
      turned += turn(column, old, next);
    }
    writeMark(next, true);
    return turned;
  }

  /** Writes down which key this database is closed with. */
  public void mark(PartnershipKey key) throws SQLException {
    becomeGuard();
    writeMark(key, false);
  }

  private void becomeGuard() throws SQLException {
    try (var statement = owner.createStatement()) {
      statement.execute("set local role waymark_guard");
    }
  }

  private long turn(ByPartnership column, PartnershipKey old, PartnershipKey next)
      throws SQLException {
    String read =
        "select %s, %s from %s where length(%s) > 0 for update"
            .formatted(column.id(), column.column(), column.table(), column.column());
    String write =
        "update %s set %s = ? where %s = ?".formatted(column.table(), column.column(), column.id());
    long turned = 0;
    try (var reading = owner.prepareStatement(read);
        var writing = owner.prepareStatement(write)) {
      reading.setFetchSize(AT_ONCE);
      try (ResultSet row = reading.executeQuery()) {
        while (row.next()) {
          UUID id = row.getObject(1, UUID.class);
          add(writing, id, anew(column, id, row.getBytes(2), old, next));
          if (++turned % AT_ONCE == 0) {
            writing.executeBatch();
          }
        }
      }
      writing.executeBatch();
    }
    return turned;
  }

  private static byte[] anew(
      ByPartnership column, UUID id, byte[] closed, PartnershipKey old, PartnershipKey next) {
    String place = column.place() + id;
    return column.isKey()
        ? old.rewrapped(closed, place, next)
        : next.seal(old.open(closed, place), place);
  }

  private static void add(PreparedStatement writing, UUID id, byte[] closed) throws SQLException {
    writing.setBytes(1, closed);
    writing.setObject(2, id);
    writing.addBatch();
  }

  private void writeMark(PartnershipKey key, boolean isTurned) throws SQLException {
    String turned = isTurned ? ", key_turned_at = now()" : "";
    try (var statement =
        owner.prepareStatement("update access.partnership set key_mark = ?" + turned)) {
      statement.setBytes(1, key.mark());
      statement.executeUpdate();
    }
  }
}
