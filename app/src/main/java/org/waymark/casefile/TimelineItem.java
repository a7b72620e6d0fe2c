package org.waymark.casefile;

import java.util.List;
import java.util.Locale;
import org.waymark.pages.Moment;
import org.waymark.pages.Tag;

/**
 * One entry as a timeline shows it.
 *
 * @param moment what, when, by whom
 * @param told its codes, a sentence each
 * @param note its words
 * @param id what the form that corrects it sends back
 * @param mayBeCorrected whether it still stands
 */
public record TimelineItem(
    Moment moment, List<String> told, String note, String id, boolean mayBeCorrected) {
  static TimelineItem of(Entry entry) {
    List<Tag> tags =
        switch (entry.standing()) {
          case ENDED -> List.of(Tag.blue(entry.kind().label()), Tag.grey("Ended"));
          case STANDS, CORRECTED ->
              entry.isCorrection()
                  ? List.of(Tag.blue(entry.kind().label()), Tag.green("Correction"))
                  : List.of(Tag.blue(entry.kind().label()));
        };
    var moment =
        new Moment(
            title(entry),
            entry.happenedAt(),
            When.said(entry.happenedAt()),
            entry.practitioner() + ", " + entry.agencyName(),
            tags,
            entry.standing() == Entry.Standing.CORRECTED);
    return new TimelineItem(
        moment, entry.facts().told(), entry.note(), entry.id().toString(), entry.mayBeCorrected());
  }

  /** The lines of its words. */
  public List<String> lines() {
    return note.lines().filter(line -> !line.isBlank()).toList();
  }

  private static String title(Entry entry) {
    String type = entry.type();
    String words = type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1);
    return entry.type().equals(Entry.SAFETY_MARK)
        ? words + ": " + SafetyMark.About.of(entry.facts()).label()
        : words;
  }
}
