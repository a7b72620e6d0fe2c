package org.waymark.dropin;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.access.Acting;
import org.waymark.access.Ids;
import org.waymark.pages.ChoiceField;
import org.waymark.pages.Form;
import org.waymark.pages.Option;

/** Who of another agency is in that day, as a form asks it. */
@Component
public class InReachChoices {
  private static final List<Option<String>> WHAT =
      Stream.of(
              "housing",
              "probation",
              "mental health",
              "health",
              "drugs and alcohol",
              "benefits",
              "legal",
              "other")
          .map(one ->
              Option.of(
                  one,
                  one.replace(' ', '-'),
                  one.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + one.substring(1)))
          .toList();

  private final JdbcClient jdbc;

  InReachChoices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The answers; {@code id} is a new one for the form that is shown. */
  public record Asked(UUID id, ChoiceField<UUID> agency, ChoiceField<String> what) {}

  Asked read(Form form) {
    return new Asked(
        Ids.next(),
        form.choice("agency", "Which agency is in today?", agencies()),
        form.choice("what", "What for?", WHAT));
  }

  private List<Option<UUID>> agencies() {
    return jdbc.sql(
            """
            select a.id, a.name from access.agency a where a.active and a.id <> ? and a.kind <> 'commissioner'
             order by a.name collate "und-x-icu", a.id
            """)
        .param(Acting.now().agency().value())
        .query((row, n) ->
            Option.of(row.getObject(1, UUID.class), row.getString("id"), row.getString("name")))
        .list();
  }
}
