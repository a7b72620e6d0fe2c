package org.waymark.directory;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.access.Ids;

/**
 * Whose name services go by: known by its name among those one agency keeps, made when it is named
 * first.
 *
 * @param agency that keeps what is written
 */
record OrganisationRows(JdbcClient jdbc, UUID agency) {

  /**
   * The id of this one, with its website and email as said.
   *
   * @param mayEmpty whether blank means that there is none; else it leaves what stood there
   */
  UUID of(ListedService.Organisation asked, boolean mayEmpty) {
    Optional<UUID> known =
        jdbc.sql(
                "select id from directory.organisation where agency = ? and lower(name) = ? order"
                    + " by id limit 1")
            .params(agency, asked.name().toLowerCase(Locale.ROOT))
            .query((row, n) -> ListedServices.id(row, "id"))
            .optional();
    known.ifPresent(id -> say(id, asked, mayEmpty));
    return known.orElseGet(() -> make(asked));
  }

  private void say(UUID id, ListedService.Organisation asked, boolean mayEmpty) {
    jdbc.sql(
            """
            update directory.organisation set website = w.website, email = w.email, version = version + 1
              from (select case when ? or ? <> '' then ? else o.website end as website,
                           case when ? or ? <> '' then ? else o.email end as email from directory.organisation o where o.id = ?) w
             where id = ? and (organisation.website, organisation.email) is distinct from (w.website, w.email)
            """)
        .params(mayEmpty, asked.website(), asked.website())
        .params(mayEmpty, asked.email(), asked.email(), id, id)
        .update();
  }

  private UUID make(ListedService.Organisation asked) {
    UUID id = Ids.next();
    jdbc.sql(
            "insert into directory.organisation (id, agency, name, website, email) values (?, ?, ?,"
                + " ?, ?)")
        .params(id, agency, asked.name(), asked.website(), asked.email())
        .update();
    return id;
  }
}
