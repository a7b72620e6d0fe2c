package org.waymark.directory;

import java.util.UUID;
import org.waymark.directory.ContactAnswer.What;
import org.waymark.pages.ChoiceField;
import org.waymark.pages.Form;
import org.waymark.pages.Option;
import org.waymark.pages.TextField;

/** What was done, as it is asked. */
public record AnswerForm(Form form, UUID id, ChoiceField<What> what, TextField words) {
  static AnswerForm read(Form form) {
    ChoiceField<What> what =
        form.choice("what", "What was done", Option.ofEach(What.class, What::label))
            .required("Choose what was done");
    boolean isNo = what.chosen().map(one -> one == What.SAID_NO).orElse(false);
    return new AnswerForm(
        form,
        form.id(),
        what,
        form.text("words", "In a few words")
            .atMost(2000)
            .must(typed -> !isNo || !typed.isEmpty(), "Say why"));
  }
}
