package org.waymark.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.access.PartnershipKey;
import org.waymark.casefile.CaseKey;
import org.waymark.casefile.DetailField;
import org.waymark.database.Rows;
import org.waymark.demo.Borough.DemoAccount;
import org.waymark.demo.Borough.DemoAgency;

/**
 * The case files, their keys and what each agency knows of who she is: as different as agencies'
 * records are.
 */
final class DemoFiles {
  private final Rows files =
      new Rows("casefile.case_file", "id, agency, reference, opened_by, opened_at, level, lead");
  private final Rows keys = new Rows("casefile.data_key", "case_file, agency, wrapped");
  private final Rows details =
      new Rows("casefile.detail", "id, case_file, agency, field, value, recorded_by, recorded_at");
  private final Map<String, DemoFile> byAgencyAndPerson = new HashMap<>();
  private final Set<String> references = new HashSet<>();
  private final List<String> words = words();
  private final Borough borough;
  private final PartnershipKey partnership;
  private final Chance chance;

  DemoFiles(Borough borough, PartnershipKey partnership, Chance chance) {
    this.borough = borough;
    this.partnership = partnership;
    this.chance = chance;
  }

  /** Opens a file with an alias; the rest is said with {@link #say}. */
  DemoFile open(DemoAgency agency, DemoPerson person, @Nullable String level, Instant openedAt) {
    UUID id = chance.id();
    DemoAccount lead = chance.of(borough.practitionersOf(agency));
    byte[] wrapped = CaseKey.wrapNew(partnership, id);
    DemoFile file =
        new DemoFile(id, agency, person, lead, CaseKey.unwrapped(partnership, id, wrapped));
    files.add(
        id, agency.id(), reference(), lead.id(), openedAt, level, level == null ? null : lead.id());
    keys.add(id, agency.id(), wrapped);
    byAgencyAndPerson.put(agency.key() + person.number(), file);
    say(file, DetailField.ALIAS, person.alias(), openedAt);
    return file;
  }

  void say(DemoFile file, DetailField field, String value, Instant at) {
    UUID id = chance.id();
    details.add(
        id,
        file.id(),
        file.agency().id(),
        field.word(),
        file.key().close(value, id),
        file.lead().id(),
        at);
  }

  Optional<DemoFile> of(String agency, int person) {
    return Optional.ofNullable(byAgencyAndPerson.get(agency + person));
  }

  List<DemoFile> of(String agency, List<Integer> people) {
    return people.stream().map(person -> of(agency, person)).flatMap(Optional::stream).toList();
  }

  void copyTo(Connection connection) throws SQLException, IOException {
    files.copyTo(connection);
    keys.copyTo(connection);
    details.copyTo(connection);
  }

  private String reference() {
    String reference = chance.of(words) + "-" + chance.between(100, 999);
    return references.add(reference) ? reference : reference();
  }

  private static List<String> words() {
    try (InputStream read = DemoFiles.class.getResourceAsStream("/casefile/reference-words.txt")) {
      if (read == null) {
        throw new IllegalStateException("The list of words belongs into the jar");
      }
      return List.of(
          new String(read.readAllBytes(), StandardCharsets.US_ASCII).strip().split("\\s+"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
