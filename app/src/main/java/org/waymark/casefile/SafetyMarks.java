package org.waymark.casefile;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The safety marks that stand now; a page that arranges anything for her shows them first. */
@Component
public class SafetyMarks {
  private final Entries entries;
  private final CaseKeys keys;

  SafetyMarks(Entries entries, CaseKeys keys) {
    this.entries = entries;
    this.keys = keys;
  }

  /** Those of a case file in sight, newest first; none where safety is not in sight. */
  public List<SafetyMark> current(CaseFile file) {
    return current(file.id(), keys.of(file));
  }

  List<SafetyMark> current(UUID caseFile, CaseKey key) {
    return entries.safetyMarks(caseFile, key).stream()
        .map(entry ->
            new SafetyMark(
                entry.id(),
                SafetyMark.About.of(entry.facts()),
                entry.note(),
                entry.happenedAt(),
                entry.practitioner() + ", " + entry.agencyName()))
        .toList();
  }
}
