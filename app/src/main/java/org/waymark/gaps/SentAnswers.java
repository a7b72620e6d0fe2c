package org.waymark.gaps;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was sent in answer to a survey, with the words opened, for those who map. */
@Repository
class SentAnswers {
  private final JdbcClient jdbc;
  private final ClosedWords words;

  SentAnswers(JdbcClient jdbc, ClosedWords words) {
    this.jdbc = jdbc;
    this.words = words;
  }

  /** By area. */
  List<AreaView> areas(UUID survey) {
    return jdbc.sql(
            """
            select p.answer, p.area, p.rating, p.helps, p.challenges, p.unmet, p.sealed from gaps.area_part p
              join gaps.answer a on a.id = p.answer join gaps.link l on l.id = a.link
             where l.survey = ? order by p.area collate "und-x-icu", a.sent_at
            """)
        .param(survey)
        .query((row, n) ->
            AnswerRows.area(
                row, words.openArea(AnswerRows.id(row, "answer"), row.getBytes("sealed"))))
        .list();
  }

  /** In the order they were sent. */
  List<Specialist> services(UUID survey) {
    return jdbc.sql(
            """
            select p.id, p.place, p.areas, p.needs, p.ways, p.routes, p.conditions, p.sealed from gaps.service_part p
              join gaps.answer a on a.id = p.answer join gaps.link l on l.id = a.link
             where l.survey = ? and cardinality(p.areas) > 0 order by a.sent_at, a.id, p.place
            """)
        .param(survey)
        .query((row, n) ->
            AnswerRows.service(
                row, words.openService(AnswerRows.id(row, "id"), row.getBytes("sealed"))))
        .list();
  }
}
