package org.waymark.directory;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Acting;
import org.waymark.access.Ids;
import org.waymark.access.PartnershipKey;

/**
 * Where confidential places are. The policies give the rows to whoever is entitled; what they hold
 * is closed with the partnership's key.
 */
@Repository
class ConfidentialPlaces {
  private static final String LATEST =
      """
      select distinct on (c.location) c.id, c.location, l.name, c.sealed
        from directory.confidential_address c join directory.location l on l.id = c.location
      """;
  private static final int SHORTEST = 6;

  private final JdbcClient jdbc;
  private final PartnershipKey key;

  ConfidentialPlaces(JdbcClient jdbc, PartnershipKey key) {
    this.jdbc = jdbc;
    this.key = key;
  }

  /** Where these places are, as far as the acting practitioner may know, by place. */
  Map<UUID, Where> of(List<UUID> locations) {
    return jdbc
        .sql(
            LATEST
                + " where c.location = any (?) order by c.location, c.recorded_at desc, c.id desc")
        .param(locations.toArray(UUID[]::new))
        .query((row, n) ->
            where(
                ListedServices.id(row, "id"),
                ListedServices.id(row, "location"),
                row.getString("name"),
                row.getBytes("sealed")))
        .list()
        .stream()
        .collect(Collectors.toMap(Where::location, where -> where));
  }

  /** Keeps where a place of ours is. */
  void keep(UUID location, String address) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into directory.confidential_address (id, location, agency, sealed, recorded_by) values (?, ?, ?, ?, ?)
            """)
        .params(
            id,
            location,
            Acting.now().agency().value(),
            seal(key, id, address),
            Acting.now().practitioner().value())
        .update();
  }

  /** Closed, as the table holds it. */
  static byte[] seal(PartnershipKey key, UUID row, String address) {
    return key.seal(address.getBytes(StandardCharsets.UTF_8), "confidential address:" + row);
  }

  /** The name of a confidential place whose address, or a line of it, stands in a listing. */
  Optional<String> toldIn(ListedService service) {
    String told =
        plain(
            SheetCells.of(service).values().stream().collect(Collectors.joining(" "))
                + service.words().values().stream()
                    .flatMap(words -> SheetCells.ofWords(words).values().stream())
                    .collect(Collectors.joining(" ")));
    return all().stream()
        .filter(where -> lines(where.address()).anyMatch(told::contains))
        .map(Where::name)
        .findFirst();
  }

  private List<Where> all() {
    return jdbc.sql(LATEST + " order by c.location, c.recorded_at desc, c.id desc")
        .query((row, n) ->
            where(
                ListedServices.id(row, "id"),
                ListedServices.id(row, "location"),
                row.getString("name"),
                row.getBytes("sealed")))
        .list();
  }

  private Where where(UUID id, UUID location, String name, byte[] sealed) {
    return new Where(
        location,
        name,
        new String(key.open(sealed, "confidential address:" + id), StandardCharsets.UTF_8));
  }

  /** Each line of it, and the postcode: enough to find the door. */
  private static Stream<String> lines(String address) {
    return Stream.of(address.split("[\n,]"))
        .map(ConfidentialPlaces::plain)
        .filter(line -> line.length() >= SHORTEST && line.matches(".*\\d.*"));
  }

  private static String plain(String words) {
    return Shelved.folded(words).replaceAll("[^\\p{L}\\p{Nd}]", "").toLowerCase(Locale.ROOT);
  }
}
