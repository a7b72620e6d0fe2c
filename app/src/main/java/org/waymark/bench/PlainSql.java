package org.waymark.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.waymark.access.Ids;

/**
 * The same work as plain SQL: no page, no encryption, no session, and instead of policies a filter
 * written by hand. The audit's line is written too, since whoever did without Waymark would need
 * one.
 */
final class PlainSql implements Job {
  private final Work work;
  private final List<Asker> askers;
  private final Connection connection;
  private final SplittableRandom random;
  private int turn;

  PlainSql(Work work, List<Asker> askers, Connection connection, int number) throws SQLException {
    this.work = work;
    this.askers = askers;
    this.connection = connection;
    this.random = new SplittableRandom(System.nanoTime() + number);
    this.turn = number;
    connection.setAutoCommit(false);
  }

  /** Is there a way to do it in plain SQL at all? */
  static boolean knows(Work work) {
    return work != Work.MISSPELT;
  }

  @Override
  public void once() throws SQLException {
    Asker as = askers.get(turn++ % askers.size());
    switch (work) {
      case MAKE -> make(as);
      case RECORD -> record(as);
      case BATCH, SHIFT -> batch(as);
      case TIMELINE -> timeline(as, as.anyOwn(random));
      case SHARED_TIMELINE -> timeline(as, as.anyShared(random));
      case BEGINNING -> found(as, Names.beginning(random) + "%");
      case PART -> found(as, "%" + Names.part(random) + "%");
      case WORKLIST -> worklist(as);
      case FINDER ->
          read(
              PlainStatements.FINDER,
              List.of("en", "pl", "ar").get(random.nextInt(3)),
              Work.need(random),
              random.nextBoolean() ? "phone" : "in-person");
      case FIRST_SERVICES -> read(PlainStatements.SERVICES, 50 * random.nextInt(3));
      case LAST_SERVICES ->
          read(PlainStatements.SERVICES, Size.SERVICES - 50 * (1 + random.nextInt(3)));
      case MONTH -> counts(1);
      case YEAR -> counts(12);
      case MISSPELT -> throw new IllegalArgumentException("Plain SQL has no likeness of words");
    }
    connection.commit();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private void make(Asker as) throws SQLException {
    UUID file = Ids.next();
    UUID me = as.account().id();
    String reference = "PLAIN-" + random.nextInt(10_000, 100_000);
    if (write(PlainStatements.MAKE, file, agency(as), reference, me) == 1) {
      write(PlainStatements.KEY, file, agency(as), new byte[60]);
      write(PlainStatements.DETAIL, Ids.next(), file, agency(as), new byte[40], me);
      write(PlainStatements.AUDIT, me, agency(as), "opened a new case file", file);
    }
  }

  private void record(Asker as) throws SQLException {
    UUID file = own(as);
    UUID me = as.account().id();
    write(PlainStatements.RECORD, Ids.next(), file, agency(as), me, PlainStatements.FACTS);
    write(PlainStatements.AUDIT, me, agency(as), "wrote: encounter", file);
  }

  private void batch(Asker as) throws SQLException {
    UUID me = as.account().id();
    UUID[] ids = new UUID[work.batchOf()];
    UUID[] files = new UUID[work.batchOf()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = Ids.next();
    }
    String[] references = new String[work.batchOf()];
    java.util.Arrays.setAll(references, i -> as.anyMet(random));
    try (var query = prepared(PlainStatements.OWN_SEVERAL, references, agency(as))) {
      var rows = query.executeQuery();
      for (int i = 0; i < files.length; i++) {
        rows.next();
        files[i] = rows.getObject(1, UUID.class);
      }
    }
    write(PlainStatements.BATCH, agency(as), me, PlainStatements.FACTS, ids, files);
    write(PlainStatements.AUDIT_EACH, me, agency(as), "wrote: encounter", files);
  }

  private void timeline(Asker as, String reference) throws SQLException {
    UUID file = read(PlainStatements.TIMELINE, reference, agency(as), agency(as));
    write(PlainStatements.AUDIT, as.account().id(), agency(as), "opened the case file", file);
  }

  private void found(Asker as, String pattern) throws SQLException {
    read(PlainStatements.SEARCH, agency(as), pattern, agency(as), pattern);
    write(PlainStatements.AUDIT, as.account().id(), agency(as), "searched for a person", null);
  }

  /** All that the first page shows to a practitioner. */
  private void worklist(Asker as) throws SQLException {
    UUID me = as.account().id();
    read(PlainStatements.WORKLIST, agency(as));
    read(PlainStatements.SENT, agency(as), me);
    read(PlainStatements.ANSWERED, agency(as), me);
    read(PlainStatements.ASKED_AT_THE_DOOR, agency(as));
    read(PlainStatements.UNCONFIRMED, agency(as));
  }

  private void counts(int months) throws SQLException {
    LocalDate end = Work.month(random).plusMonths(1).atDay(1);
    read(PlainStatements.COUNTS, at(end.minusMonths(months)), at(end));
  }

  private UUID own(Asker as) throws SQLException {
    return read(PlainStatements.OWN, as.anyMet(random), agency(as));
  }

  private static OffsetDateTime at(LocalDate day) {
    return day.atStartOfDay(ZoneId.of("Europe/London")).toOffsetDateTime();
  }

  private static UUID agency(Asker as) {
    return as.account().agency();
  }

  private int write(String sql, @org.jspecify.annotations.Nullable Object... values)
      throws SQLException {
    try (var statement = prepared(sql, values)) {
      return statement.executeUpdate();
    }
  }

  /** Reads all of it; returns the first id. */
  private UUID read(String sql, Object... values) throws SQLException {
    UUID first = new UUID(0, 0);
    try (var statement = prepared(sql, values)) {
      var rows = statement.executeQuery();
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        first = rows.isFirst() ? rows.getObject(1, UUID.class) : first;
        for (int i = 2; i <= columns; i++) {
          rows.getObject(i);
        }
      }
    }
    return first;
  }

  private PreparedStatement prepared(
      String sql, @org.jspecify.annotations.Nullable Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      switch (values[i]) {
        case UUID[] ids -> statement.setArray(i + 1, connection.createArrayOf("uuid", ids));
        case String[] words -> statement.setArray(i + 1, connection.createArrayOf("text", words));
        case null, default -> statement.setObject(i + 1, values[i]);
      }
    }
    return statement;
  }
}
