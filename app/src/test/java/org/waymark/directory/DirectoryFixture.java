package org.waymark.directory;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.waymark.access.PartnershipKey;
import org.waymark.directory.LoadDirectory.Keeper;
import org.waymark.testing.Running;
import org.waymark.testing.Town.Somebody;

/** Services of an invented agency, by a table as an office would send it. */
final class DirectoryFixture {
  private static final Running HERE = Running.here();

  private DirectoryFixture() {}

  /** A code nobody has. */
  static String code() {
    return Codes.of(UUID.randomUUID());
  }

  /** Loads these lines, the first naming the columns, as services of the practitioner's agency. */
  static void load(Somebody keeper, String... lines) {
    loading(keeper)
        .load(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), Instant.now(), n -> 1);
  }

  static LoadDirectory loading(Somebody keeper) {
    return new LoadDirectory(
        HERE.superuser(),
        HERE.bean(PartnershipKey.class),
        organisation -> new Keeper(keeper.agency(), keeper.id()));
  }

  /** The service of this code, as everybody sees it now. */
  static Shelved seen(String code) {
    return java.util.Objects.requireNonNull(
        HERE.bean(PublicDirectory.class).now().byCode().get(code));
  }

  static UUID idOf(String code) {
    return HERE.superuser()
        .sql("select id from directory.service where code = ?")
        .param(code)
        .query(UUID.class)
        .single();
  }
}
