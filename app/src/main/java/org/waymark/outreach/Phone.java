package org.waymark.outreach;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * A phone the app is set up on. A practitioner sees her own, a manager those of the agency.
 *
 * @param contactAt when it last opened with signal
 * @param endedWhy why it opens no more; null while it does
 * @param endedBy who ended it; null while it opens, or when a rule ended it
 */
public record Phone(
    UUID id,
    String carriedBy,
    Instant setUpAt,
    Instant contactAt,
    @Nullable String endedWhy,
    @Nullable Instant endedAt,
    @Nullable String endedBy) {
  /** Is there a share for it still? */
  public boolean isInUse() {
    return endedWhy == null;
  }

  /** Those in sight. */
  @Repository
  static class Phones {
    private static final RowMapper<Phone> ROW = DataClassRowMapper.newInstance(Phone.class);
    private static final String SELECT =
        """
        select p.id, w.name as carried_by, p.set_up_at, p.contact_at,
               e.why as ended_why, e.ended_at, b.name as ended_by
          from outreach.phone p
          join access.practitioner w on w.id = p.practitioner
          left join outreach.phone_end e on e.phone = p.id
          left join access.practitioner b on b.id = e.ended_by
        """;

    private final JdbcClient jdbc;

    Phones(JdbcClient jdbc) {
      this.jdbc = jdbc;
    }

    /** Those in use first, the longest silent at the top. */
    List<Phone> all() {
      return jdbc.sql(SELECT + " order by e.ended_at desc nulls first, p.contact_at limit 500")
          .query(ROW)
          .list();
    }

    Optional<Phone> byId(UUID id) {
      return jdbc.sql(SELECT + " where p.id = ?").param(id).query(ROW).optional();
    }
  }
}
