package org.waymark.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.waymark.pages.ChoiceField;
import org.waymark.pages.ChoicesField;
import org.waymark.pages.Form;
import org.waymark.pages.TextField;

/**
 * What is asked of an encounter or a visit to a drop-in: few questions, and where she stays tonight
 * every time, since "not asked" and "prefers not to say" are answers too.
 *
 * @param unasked what a corrected entry says and no form asks: its shift, what a phone's clock said
 */
public record EncounterForm(
    Form form,
    UUID id,
    When when,
    ChoiceField<String> met,
    TextField area,
    ChoicesField<String> given,
    ChoiceField<String> invited,
    ChoiceField<String> told,
    ChoiceField<String> stays,
    ChoiceField<Kind> kind,
    TextField note,
    Facts unasked) {
  /** A note at its longest, in characters. */
  public static final int LONGEST_NOTE = 8_000;

  static EncounterForm in(Form form, Clock clock) {
    return in(form, clock, clock.instant());
  }

  private static EncounterForm in(Form form, Clock clock, Instant start) {
    return new EncounterForm(
        form,
        form.id(),
        When.in(form, start, clock),
        form.choice("met", Question.MET.label(), Choices.codes(Question.MET))
            .required("Choose where you met"),
        form.text("area", "Area")
            .hint("A name people use, like Old Market. Never a street or a house.")
            .must(AreaName::isNoAddress, AreaName.NO_ADDRESS)
            .atMost(AreaName.LONGEST),
        form.choices("given", Question.GIVEN.label(), Choices.codes(Question.GIVEN)),
        form.choice("invited", Question.INVITED.label(), Choices.codes(Question.INVITED)),
        form.choice("told", Question.TOLD.label(), Choices.codes(Question.TOLD)),
        form.choice("stays", Question.STAYS.label(), Choices.of(Question.STAYS))
            .required("Choose where they stay tonight, or Not asked"),
        form.choice("kind", "What it was about", Choices.kinds())
            .hint("Who may read it follows from this.")
            .startingWith(Kind.SEX_WORK)
            .required("Choose what it was about"),
        form.text("note", "Note").hint("Only what helps. They may read it.").atMost(LONGEST_NOTE),
        Facts.NONE);
  }

  /** The same form holding what an entry says, to be corrected. */
  static EncounterForm correcting(Entry entry, Form form, Clock clock) {
    EncounterForm asked = in(form, clock, entry.happenedAt());
    Facts facts = entry.facts();
    return new EncounterForm(
        form,
        asked.id,
        asked.when,
        asked.met.startingWith(one(facts.of(Question.MET))),
        asked.area.startingWith(one(facts.of(Facts.AREA))),
        asked.given.startingWith(facts.of(Question.GIVEN)),
        asked.invited.startingWith(one(facts.of(Question.INVITED))),
        asked.told.startingWith(one(facts.of(Question.TOLD))),
        asked.stays.startingWith(one(facts.of(Question.STAYS))),
        asked.kind.startingWith(entry.kind()),
        asked.note.startingWith(entry.note()),
        Facts.NONE
            .with(Facts.SHIFT, facts.of(Facts.SHIFT))
            .with(Facts.PHONE_CLOCK, facts.of(Facts.PHONE_CLOCK)));
  }

  private static String one(List<String> codes) {
    return codes.isEmpty() ? "" : codes.getFirst();
  }

  /** The entry it makes; ask only when the form has no faults. */
  Entry.Draft draft() {
    String where = met.chosen().orElseThrow();
    Facts facts =
        unasked
            .with(Question.MET, List.of(where))
            .with(Facts.AREA, area.given().stream().toList())
            .with(Question.GIVEN, given.chosen())
            .with(Question.INVITED, invited.chosen().stream().toList())
            .with(Question.TOLD, told.chosen().stream().toList())
            .with(Question.STAYS, stays.chosen().stream().toList());
    return Entry.Draft.of(
        id, kind.chosen().orElseThrow(), type(where), when.moment(), facts, note.value());
  }

  /** A visit to a drop-in is counted by itself. */
  public static String type(String met) {
    return met.equals("drop-in") ? Entry.DROP_IN : Entry.ENCOUNTER;
  }
}
