package org.waymark.directory;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.charter.Nation;
import org.waymark.directory.ListedService.Organisation;

/**
 * Reads services whole: the same statements for everybody. What comes back is what the policies
 * leave to the role that asks: the public role gets no confidential place, hour or service.
 */
final class ListedServices {
  private static final String HEADS =
      """
      select s.id, s.code, o.id as organisation, o.name as organisation_name, o.website as organisation_website,
             o.email as organisation_email, l.version, l.changed_at, l.lang, l.women_only, l.needs_booking, l.needs_id,
             l.needs_papers, l.needs_benefits, l.needs_referral, l.min_age, l.max_age, l.areas, l.ways, l.languages,
             l.interpreter, l.free, l.phone, l.text_to, l.chat, l.website, l.email, l.ring_now, l.asks, l.nation
        from directory.service s
        join directory.listing l on l.service = s.id and l.version = s.version
        join directory.organisation o on o.id = s.organisation
       where s.status <> 'withdrawn' and s.id = any (?)
      """;

  private final JdbcClient jdbc;

  ListedServices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those of these ids that may be seen, in no order. */
  List<ListedService> of(Collection<UUID> ids) {
    UUID[] asked = ids.toArray(UUID[]::new);
    Parts parts = new Parts(jdbc, asked);
    return jdbc.sql(HEADS).param(asked).query((row, n) -> service(row, parts)).list().stream()
        .filter(one -> !one.words().isEmpty())
        .toList();
  }

  private static ListedService service(ResultSet row, Parts parts) throws SQLException {
    UUID id = id(row, "id");
    Listing listing = listing(row);
    return new ListedService(
        id,
        row.getString("code"),
        new Organisation(
            id(row, "organisation"),
            row.getString("organisation_name"),
            row.getString("organisation_website"),
            row.getString("organisation_email")),
        listing,
        parts.words(id),
        parts.terms(id),
        parts.places(id),
        parts.hours(id, listing.nation()),
        parts.confirmedAt(id));
  }

  private static Listing listing(ResultSet row) throws SQLException {
    return new Listing(
        row.getInt("version"),
        instant(row, "changed_at"),
        row.getString("lang"),
        row.getBoolean("women_only"),
        said(row, "needs_booking"),
        said(row, "needs_id"),
        said(row, "needs_papers"),
        said(row, "needs_benefits"),
        said(row, "needs_referral"),
        row.getObject("min_age", Integer.class),
        row.getObject("max_age", Integer.class),
        texts(row, "areas"),
        texts(row, "ways").stream().map(Way::of).collect(Collectors.toCollection(TreeSet::new)),
        texts(row, "languages"),
        said(row, "interpreter"),
        said(row, "free"),
        new Listing.Contact(
            row.getString("phone"),
            row.getString("text_to"),
            row.getString("chat"),
            row.getString("website"),
            row.getString("email")),
        row.getBoolean("ring_now"),
        row.getBoolean("asks"),
        Nation.of(row.getString("nation")));
  }

  static UUID id(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  static Said said(ResultSet row, String column) throws SQLException {
    return Said.of(row.getObject(column, Boolean.class));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static List<String> texts(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return List.of((String[]) array.getArray());
  }

  /** The ids of those that may be seen, in no order. */
  List<UUID> all() {
    return jdbc.sql("select id from directory.service where status <> 'withdrawn'")
        .query((row, n) -> id(row, "id"))
        .list();
  }
}
