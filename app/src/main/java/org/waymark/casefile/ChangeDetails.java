package org.waymark.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Acting;
import org.waymark.access.Audit;
import org.waymark.access.Ids;

/**
 * Writes down what she is called now, in a file of the acting practitioner's own agency. What was
 * said before stays in the history: a new row stands for it.
 *
 * <p>A further alias stands beside those there; every other field has one last word, and a blank
 * ends it. Refused: another agency's file.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ChangeDetails {
  private final JdbcTemplate template;
  private final Details details;
  private final CaseKeys keys;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  ChangeDetails(
      JdbcTemplate template,
      Details details,
      CaseKeys keys,
      Audit audit,
      ApplicationEventPublisher events) {
    this.template = template;
    this.details = details;
    this.keys = keys;
    this.audit = audit;
    this.events = events;
  }

  /** What is said now of every field; true if anything changed. */
  public boolean change(CaseFile file, PartialIdentity said) {
    if (!file.isOwn()) {
      return false;
    }
    List<Detail> before = details.of(file.id());
    CaseKey key = keys.of(file);
    List<Row> rows = new ArrayList<>();
    for (DetailField field : DetailField.values()) {
      Detail last = Details.last(before, field).orElse(null);
      String now = said.parts().getOrDefault(field, "");
      if (!now.equals(last == null ? "" : last.value())) {
        rows.add(row(key, field, now, last == null ? null : last.id()));
      }
    }
    return write(file.id(), rows);
  }

  /** One more name she is also known by, beside the others. */
  public boolean alsoKnownAs(CaseFile file, String alias) {
    boolean isKnown =
        details.of(file.id()).stream()
            .anyMatch(
                detail -> detail.field() == DetailField.ALIAS && detail.value().equals(alias));
    return file.isOwn()
        && !isKnown
        && write(file.id(), List.of(row(keys.of(file), DetailField.ALIAS, alias, null)));
  }

  /** The first of a file just opened, whose opening is audited already. */
  void add(UUID caseFile, CaseKey key, PartialIdentity identity) {
    List<Row> rows = new ArrayList<>();
    identity.parts().forEach((field, value) -> rows.add(row(key, field, value, null)));
    insert(caseFile, rows);
  }

  private boolean write(UUID caseFile, List<Row> rows) {
    if (rows.isEmpty()) {
      return false;
    }
    insert(caseFile, rows);
    audit.write("changed who the person is", caseFile);
    return true;
  }

  private record Row(UUID id, DetailField field, byte[] value, @Nullable UUID ends) {}

  private static Row row(CaseKey key, DetailField field, String value, @Nullable UUID ends) {
    UUID id = Ids.next();
    return new Row(id, field, key.close(value, id), ends);
  }

  private void insert(UUID caseFile, List<Row> rows) {
    Acting acting = Acting.now();
    template.update(
        """
        insert into casefile.detail (id, case_file, agency, field, value, recorded_by, ends)
        select r.id, ?, ?, r.field, r.value, ?, r.ends from unnest(?, ?, ?, ?) as r (id, field, value, ends)
        """,
        statement -> {
          var connection = statement.getConnection();
          statement.setObject(1, caseFile);
          statement.setObject(2, acting.agency().value());
          statement.setObject(3, acting.practitioner().value());
          statement.setArray(
              4, connection.createArrayOf("uuid", rows.stream().map(Row::id).toArray()));
          statement.setArray(
              5,
              connection.createArrayOf(
                  "text", rows.stream().map(row -> row.field().word()).toArray()));
          statement.setArray(
              6,
              connection.createArrayOf(
                  "bytea", rows.stream().map(Row::value).toArray(byte[][]::new)));
          statement.setArray(
              7, connection.createArrayOf("uuid", rows.stream().map(Row::ends).toArray()));
        });
    events.publishEvent(new DetailsChanged(caseFile));
  }
}
