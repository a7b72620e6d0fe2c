package org.waymark.casefile;

import java.time.Clock;
import java.util.UUID;
import org.waymark.pages.ChoiceField;
import org.waymark.pages.Form;
import org.waymark.pages.TextField;

/** What is asked of a note: when, which kind of information, and the words. */
public record NoteForm(Form form, UUID id, When when, ChoiceField<Kind> kind, TextField note) {
  static NoteForm in(Form form, Clock clock) {
    return new NoteForm(
        form,
        form.id(),
        When.in(form, clock.instant(), clock),
        form.choice("kind", "Kind of information", Choices.kinds())
            .hint("Who may read it follows from this.")
            .required("Choose a kind of information"),
        form.text("note", "Note")
            .hint("Only what helps. They may read it.")
            .required("Write the note")
            .atMost(EncounterForm.LONGEST_NOTE));
  }

  /** The same form holding what an entry says, to be corrected. */
  static NoteForm correcting(Entry entry, Form form, Clock clock) {
    return new NoteForm(
        form,
        form.id(),
        When.in(form, entry.happenedAt(), clock),
        form.choice("kind", "Kind of information", Choices.kinds()).startingWith(entry.kind()),
        form.text("note", "What it should say")
            .startingWith(entry.note())
            .atMost(EncounterForm.LONGEST_NOTE));
  }

  /** The entry it makes; ask only when the form has no faults. */
  Entry.Draft draft() {
    return Entry.Draft.of(
        id, kind.chosen().orElseThrow(), Entry.NOTE, when.moment(), Facts.NONE, note.value());
  }
}
