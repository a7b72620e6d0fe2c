package org.waymark.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What she is called and how to know her, in the case files whose identity is in sight. */
@Repository
public class Details {
  private final JdbcClient jdbc;
  private final CaseKeys keys;

  Details(JdbcClient jdbc, CaseKeys keys) {
    this.jdbc = jdbc;
    this.keys = keys;
  }

  /** Everything said and not ended, oldest first; none when identity is not in sight. */
  public List<Detail> of(UUID caseFile) {
    return of(List.of(caseFile)).getOrDefault(caseFile, List.of());
  }

  /** The same for several case files in one question, by case file. */
  public Map<UUID, List<Detail>> of(Collection<UUID> caseFiles) {
    record Row(
        UUID id,
        UUID caseFile,
        String field,
        byte[] value,
        Instant recordedAt,
        @Nullable UUID ends,
        byte[] wrapped) {}
    List<Row> rows =
        jdbc.sql(
                """
                select d.id, d.case_file, d.field, d.value, d.recorded_at, d.ends, k.wrapped
                  from casefile.detail d join casefile.data_key k on k.case_file = d.case_file
                 where d.case_file = any (?) order by d.recorded_at, d.id
                """)
            .param(caseFiles.toArray(UUID[]::new))
            .query((row, n) ->
                new Row(
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    row.getString(3),
                    row.getBytes(4),
                    row.getTimestamp(5).toInstant(),
                    row.getObject(6, UUID.class),
                    row.getBytes(7)))
            .list();
    Set<UUID> ended = new HashSet<>();
    rows.forEach(row -> {
      if (row.ends() != null) {
        ended.add(row.ends());
      }
    });
    Map<UUID, List<Detail>> details = new LinkedHashMap<>();
    Map<UUID, CaseKey> opened = new HashMap<>();
    for (Row row : rows) {
      if (ended.contains(row.id())) {
        continue;
      }
      CaseKey key =
          opened.computeIfAbsent(row.caseFile(), file -> keys.opened(file, row.wrapped()));
      String value = key.open(row.value(), row.id());
      if (!value.isEmpty()) {
        details
            .computeIfAbsent(row.caseFile(), file -> new ArrayList<>())
            .add(new Detail(row.id(), DetailField.of(row.field()), value, row.recordedAt()));
      }
    }
    return details;
  }

  /**
   * What to call her on screen, by case file: her last said alias, else first name, else initials;
   * absent if hidden.
   */
  public Map<UUID, String> knownAs(Collection<UUID> caseFiles) {
    Map<UUID, String> names = new HashMap<>();
    of(caseFiles)
        .forEach((file, details) -> callName(details).ifPresent(name -> names.put(file, name)));
    return names;
  }

  /** What to call her, from these details. */
  public static Optional<String> callName(List<Detail> details) {
    return Stream.of(DetailField.ALIAS, DetailField.GIVEN_NAME, DetailField.INITIALS)
        .flatMap(field -> last(details, field).stream())
        .map(Detail::value)
        .findFirst();
  }

  /** The last word on one field. */
  public static Optional<Detail> last(List<Detail> details, DetailField field) {
    return details.stream().filter(detail -> detail.field() == field).reduce((a, b) -> b);
  }
}
