package org.waymark.leaks;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.access.Ids;
import org.waymark.testing.Running;

/**
 * Two files that are likely the same person's: on both sides the person may be found and said yes
 * to joining up, and nothing came of it.
 */
final class Alike {
  private static final JdbcClient SUPERUSER = Running.here().superuser();

  private Alike() {}

  static void plant(Planting one, Planting other) {
    UUID likeness = Ids.next();
    write(
        """
        insert into connections.likeness (id, one_file, one_agency, other_file, other_agency, probability)
        select ?, a.id, a.agency, b.id, b.agency, 0.95 from casefile.case_file a join casefile.case_file b on b.id > a.id
         where a.id in (?, ?) and b.id in (?, ?)
        """,
        likeness,
        one.id,
        other.id,
        one.id,
        other.id);
    for (Planting file : List.of(one, other)) {
      write(
          "insert into connections.openness (id, case_file, agency, how, recorded_by) values (?, ?,"
              + " ?, 'in person', ?)",
          Ids.next(),
          file.id,
          file.holder.agency(),
          file.holder.id());
      UUID sign = Ids.next();
      write(
          """
          insert into connections.sign (id, likeness, case_file, agency, shown_from, shown_until)
          values (?, ?, ?, ?, now() - interval '1 day', now() + interval '60 days')
          """,
          sign,
          likeness,
          file.id,
          file.holder.agency());
      UUID answer = Ids.next();
      write(
          """
          insert into connections.answer (id, sign, case_file, agency, what, how, words, recorded_by)
          values (?, ?, ?, ?, 'yes', 'in person', ?, ?)
          """,
          answer,
          sign,
          file.id,
          file.holder.agency(),
          file.forHolder("connections.answer.words", answer),
          file.holder.id());
    }
  }

  private static void write(String sql, Object... values) {
    SUPERUSER.sql(sql).params(List.of(values)).update();
  }
}
