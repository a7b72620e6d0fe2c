package org.waymark.accounts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Role;
import org.waymark.pages.Pager;

/** Somebody with an account at an agency. */
public record Practitioner(
    UUID id,
    UUID agency,
    String agencyName,
    String signInName,
    String name,
    Set<Role> roles,
    boolean active,
    int version) {

  /** The roles in words. */
  public String roleWords() {
    return roles.stream().sorted().map(Role::label).collect(Collectors.joining(", "));
  }

  /** The accounts of the partnership. */
  @Repository
  static class Practitioners {
    private static final String SELECT =
        """
        select p.id, p.agency, a.name as agency_name, p.sign_in_name, p.name, p.roles, p.active, p.version
          from access.practitioner p join access.agency a on a.id = p.agency
        """;
    private static final RowMapper<Practitioner> ROW =
        (row, n) ->
            new Practitioner(
                row.getObject("id", UUID.class),
                row.getObject("agency", UUID.class),
                row.getString("agency_name"),
                row.getString("sign_in_name"),
                row.getString("name"),
                Set.of((String[]) row.getArray("roles").getArray()).stream()
                    .map(Role::of)
                    .collect(Collectors.toUnmodifiableSet()),
                row.getBoolean("active"),
                row.getInt("version"));

    private final JdbcClient jdbc;

    Practitioners(JdbcClient jdbc) {
      this.jdbc = jdbc;
    }

    /** Those of one page, agency by agency. */
    List<Practitioner> on(Pager page) {
      return jdbc.sql(
              SELECT
                  + " order by a.name collate \"und-x-icu\", p.name collate \"und-x-icu\", p.id"
                  + " limit ? offset ?")
          .params(Lists.ON_A_PAGE, Lists.before(page))
          .query(ROW)
          .list();
    }

    long count() {
      return jdbc.sql("select count(*) from access.practitioner").query(Long.class).single();
    }

    Optional<Practitioner> byId(UUID id) {
      return jdbc.sql(SELECT + " where p.id = ?").param(id).query(ROW).optional();
    }

    boolean isNameTaken(String signInName) {
      return jdbc.sql(
              "select exists (select from access.practitioner where sign_in_name = lower(?))")
          .param(signInName)
          .query(Boolean.class)
          .single();
    }

    boolean add(UUID id, UUID agency, String signInName, String name, Set<Role> roles) {
      return jdbc.sql(
                  """
                  insert into access.practitioner (id, agency, sign_in_name, name, roles) values (?, ?, lower(?), ?, ?)
                  on conflict (id) do nothing
                  """)
              .params(id, agency, signInName, name, words(roles))
              .update()
          == 1;
    }

    /** False when somebody else changed it meanwhile. */
    boolean change(UUID id, int version, String name, Set<Role> roles, boolean active) {
      return jdbc.sql(
                  """
                  update access.practitioner set name = ?, roles = ?, active = ?, version = version + 1
                   where id = ? and version = ?
                  """)
              .params(name, words(roles), active, id, version)
              .update()
          == 1;
    }

    private static String[] words(Set<Role> roles) {
      return roles.stream().sorted().map(Role::word).toArray(String[]::new);
    }
  }
}
