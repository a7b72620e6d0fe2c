package org.waymark.shifts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Acting;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is said of a shift afterwards, and what its encounters say. */
@Repository
class Sheets {
  private final JdbcClient jdbc;

  Sheets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What a manager said: the last word on a shift. */
  record Sheet(UUID id, boolean wentOut, List<UUID> areas, int trained, int extra) {}

  /**
   * What the encounters of a shift say, over all agencies that took part.
   *
   * @param met how many encounters
   * @param asked of them, where somebody asked where they stay tonight
   * @param told where they were told about all services
   * @param invited where they were asked to come in
   * @param given how often each thing was given, by its code
   */
  public record Counts(long met, long asked, long told, long invited, Map<String, Long> given) {}

  /** The last sheet of a shift. */
  Optional<Sheet> of(UUID shift) {
    return jdbc.sql(
            """
            select h.id, h.went_out, h.areas, h.trained, h.extra from shifts.sheet h
             where h.shift = ? order by h.recorded_at desc, h.id desc limit 1
            """)
        .param(shift)
        .query((row, n) ->
            new Sheet(
                row.getObject(1, UUID.class),
                row.getBoolean(2),
                Areas.ids(row, 3),
                row.getInt(4),
                row.getInt(5)))
        .optional();
  }

  /** Which of these shifts have one. */
  List<UUID> told(Collection<UUID> shifts) {
    return jdbc.sql("select distinct h.shift from shifts.sheet h where h.shift = any (?)")
        .param(shifts.toArray(UUID[]::new))
        .query((row, n) -> row.getObject(1, UUID.class))
        .list();
  }

  /** Counted from the encounters; the function tells nobody who did not take part. */
  Counts counts(UUID shift) {
    return jdbc.sql("select met, asked, told, invited, given from insight.shift_sheet(?)")
        .param(shift)
        .query((row, n) ->
            new Counts(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                given(row.getString(5))))
        .single();
  }

  void say(UUID shift, Sheet sheet) {
    jdbc.sql(
            """
            insert into shifts.sheet (id, shift, agency, went_out, areas, trained, extra, recorded_by)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
            """)
        .param(sheet.id())
        .param(shift)
        .param(Acting.now().agency().value())
        .param(sheet.wentOut())
        .param(sheet.areas().toArray(UUID[]::new))
        .param(sheet.trained())
        .param(sheet.extra())
        .param(Acting.now().practitioner().value())
        .update();
  }

  private static Map<String, Long> given(String json) {
    Map<String, Long> read = JsonMapper.shared().readValue(json, new TypeReference<>() {});
    return new TreeMap<>(read);
  }
}
