package org.waymark.casefile;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The safety marks that stand now; a page that arranges anything for her shows them first. */
@Component
public class SafetyMarks {
  private final JdbcClient jdbc;
  private final Entries entries;
  private final CaseKeys keys;

  SafetyMarks(JdbcClient jdbc, Entries entries, CaseKeys keys) {
    this.jdbc = jdbc;
    this.entries = entries;
    this.keys = keys;
  }

  /** Those of a case file in sight, newest first; none where safety is not in sight. */
  public List<SafetyMark> current(CaseFile file) {
    return current(file.id(), keys.of(file));
  }

  /** The same for several case files in one question, by case file. */
  public Map<UUID, List<SafetyMark>> current(Collection<UUID> caseFiles) {
    Map<UUID, List<SafetyMark>> standing = new HashMap<>();
    jdbc.sql(
            """
            select e.id, e.case_file, e.facts, e.note, e.happened_at, p.name || ', ' || a.name as by, k.wrapped
              from casefile.entry e join casefile.data_key k on k.case_file = e.case_file
              join access.practitioner p on p.id = e.practitioner join access.agency a on a.id = e.agency
             where e.case_file = any (?) and e.type = 'safety mark' and not exists
                   (select from casefile.entry c where c.case_file = e.case_file and c.corrects = e.id)
             order by e.happened_at desc, e.id desc
            """)
        .param(caseFiles.toArray(UUID[]::new))
        .query(row -> {
          UUID file = row.getObject("case_file", UUID.class);
          standing
              .computeIfAbsent(file, unknown -> new ArrayList<>())
              .add(mark(row, keys.opened(file, row.getBytes("wrapped"))));
        });
    return standing;
  }

  private static SafetyMark mark(ResultSet row, CaseKey key) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    String facts = row.getString("facts");
    return new SafetyMark(
        id,
        SafetyMark.About.of(
            Facts.of(facts == null ? null : facts.getBytes(StandardCharsets.UTF_8))),
        key.openOrBlank(row.getBytes("note"), id),
        row.getTimestamp("happened_at").toInstant(),
        row.getString("by"));
  }

  List<SafetyMark> current(UUID caseFile, CaseKey key) {
    return entries.safetyMarks(caseFile, key).stream()
        .map(entry ->
            new SafetyMark(
                entry.id(),
                SafetyMark.About.of(entry.facts()),
                entry.note(),
                entry.happenedAt(),
                entry.practitioner() + ", " + entry.agencyName()))
        .toList();
  }
}
