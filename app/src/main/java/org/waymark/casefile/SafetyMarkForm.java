package org.waymark.casefile;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.waymark.pages.ChoiceField;
import org.waymark.pages.Form;
import org.waymark.pages.TextField;

/** What is asked of a safety mark: what it is about, and what everybody must do. */
public record SafetyMarkForm(
    Form form, UUID id, ChoiceField<SafetyMark.About> about, TextField note) {
  private static final int LONGEST = 400;

  static SafetyMarkForm in(Form form) {
    return new SafetyMarkForm(
        form,
        form.id(),
        form.choice("about", "What it is about", Choices.marks())
            .required("Choose what the mark is about"),
        form.text("note", "What everybody must do")
            .hint("An order anybody can follow, like: Text only, never ring, after noon.")
            .required("Write what everybody must do")
            .atMost(LONGEST));
  }

  /** The entry it makes, true from now; ask only when the form has no faults. */
  Entry.Draft draft(Clock clock) {
    Facts facts = Facts.NONE.with(SafetyMark.KEY, List.of(about.chosen().orElseThrow().code()));
    return Entry.Draft.of(id, Kind.SAFETY, Entry.SAFETY_MARK, clock.instant(), facts, note.value());
  }
}
