package org.waymark.casefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Acting;
import org.waymark.access.Audit;

/**
 * Keeps encounters in the case files of the acting practitioner's own agency, as many files as they
 * name, in three statements however many there are.
 *
 * <p>Refused, each by itself: a reference that is not one of her agency's files (hidden, barred and
 * missing look the same), and an id that stands for something else. The audit has one line for each
 * file touched.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class KeepEncounters {
  /** Hidden, barred and missing look the same. */
  public static final String NO_SUCH_FILE = "Your agency has no such case file";

  private final JdbcClient jdbc;
  private final CaseKeys keys;
  private final Entries entries;
  private final Audit audit;

  KeepEncounters(JdbcClient jdbc, CaseKeys keys, Entries entries, Audit audit) {
    this.jdbc = jdbc;
    this.keys = keys;
    this.entries = entries;
    this.audit = audit;
  }

  /** One encounter and the reference of the file it belongs to. */
  public record Encounter(String caseFile, Entry.Draft draft) {}

  /**
   * What became of one.
   *
   * @param id as it was sent
   * @param outcome {@code kept}, {@code already here} or {@code refused}
   * @param words why it was refused; empty otherwise
   */
  public record Kept(String id, String outcome, String words) {
    /** It is there now. */
    public static Kept kept(String id) {
      return new Kept(id, "kept", "");
    }

    /** It was there before. */
    public static Kept alreadyHere(String id) {
      return new Kept(id, "already here", "");
    }

    /** Is it not there? */
    public boolean wasRefused() {
      return outcome.equals("refused");
    }

    /** It is not there, and why. */
    public static Kept refused(String id, String words) {
      return new Kept(id, "refused", words);
    }
  }

  /** Keeps them; tells what became of each, in their order. */
  public List<Kept> keep(List<Encounter> encounters) {
    Map<String, File> files = files(encounters);
    List<Entries.Row> rows = new ArrayList<>();
    for (Encounter encounter : encounters) {
      File file = files.get(encounter.caseFile());
      if (file != null) {
        rows.add(RecordEntry.row(file.id(), file.key(), encounter.draft()));
      }
    }
    // Always in one order, so that the same batch sent twice at once waits and does not deadlock.
    rows.sort(Comparator.comparing(row -> row.draft().id()));
    Set<UUID> kept = rows.isEmpty() ? Set.of() : entries.keep(rows);
    audit(rows, kept);
    return encounters.stream().map(one -> became(one, files, kept)).toList();
  }

  private void audit(List<Entries.Row> rows, Set<UUID> kept) {
    Set<UUID> touched = new LinkedHashSet<>();
    rows.stream()
        .filter(row -> kept.contains(row.draft().id()))
        .forEach(row -> touched.add(row.caseFile()));
    audit.writeEach("wrote: " + Entry.ENCOUNTER, touched);
  }

  private Kept became(Encounter encounter, Map<String, File> files, Set<UUID> kept) {
    UUID id = encounter.draft().id();
    File file = files.get(encounter.caseFile());
    if (file == null) {
      return Kept.refused(id.toString(), NO_SUCH_FILE);
    }
    if (kept.contains(id)) {
      return Kept.kept(id.toString());
    }
    return entries.isHere(file.id(), id)
        ? Kept.alreadyHere(id.toString())
        : Kept.refused(id.toString(), "This id stands for something else: make a new one");
  }

  private record File(UUID id, CaseKey key) {}

  private Map<String, File> files(List<Encounter> encounters) {
    Map<String, File> files = new HashMap<>();
    jdbc.sql(
            """
            select f.reference, f.id, k.wrapped
              from casefile.case_file f join casefile.data_key k on k.case_file = f.id
             where f.reference = any (?) and f.agency = ?
            """)
        .param(encounters.stream().map(Encounter::caseFile).distinct().toArray(String[]::new))
        .param(Acting.now().agency().value())
        .query(row -> {
          UUID id = row.getObject(2, UUID.class);
          files.put(row.getString(1), new File(id, keys.opened(id, row.getBytes(3))));
        });
    return files;
  }
}
