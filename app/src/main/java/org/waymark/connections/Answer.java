package org.waymark.connections;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Acting;
import org.waymark.casefile.CaseFile;
import org.waymark.casefile.CaseKey;
import org.waymark.casefile.CaseKeys;

/**
 * What was said to a sign. It stays; a yes can be taken back, which is another answer.
 *
 * @param how how the person agreed; null for anything but a yes to join up with another agency
 * @param words as they said it; empty for none
 * @param isWaiting a yes that stands and is not connected yet
 */
record Answer(
    UUID sign,
    What what,
    @Nullable String how,
    String words,
    String recordedBy,
    Instant recordedAt,
    boolean isWaiting) {

  /** What can be said. */
  enum What {
    YES("yes"),
    NO("no"),
    NOT_THE_SAME("not the same"),
    TAKEN_BACK("taken back");

    private final String word;

    What(String word) {
      this.word = word;
    }

    /** As the database writes it. */
    String word() {
      return word;
    }

    static What of(String word) {
      return java.util.Arrays.stream(values())
          .filter(what -> what.word.equals(word))
          .findFirst()
          .orElseThrow();
    }
  }

  /** The answers about one's own agency's case files. */
  @Repository
  static class Answers {
    private final JdbcClient jdbc;
    private final CaseKeys keys;

    Answers(JdbcClient jdbc, CaseKeys keys) {
      this.jdbc = jdbc;
      this.keys = keys;
    }

    /** Everything ever answered about this case file, newest first. */
    List<Answer> of(UUID caseFile) {
      CaseKey key = keys.of(caseFile);
      return jdbc.sql(
              """
              select a.id, a.sign, a.what, a.how, a.words, p.name, a.recorded_at,
                     a.what = 'yes' and a.how is not null and a.recorded_at > now() - interval '1 year'
                       and not exists (select from connections.answer b where b.sign = a.sign and b.what = 'taken back')
                       and not exists (select from connections.connection c where c.case_file = a.case_file
                         and c.other_agency <> c.agency and c.made_at >= a.recorded_at)
                from connections.answer a join access.practitioner p on p.id = a.recorded_by
               where a.case_file = ? order by a.recorded_at desc, a.id desc
              """)
          .param(caseFile)
          .query((row, n) -> {
            Timestamp at = row.getTimestamp(7);
            return new Answer(
                row.getObject(2, UUID.class),
                What.of(row.getString(3)),
                row.getString(4),
                key.openOrBlank(row.getBytes(5), row.getObject(1, UUID.class)),
                row.getString(6),
                at.toInstant(),
                row.getBoolean(8));
          })
          .list();
    }

    /** False if this id was used before: then nothing is written. */
    boolean add(UUID id, UUID sign, CaseFile file, What what, @Nullable String how, String words) {
      return jdbc.sql(
                  """
                  insert into connections.answer (id, sign, case_file, agency, what, how, words, recorded_by)
                  values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                  """)
              .param(id)
              .param(sign)
              .param(file.id())
              .param(file.agency())
              .param(what.word())
              .param(how)
              .param(keys.of(file.id()).closeOrNothing(words, id))
              .param(Acting.now().practitioner().value())
              .update()
          == 1;
    }
  }
}
