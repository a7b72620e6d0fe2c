package org.waymark.dropin;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Collator;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Acting;
import org.waymark.access.Audit;
import org.waymark.casefile.Details;
import org.waymark.casefile.Entry;
import org.waymark.casefile.Facts;
import org.waymark.casefile.Question;
import org.waymark.casefile.SafetyMark;

/**
 * The whole list at the door: everybody of one's own agency who was met or came within twelve
 * weeks, or whose file was opened since, and whoever is written down for the session already.
 */
@Repository
class DoorList {
  /** The key of a session in an entry's facts. */
  static final String SESSION = "session";

  /** A visit that was ticked by mistake. */
  static final String TAKEN_BACK = "visit taken back";

  private static final Duration LATELY = Duration.ofDays(84);
  private static final String SEEN = "saw on the list of a drop-in";
  private static final int LONGEST = 500;

  private final JdbcClient jdbc;
  private final Details details;
  private final Audit audit;

  DoorList(JdbcClient jdbc, Details details, Audit audit) {
    this.jdbc = jdbc;
    this.details = details;
    this.audit = audit;
  }

  private record Row(
      UUID id,
      String reference,
      List<String> marks,
      @Nullable UUID visit,
      @Nullable String type,
      Facts facts) {}

  /** Everybody, in the order of their names; looking at it is written down once a session. */
  List<DoorLine> of(DropInSession session) {
    List<Row> rows = rows(session);
    List<UUID> files = rows.stream().map(Row::id).toList();
    writeDown(files, session.hours().from());
    Map<UUID, String> names = details.knownAs(files);
    return rows.stream()
        .map(row -> line(row, names.getOrDefault(row.id(), row.reference())))
        .sorted(
            Comparator.comparing(DoorLine::name, Collator.getInstance(Locale.UK))
                .thenComparing(DoorLine::reference))
        .toList();
  }

  private List<Row> rows(DropInSession session) {
    return jdbc.sql(
            """
            select f.id, f.reference, v.id as visit, v.type, v.facts,
                   array(select distinct m.facts ->> 'mark' from casefile.entry m
                          where m.case_file = f.id and m.type = 'safety mark' and jsonb_exists(m.facts, 'mark') and not exists
                            (select from casefile.entry c where c.case_file = m.case_file and c.corrects = m.id)) as marks
              from casefile.case_file f
              left join lateral (select e.id, e.type, e.facts from casefile.entry e
                 where e.case_file = f.id and e.happened_at >= :opens and e.happened_at <= :closes and e.facts ->> 'session' = :session
                   and not exists (select from casefile.entry c where c.case_file = e.case_file and c.corrects = e.id)
                 order by e.recorded_at desc, e.id desc limit 1) v on true
             where f.agency = (select agency from guard.acting)
               and (v.id is not null or f.opened_at > :lately or exists (select from casefile.entry e
                     where e.case_file = f.id and e.happened_at > :lately and e.type in ('encounter', 'drop-in visit')))
             order by f.opened_at desc limit :longest
            """)
        .param("opens", DropInSessions.at(session.hours().from()))
        .param("closes", DropInSessions.at(session.hours().to()))
        .param("session", session.id().toString())
        .param("lately", DropInSessions.at(session.hours().from().minus(LATELY)))
        .param("longest", LONGEST)
        .query((row, n) -> row(row))
        .list();
  }

  private void writeDown(List<UUID> files, Instant since) {
    List<UUID> known =
        jdbc.sql(
                """
                select distinct a.case_file from access.audit_entry a
                 where a.case_file = any (?) and a.at >= ? and a.practitioner = ? and a.action = ?
                """)
            .param(files.toArray(UUID[]::new))
            .param(DropInSessions.at(since))
            .param(Acting.now().practitioner().value())
            .param(SEEN)
            .query((row, n) -> row.getObject(1, UUID.class))
            .list();
    audit.writeEach(SEEN, files.stream().filter(file -> !known.contains(file)).toList());
  }

  private static DoorLine line(Row row, String name) {
    List<String> marks =
        Stream.of(SafetyMark.About.values())
            .filter(about -> row.marks().contains(about.code()))
            .map(SafetyMark.About::label)
            .toList();
    return new DoorLine(row.id(), row.reference(), name, marks, used(row), row.visit());
  }

  private static Set<Used> used(Row row) {
    Set<Used> used = EnumSet.noneOf(Used.class);
    if (Entry.DROP_IN.equals(row.type())) {
      used.add(Used.CAME);
      row.facts().of(Question.GIVEN).stream()
          .flatMap(code -> Used.of(code).stream())
          .forEach(used::add);
    }
    return used;
  }

  private static Row row(ResultSet row) throws SQLException {
    @Nullable String facts = row.getString("facts");
    return new Row(
        row.getObject("id", UUID.class),
        row.getString("reference"),
        List.of((String[]) row.getArray("marks").getArray()),
        row.getObject("visit", UUID.class),
        row.getString("type"),
        Facts.of(facts == null ? null : facts.getBytes(StandardCharsets.UTF_8)));
  }
}
