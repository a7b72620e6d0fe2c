package org.waymark.dropin;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CaseFile;
import org.waymark.casefile.CaseFiles;
import org.waymark.casefile.Entry;
import org.waymark.casefile.Facts;
import org.waymark.casefile.Kind;
import org.waymark.casefile.Question;
import org.waymark.casefile.RecordEntry;

/**
 * Writes down who came to a session and what they used, from the ticks of the whole list.
 *
 * <p>Only what somebody changed counts: a tick set or taken away since the list was shown. So two
 * people at two doors never undo each other, a list sent twice is kept once, and a list sent late
 * changes nothing it did not mean to. What was used means that they came. A visit is one entry for
 * each person and session; a change is another entry that corrects it, and a tick by mistake is
 * taken back the same way. Not kept: a change for somebody who is no longer on the list.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class KeepVisits {
  private final DropInSessions sessions;
  private final DoorList list;
  private final CaseFiles files;
  private final RecordEntry record;
  private final Clock clock;

  KeepVisits(
      DropInSessions sessions, DoorList list, CaseFiles files, RecordEntry record, Clock clock) {
    this.sessions = sessions;
    this.list = list;
    this.files = files;
    this.record = record;
    this.clock = clock;
  }

  /** What was ticked for one person when the list was shown, and what is now. */
  record Change(Set<Used> before, Set<Used> after) {
    /** The state with this change made to it. */
    Set<Used> onto(Set<Used> now) {
      Set<Used> next = EnumSet.noneOf(Used.class);
      next.addAll(now);
      after.stream().filter(one -> !before.contains(one)).forEach(next::add);
      before.stream().filter(one -> !after.contains(one)).forEach(next::remove);
      boolean isSentAway = before.contains(Used.CAME) && !after.contains(Used.CAME);
      if (isSentAway) {
        next.clear();
      } else if (!next.isEmpty()) {
        next.add(Used.CAME);
      }
      return next;
    }
  }

  /** Keeps them, by reference. */
  void keep(DropInSession session, Map<String, Change> changes) {
    sessions.takeTurn(session.id());
    Map<UUID, Entry.Draft> drafts = new HashMap<>();
    for (DoorLine line : list.of(session)) {
      KeepVisits.Change change = changes.get(line.reference());
      if (change != null) {
        Set<Used> next = change.onto(line.used());
        if (!next.equals(line.used())) {
          drafts.put(line.caseFile(), draft(session, line, next));
        }
      }
    }
    if (!drafts.isEmpty()) {
      record(drafts);
    }
  }

  private void record(Map<UUID, Entry.Draft> drafts) {
    for (CaseFile file : files.among(drafts.keySet(), "")) {
      Entry.Draft draft = drafts.get(file.id());
      if (draft != null) {
        record.record(file, draft);
      }
    }
  }

  private Entry.Draft draft(DropInSession session, DoorLine line, Set<Used> next) {
    boolean came = !next.isEmpty();
    List<String> codes = next.stream().filter(one -> one != Used.CAME).map(Used::code).toList();
    Facts facts =
        Facts.NONE
            .with(Question.MET, came ? List.of("drop-in") : List.of())
            .with(Question.GIVEN, codes)
            .with(DoorList.SESSION, List.of(session.id().toString()));
    return new Entry.Draft(
        id(session, line, next),
        Kind.SEX_WORK,
        came ? Entry.DROP_IN : DoorList.TAKEN_BACK,
        session.within(clock.instant()),
        facts,
        "",
        line.visit());
  }

  /** The same change of the same state has the same id, whoever sends it how often. */
  private static UUID id(DropInSession session, DoorLine line, Set<Used> next) {
    String codes = next.stream().map(Used::code).sorted().collect(Collectors.joining(","));
    String place = session.id() + "|" + line.caseFile() + "|" + line.visit() + "|" + codes;
    return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
  }
}
