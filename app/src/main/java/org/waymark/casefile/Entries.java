package org.waymark.casefile;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Acting;

/**
 * The entries in sight. Read newest first along the index {@code entry_timeline}; only ever added
 * to.
 */
@Repository
class Entries {
  /** How many stand on one page. */
  static final int PAGE = 100;

  private static final String COLUMNS =
      """
      select e.id, e.kind, e.type, e.happened_at, e.recorded_at, p.name as practitioner, a.name as agency_name,
             e.facts, e.note, e.corrects,
             case when later.corrects is null then 'STANDS' when later.only_ends then 'ENDED' else 'CORRECTED' end as standing
        from %s e
        left join (select c.corrects, bool_and(c.type = 'safety mark ended') as only_ends from casefile.entry c
                    where c.case_file = :file and c.corrects is not null group by c.corrects) later on later.corrects = e.id
        join access.practitioner p on p.id = e.practitioner
        join access.agency a on a.id = e.agency
       where e.case_file = :file
      """;

  private static final String SELECT = COLUMNS.formatted("casefile.entry");

  /** Cut before anything is joined, so that a long history costs no more than a short one. */
  private static final String SELECT_PAGE =
      COLUMNS.formatted(
              "(select n.* from casefile.entry n where n.case_file = :file %s"
                  + " order by n.happened_at desc, n.id desc limit "
                  + (PAGE + 1)
                  + " offset :skipped)")
          + " order by e.happened_at desc, e.id desc";

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  Entries(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  /** A page of them, newest first, and one more if there are more; counted from page 1. */
  List<Entry> newest(UUID caseFile, CaseKey key, Optional<Kind> kind, int page) {
    return jdbc.sql(SELECT_PAGE.formatted(kind.isPresent() ? "and n.kind = :kind" : ""))
        .param("file", caseFile)
        .param("kind", kind.map(Kind::number).orElse((short) 0))
        .param("skipped", (page - 1) * PAGE)
        .query(opened(key))
        .list();
  }

  Optional<Entry> byId(UUID caseFile, CaseKey key, UUID id) {
    return jdbc.sql(SELECT + " and e.id = :id")
        .param("file", caseFile)
        .param("id", id)
        .query(opened(key))
        .optional();
  }

  /** Everything of one type, oldest first. */
  List<Entry> ofType(UUID caseFile, CaseKey key, String type) {
    return jdbc.sql(SELECT + " and e.type = :type order by e.happened_at, e.id")
        .param("file", caseFile)
        .param("type", type)
        .query(opened(key))
        .list();
  }

  /** The safety marks that stand, newest first, along the index {@code entry_safety}. */
  List<Entry> safetyMarks(UUID caseFile, CaseKey key) {
    return jdbc.sql(
            SELECT
                + """
                   and e.type = 'safety mark' and not exists
                  (select from casefile.entry c where c.case_file = e.case_file and c.corrects = e.id)
                  order by e.happened_at desc, e.id desc
                """)
        .param("file", caseFile)
        .query(opened(key))
        .list();
  }

  /** One row to be kept, already closed with its file's key. */
  record Row(UUID caseFile, Entry.Draft draft, byte @Nullable [] note) {}

  /** Keeps all that are not here yet, in one statement; returns the ids it kept. */
  Set<UUID> keep(List<Row> rows) {
    Acting acting = Acting.now();
    return new HashSet<>(
        template.query(
            """
            insert into casefile.entry (id, case_file, agency, practitioner, kind, type, happened_at, facts, note, corrects)
            select r.id, r.case_file, ?, ?, r.kind, r.type, r.happened_at, r.facts::jsonb, r.note, r.corrects
              from unnest(?, ?, ?, ?, ?, ?, ?, ?) as r (id, case_file, kind, type, happened_at, facts, note, corrects)
            on conflict (id) do nothing returning id
            """,
            statement -> {
              var connection = statement.getConnection();
              statement.setObject(1, acting.agency().value());
              statement.setObject(2, acting.practitioner().value());
              statement.setArray(
                  3, connection.createArrayOf("uuid", column(rows, row -> row.draft().id())));
              statement.setArray(4, connection.createArrayOf("uuid", column(rows, Row::caseFile)));
              statement.setArray(
                  5,
                  connection.createArrayOf(
                      "int2", column(rows, row -> row.draft().kind().number())));
              statement.setArray(
                  6, connection.createArrayOf("text", column(rows, row -> row.draft().type())));
              statement.setArray(
                  7,
                  connection.createArrayOf(
                      "timestamptz", column(rows, row -> row.draft().happenedAt().toString())));
              statement.setArray(
                  8,
                  connection.createArrayOf(
                      "text", column(rows, row -> row.draft().facts().json())));
              statement.setArray(
                  9,
                  connection.createArrayOf(
                      "bytea", rows.stream().map(Row::note).toArray(byte[][]::new)));
              statement.setArray(
                  10,
                  connection.createArrayOf("uuid", column(rows, row -> row.draft().corrects())));
            },
            (row, n) -> row.getObject(1, UUID.class)));
  }

  /** Which of these ids are entries of these files already: {@code id} to case file. */
  boolean isHere(UUID caseFile, UUID id) {
    return jdbc.sql("select count(*) from casefile.entry where id = ? and case_file = ?")
            .params(id, caseFile)
            .query(Integer.class)
            .single()
        == 1;
  }

  private static @Nullable Object[] column(
      List<Row> rows, java.util.function.Function<Row, @Nullable Object> value) {
    return rows.stream().map(value).toArray();
  }

  private static RowMapper<Entry> opened(CaseKey key) {
    return (row, n) -> entry(row, key);
  }

  private static Entry entry(ResultSet row, CaseKey key) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    String facts = row.getString("facts");
    return new Entry(
        id,
        Kind.of(row.getInt("kind")),
        row.getString("type"),
        row.getTimestamp("happened_at").toInstant(),
        row.getTimestamp("recorded_at").toInstant(),
        row.getString("practitioner"),
        row.getString("agency_name"),
        Facts.of(facts == null ? null : facts.getBytes(StandardCharsets.UTF_8)),
        key.openOrBlank(row.getBytes("note"), id),
        row.getObject("corrects", UUID.class),
        Entry.Standing.valueOf(row.getString("standing")));
  }
}
