package org.waymark.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.waymark.bench.InventedFiles.InventedFile;
import org.waymark.casefile.Entry;
import org.waymark.casefile.Kind;
import org.waymark.database.Progress;
import org.waymark.database.Rows;

/**
 * The entries, in the order in which they happened, each with its line of the audit; every so many
 * in one transaction, sealed as the server would have.
 */
final class InventedEntries {
  private static final int AT_ONCE = 50_000;
  private static final int PARTS = 10;
  private static final List<String> AREAS =
      List.of("Mill Road", "Canal Side", "Market Square", "Common Lane");
  private static final List<String> STAYS = List.of("street", "hostel", "own-home", "not-asked");
  private static final List<String> SAID =
      List.of(
          "Wants a bed off the road tonight.",
          "Asked about a script. Says mornings are hard, and would like somebody to come along.",
          "Laughed a lot today. New coat.");

  private final Rows entries =
      new Rows(
          "casefile.entry",
          "id, case_file, agency, practitioner, kind, type, happened_at, recorded_at, facts, note");
  private final Rows audit =
      new Rows("access.audit_entry", "at, practitioner, agency, action, case_file, file_agency");
  private final SplittableRandom random = new SplittableRandom(2);
  private final Size size;
  private final InventedFiles files;
  private final Instant begin;
  private final Duration between;

  InventedEntries(Size size, InventedFiles files, Instant now) {
    this.size = size;
    this.files = files;
    Duration whole = Duration.ofDays(365L * Size.YEARS);
    this.begin = now.minus(whole);
    this.between = whole.dividedBy(size.entries() + 1L);
  }

  void copyTo(Connection connection, Progress progress) throws SQLException, IOException {
    int part = Math.max(1, size.entries() / PARTS);
    for (int i = 0; i < size.entries(); i++) {
      write(files.drawn(random), begin.plus(between.multipliedBy(i)));
      if (entries.count() % AT_ONCE == 0 || i == size.entries() - 1) {
        entries.copyTo(connection);
        audit.copyTo(connection);
        seal(connection);
      }
      if ((i + 1) % part == 0) {
        progress.step("%,d entries of %,d".formatted(i + 1, size.entries()));
      }
    }
  }

  private void write(InventedFile file, Instant at) {
    UUID id = InventedFiles.idAt(at);
    int dice = random.nextInt(100);
    String type =
        dice < 65
            ? Entry.ENCOUNTER
            : dice < 85 ? Entry.DROP_IN : dice == 99 ? Entry.SAFETY_MARK : Entry.NOTE;
    boolean isMeeting = dice < 85;
    boolean isMark = dice == 99;
    String words = isMeeting && dice % 5 != 0 ? "" : SAID.get(dice % SAID.size());
    entries.add(
        id,
        file.id(),
        file.agency(),
        file.lead().id(),
        kind(dice, isMark).number(),
        type,
        at,
        at,
        isMeeting ? facts(type) : isMark ? "{\"mark\":\"other\"}" : null,
        file.key().closeOrNothing(words, id));
    audit.add(at, file.lead().id(), file.agency(), "wrote: " + type, file.id(), file.agency());
  }

  private Kind kind(int dice, boolean isMark) {
    Kind[] kinds = Kind.values();
    return isMark ? Kind.SAFETY : dice < 75 ? Kind.SEX_WORK : kinds[random.nextInt(kinds.length)];
  }

  private String facts(String type) {
    return "{\"met\":\"%s\",\"area\":\"%s\",\"given\":[\"condoms\",\"food\"],\"stays\":\"%s\"}"
        .formatted(
            type.equals(Entry.DROP_IN) ? "drop-in" : "outreach",
            AREAS.get(random.nextInt(AREAS.size())),
            STAYS.get(random.nextInt(STAYS.size())));
  }

  private static void seal(Connection connection) throws SQLException {
    connection.commit();
    try (var statement = connection.createStatement()) {
      statement.execute("select guard.seal_audit()");
    }
    connection.commit();
  }
}
