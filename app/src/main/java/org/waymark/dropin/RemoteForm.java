package org.waymark.dropin;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.waymark.casefile.Entry;
import org.waymark.casefile.Facts;
import org.waymark.casefile.Kind;
import org.waymark.casefile.Question;
import org.waymark.pages.ChoiceField;
import org.waymark.pages.Form;
import org.waymark.pages.Option;
import org.waymark.pages.TextField;

/**
 * An encounter that was not face to face, in as few questions as it needs: how, told about all
 * services, asked to come in, where they stay. The moment is now.
 */
public record RemoteForm(
    Form form,
    UUID id,
    ChoiceField<String> how,
    ChoiceField<String> told,
    ChoiceField<String> invited,
    ChoiceField<String> isNew,
    ChoiceField<String> stays,
    TextField note) {
  private static final List<String> REMOTE = List.of("phone", "video", "text", "message", "online");
  private static final int LONGEST_NOTE = 2_000;

  static RemoteForm read(Form form) {
    return new RemoteForm(
        form,
        form.id(),
        form.choice("how", "How", options(Question.MET, REMOTE)).required("Choose how"),
        form.choice("told", Question.TOLD.label(), all(Question.TOLD)),
        form.choice("invited", Question.INVITED.label(), all(Question.INVITED)),
        form.choice("isNew", Question.NEW_TO_STREETS.label(), all(Question.NEW_TO_STREETS)),
        form.choice("stays", Question.STAYS.label(), withNotAsked()),
        form.text("note", "Note").hint("Only what helps. They may read it.").atMost(LONGEST_NOTE));
  }

  /** The entry it makes; ask only when the form has no faults. */
  Entry.Draft draft(Clock clock) {
    Facts facts =
        Facts.NONE
            .with(Question.MET, how.chosen().stream().toList())
            .with(Question.INVITED, invited.chosen().stream().toList())
            .with(Question.TOLD, told.chosen().stream().toList())
            .with(Question.NEW_TO_STREETS, isNew.chosen().stream().toList())
            .with(Question.STAYS, List.of(stays.chosen().orElse(Question.NOT_ASKED)));
    return Entry.Draft.of(id, Kind.SEX_WORK, Entry.ENCOUNTER, clock.instant(), facts, note.value());
  }

  private static List<Option<String>> all(Question question) {
    return options(question, question.answers().stream().map(Question.Answer::code).toList());
  }

  private static List<Option<String>> withNotAsked() {
    return options(
        Question.STAYS,
        Stream.concat(
                Question.STAYS.answers().stream().map(Question.Answer::code),
                Stream.of(Question.NOT_SAID))
            .toList());
  }

  private static List<Option<String>> options(Question question, List<String> codes) {
    return codes.stream()
        .map(code -> Option.of(code, code, question.words(code).orElseThrow()))
        .toList();
  }
}
