package org.waymark.casefile;

import java.util.List;
import java.util.Optional;
import org.waymark.pages.ChoiceField;
import org.waymark.pages.ChoicesField;
import org.waymark.pages.Form;

/** One question of the profile as a form asks it: one of several codes, or any number. */
public sealed interface ProfileField {
  /** Which question it asks. */
  Question question();

  /** What was chosen; none where it was left as it is. */
  List<String> codes();

  /** One code. */
  record One(Question question, ChoiceField<String> field) implements ProfileField {
    @Override
    public List<String> codes() {
      return field.chosen().stream().toList();
    }
  }

  /** Any number of codes. */
  record Several(Question question, ChoicesField<String> field) implements ProfileField {
    @Override
    public List<String> codes() {
      return field.chosen();
    }
  }

  /** All of them, holding the current answers until something is sent. */
  static List<ProfileField> all(Form form, Facts current) {
    return Question.ofProfile().stream().map(question -> of(question, form, current)).toList();
  }

  private static ProfileField of(Question question, Form form, Facts current) {
    var options = Choices.of(question);
    List<String> known = current.of(question);
    if (question.hasSeveral()) {
      return new Several(
          question, form.choices(question.key(), question.label(), options).startingWith(known));
    }
    ChoiceField<String> field = form.choice(question.key(), question.label(), options);
    Optional<String> last = known.stream().findFirst();
    return new One(question, last.map(field::startingWith).orElse(field));
  }
}
