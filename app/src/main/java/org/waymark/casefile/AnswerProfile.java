package org.waymark.casefile;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the answers of a profile as entries of type {@link Entry#PROFILE}, one for each kind of
 * information, so that what she shares of housing says nothing of health.
 *
 * <p>Only what changed is written. Refused: what {@link RecordEntry} refuses.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AnswerProfile {
  private final Entries entries;
  private final CaseKeys keys;
  private final RecordEntry record;
  private final Clock clock;

  AnswerProfile(Entries entries, CaseKeys keys, RecordEntry record, Clock clock) {
    this.entries = entries;
    this.keys = keys;
    this.record = record;
    this.clock = clock;
  }

  /** The last answer to every question, of the kinds in sight. */
  public Facts current(CaseFile file) {
    Facts current = Facts.NONE;
    for (Entry entry : entries.ofType(file.id(), keys.of(file), Entry.PROFILE)) {
      if (entry.standing() == Entry.Standing.STANDS) {
        for (Question question : Question.ofProfile()) {
          current = current.with(question, entry.facts().of(question));
        }
      }
    }
    return current;
  }

  /**
   * Keeps these answers; questions without one stay as they were.
   *
   * @param id made when the form was shown, so that sending twice is harmless
   */
  public RecordEntry.Outcome answer(CaseFile file, UUID id, Facts answers) {
    Facts before = current(file);
    Map<Kind, Facts> changed = new EnumMap<>(Kind.class);
    for (Question question : Question.ofProfile()) {
      List<String> codes = answers.of(question);
      if (!codes.isEmpty() && !codes.equals(before.of(question))) {
        changed.merge(
            question.kind(),
            Facts.NONE.with(question, codes),
            (earlier, one) -> earlier.with(question, codes));
      }
    }
    List<Entry.Draft> drafts = new ArrayList<>();
    changed.forEach((kind, facts) ->
        drafts.add(
            Entry.Draft.of(part(id, kind), kind, Entry.PROFILE, clock.instant(), facts, "")));
    return drafts.isEmpty() ? RecordEntry.Outcome.ALREADY_HERE : record.record(file, drafts);
  }

  private static UUID part(UUID id, Kind kind) {
    return UUID.nameUUIDFromBytes((id + kind.code()).getBytes(StandardCharsets.US_ASCII));
  }
}
