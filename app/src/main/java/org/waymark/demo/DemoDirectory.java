package org.waymark.demo;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.waymark.access.PartnershipKey;
import org.waymark.demo.Borough.DemoAgency;
import org.waymark.directory.LoadDirectory;
import org.waymark.directory.LoadDirectory.Keeper;

/**
 * The forty services of Larkmere, from the spreadsheet beside this class: each kept by the agency
 * whose it is, or by Harbour for those outside the partnership. Some were not confirmed for long.
 */
final class DemoDirectory {
  private static final String FILE = "/demo/directory.csv";

  private final Borough borough;
  private final PartnershipKey key;

  DemoDirectory(Borough borough, PartnershipKey key) {
    this.borough = borough;
    this.key = key;
  }

  void fill(Connection connection, Instant now) throws IOException {
    JdbcClient superuser = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    LoadDirectory loading = new LoadDirectory(superuser, key, this::keeper);
    loading.load(file(), now, number -> number * 37 % 125);
    List<UUID> entitled =
        List.of("harbour", "lantern", "housing").stream().map(k -> borough.agency(k).id()).toList();
    loading.hide("Kestrel House", "5 Invented Close, Larkmere LK4 9ZZ", entitled);
    loading.hide("The Willows", "77 Imagined Lane, Larkmere LK5 9ZX", entitled.subList(0, 1));
    loading.hide("Cedar Suite", "Entrance C, 1 Fictional Way, Larkmere LK2 9ZY", entitled);
  }

  private Keeper keeper(String organisation) {
    DemoAgency agency =
        borough.agencies().stream()
            .filter(one -> one.name().equals(organisation))
            .filter(one -> !borough.practitionersOf(one).isEmpty())
            .findFirst()
            .orElseGet(() -> borough.agency("harbour"));
    return new Keeper(agency.id(), borough.practitionersOf(agency).getFirst().id());
  }

  private static byte[] file() throws IOException {
    try (InputStream in = DemoDirectory.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("The build lacks " + FILE);
      }
      return in.readAllBytes();
    }
  }
}
