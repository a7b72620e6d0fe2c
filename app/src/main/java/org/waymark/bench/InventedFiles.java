package org.waymark.bench;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import org.waymark.access.PartnershipKey;
import org.waymark.casefile.CaseKey;
import org.waymark.casefile.DetailField;
import org.waymark.database.Rows;
import org.waymark.trial.Account;

/**
 * The case files with their keys and names. Some are ones that everybody knows: its level is high
 * and its history long.
 */
final class InventedFiles {
  private static final TimeBasedEpochRandomGenerator IDS =
      Generators.timeBasedEpochRandomGenerator(new Random(7));
  private static final List<String> WORDS = words();
  private static final long MINUTES = 1_440L * 365 * Size.YEARS;

  private final Rows files =
      new Rows("casefile.case_file", "id, agency, reference, opened_by, opened_at, level, lead");
  private final Rows keys = new Rows("casefile.data_key", "case_file, agency, wrapped");
  private final Rows details =
      new Rows("casefile.detail", "id, case_file, agency, field, value, recorded_by, recorded_at");
  private final SplittableRandom random = new SplittableRandom(1);
  private final Size size;
  private final List<Account> leads;
  private final PartnershipKey partnership;
  private final Instant now;
  private final InventedFile[] all;
  private int known;

  /** One of them. */
  record InventedFile(UUID id, Account lead, CaseKey key, boolean isKnown) {
    UUID agency() {
      return lead.agency();
    }
  }

  InventedFiles(Size size, List<Account> leads, PartnershipKey partnership, Instant now) {
    this.size = size;
    this.leads = leads;
    this.partnership = partnership;
    this.now = now;
    this.all = new InventedFile[size.files()];
  }

  /** An id as its maker would have made it at that moment. */
  static UUID idAt(Instant moment) {
    return IDS.construct(moment.toEpochMilli());
  }

  /** One drawn by chance, the known ones for a tenth of all draws. */
  InventedFile drawn(SplittableRandom chance) {
    return chance.nextInt(10) == 0
        ? all[chance.nextInt(size.known()) * (size.files() / size.known())]
        : all[chance.nextInt(all.length)];
  }

  List<InventedFile> all() {
    return List.of(all);
  }

  void copyTo(Connection connection) throws SQLException, IOException {
    for (int i = 0; i < all.length; i++) {
      all[i] = open(i);
    }
    files.copyTo(connection);
    keys.copyTo(connection);
    details.copyTo(connection);
  }

  private InventedFile open(int number) {
    boolean isKnown = size.isKnown(number);
    Instant at = now.minus(Duration.ofMinutes(random.nextLong(MINUTES) + 60));
    UUID id = idAt(at);
    Account lead =
        isKnown ? leads.get(known++ % leads.size()) : leads.get(random.nextInt(leads.size()));
    byte[] wrapped = CaseKey.wrapNew(partnership, id);
    var file = new InventedFile(id, lead, CaseKey.unwrapped(partnership, id, wrapped), isKnown);
    String level = isKnown ? "high" : random.nextInt(3) == 0 ? "low" : null;
    String reference = WORDS.get(number % WORDS.size()) + "-" + (1_000 + number / WORDS.size());
    files.add(id, lead.agency(), reference, lead.id(), at, level, level == null ? null : lead.id());
    keys.add(id, lead.agency(), wrapped);
    say(file, DetailField.ALIAS, Names.any(random), at);
    if (random.nextInt(3) == 0) {
      say(file, DetailField.GIVEN_NAME, Names.any(random), at);
    }
    if (random.nextInt(2) == 0) {
      say(file, DetailField.BORN, String.valueOf(1960 + random.nextInt(46)), at);
    }
    return file;
  }

  private void say(InventedFile file, DetailField field, String value, Instant at) {
    UUID id = idAt(at);
    byte[] closed = file.key().close(value, id);
    details.add(id, file.id(), file.agency(), field.word(), closed, file.lead().id(), at);
  }

  private static List<String> words() {
    try (InputStream read = CaseKey.class.getResourceAsStream("/casefile/reference-words.txt")) {
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
