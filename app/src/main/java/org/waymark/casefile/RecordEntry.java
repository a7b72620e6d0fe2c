package org.waymark.casefile;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Audit;

/**
 * Writes entries into one case file of the acting practitioner's own agency.
 *
 * <p>Sent twice, an entry is kept once. Refused: a file that is another agency's, hidden or not
 * there (all three look the same); an id that stands for something else; a moment more than a day
 * ahead. A correction must name an entry of the same file and keeps its kind and type.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RecordEntry {
  private static final Duration AHEAD = Duration.ofDays(1);

  private final Entries entries;
  private final CaseKeys keys;
  private final Audit audit;
  private final Clock clock;

  RecordEntry(Entries entries, CaseKeys keys, Audit audit, Clock clock) {
    this.entries = entries;
    this.keys = keys;
    this.audit = audit;
    this.clock = clock;
  }

  /** What became of it. */
  public enum Outcome {
    KEPT,
    ALREADY_HERE,
    NOT_YOURS,
    ID_TAKEN,
    TOO_FAR_AHEAD;

    /** What to tell whoever sent it; empty when it is there. */
    public Optional<String> fault() {
      return switch (this) {
        case KEPT, ALREADY_HERE -> Optional.empty();
        case NOT_YOURS -> Optional.of("You cannot write in this case file");
        case ID_TAKEN ->
            Optional.of("This form was used before. Open it again and send it once more");
        case TOO_FAR_AHEAD -> Optional.of("The day must be today or earlier");
      };
    }
  }

  /** One entry. */
  public Outcome record(CaseFile file, Entry.Draft draft) {
    return record(file, List.of(draft));
  }

  /** Several into the same file, all or none; the audit says it once. */
  public Outcome record(CaseFile file, List<Entry.Draft> drafts) {
    if (!file.isOwn()) {
      return Outcome.NOT_YOURS;
    }
    if (drafts.stream()
        .anyMatch(draft -> draft.happenedAt().isAfter(clock.instant().plus(AHEAD)))) {
      return Outcome.TOO_FAR_AHEAD;
    }
    CaseKey key = keys.of(file);
    Set<UUID> kept =
        entries.keep(drafts.stream().map(draft -> row(file.id(), key, draft)).toList());
    if (!kept.isEmpty()) {
      audit.write("wrote: " + drafts.getFirst().type(), file.id());
    }
    return drafts.stream().allMatch(draft -> kept.contains(draft.id()))
        ? Outcome.KEPT
        : whyNot(file, drafts, kept);
  }

  static Entries.Row row(UUID caseFile, CaseKey key, Entry.Draft draft) {
    return new Entries.Row(caseFile, draft, key.closeOrNothing(draft.note(), draft.id()));
  }

  private Outcome whyNot(CaseFile file, List<Entry.Draft> drafts, Set<UUID> kept) {
    boolean allHere =
        drafts.stream()
            .map(Entry.Draft::id)
            .filter(id -> !kept.contains(id))
            .allMatch(id -> entries.isHere(file.id(), id));
    return allHere ? Outcome.ALREADY_HERE : Outcome.ID_TAKEN;
  }
}
