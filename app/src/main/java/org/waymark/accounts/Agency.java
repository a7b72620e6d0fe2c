package org.waymark.accounts;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.pages.Pager;

/**
 * A member organisation, and the last signature it gave under the information sharing agreement.
 */
public record Agency(
    UUID id,
    String name,
    String kind,
    String nation,
    String welcomes,
    boolean active,
    int version,
    boolean signed,
    @Nullable UUID agreement,
    @Nullable LocalDate signedOn,
    @Nullable String signedBy,
    @Nullable LocalDate endsOn) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  /**
   * The kinds an agency may be of; what enforcement may read, and what a commissioner, follows from
   * it.
   */
  static final List<String> KINDS =
      List.of("specialist", "generic", "statutory", "enforcement", "commissioner");

  /** Whose bank holidays its working days follow. */
  static final List<String> NATIONS = List.of("england-and-wales", "scotland", "northern-ireland");

  /** "21 November 2026". */
  public static String inWords(LocalDate day) {
    return day.format(DAY);
  }

  /** The agencies of the partnership. */
  @Repository
  static class Agencies {
    private static final String SELECT =
        """
        select a.id, a.name, a.kind, a.nation, a.welcomes, a.active, a.version, guard.has_signed(a.id) as signed,
               g.id as agreement, g.signed_on, g.signed_by, g.ends_on
          from access.agency a
          left join lateral (select g.* from access.agreement g where g.agency = a.id
             and not exists (select from access.agreement_end e where e.agreement = g.id)
             order by g.signed_on desc, g.recorded_at desc limit 1) g on true
        """;

    private static final RowMapper<Agency> ROW = DataClassRowMapper.newInstance(Agency.class);

    private final JdbcClient jdbc;

    Agencies(JdbcClient jdbc) {
      this.jdbc = jdbc;
    }

    List<Agency> all() {
      return jdbc.sql(SELECT + " order by a.name collate \"und-x-icu\"").query(ROW).list();
    }

    /** Those of one page. */
    List<Agency> on(Pager page) {
      return jdbc.sql(SELECT + " order by a.name collate \"und-x-icu\", a.id limit ? offset ?")
          .params(Lists.ON_A_PAGE, Lists.before(page))
          .query(ROW)
          .list();
    }

    long count() {
      return jdbc.sql("select count(*) from access.agency").query(Long.class).single();
    }

    java.util.Optional<Agency> byId(UUID id) {
      return jdbc.sql(SELECT + " where a.id = ?").param(id).query(ROW).optional();
    }

    boolean add(UUID id, String name, String kind, String nation, String welcomes) {
      return jdbc.sql(
                  """
                  insert into access.agency (id, name, kind, nation, welcomes) values (?, ?, ?, ?, ?)
                  on conflict (id) do nothing
                  """)
              .params(id, name, kind, nation, welcomes)
              .update()
          == 1;
    }

    /** False when somebody else changed it meanwhile. */
    boolean change(
        UUID id,
        int version,
        String name,
        String kind,
        String nation,
        String welcomes,
        boolean active) {
      return jdbc.sql(
                  """
                  update access.agency set name = ?, kind = ?, nation = ?, welcomes = ?, active = ?, version = version + 1
                   where id = ? and version = ?
                  """)
              .params(name, kind, nation, welcomes, active, id, version)
              .update()
          == 1;
    }
  }
}
