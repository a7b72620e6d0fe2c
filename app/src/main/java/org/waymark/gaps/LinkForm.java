package org.waymark.gaps;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.waymark.gaps.Survey.ForWhom;
import org.waymark.pages.ChoiceField;
import org.waymark.pages.Form;
import org.waymark.pages.Option;
import org.waymark.pages.TextField;

/** A new address to give out: to whom, for which questions, for how long. */
public record LinkForm(
    Form form, ChoiceField<ForWhom> forWhom, TextField label, ChoiceField<Integer> weeks) {
  private static final List<Integer> WEEKS = List.of(2, 4, 8, 26);

  static LinkForm read(Form form) {
    return new LinkForm(
        form,
        form.choice("for-whom", "Who is asked?", Option.ofEach(ForWhom.class, ForWhom::label))
            .required("Choose who is asked"),
        form.text("label", "To whom do you give it?")
            .hint("So that you know it again: the council’s housing teams")
            .must(text -> text.length() >= 2, "Enter to whom you give it")
            .atMost(120),
        form.choice(
                "weeks",
                "How long does it stay open?",
                WEEKS.stream()
                    .map(one -> Option.of(one, String.valueOf(one), one + " weeks"))
                    .toList())
            .startingWith(4)
            .required("Choose how long it stays open"));
  }

  LocalDate lastDay(LocalDate today) {
    return today.plusWeeks(weeks.chosen().orElse(4));
  }

  /** What may be ticked, by the words of a closed list. */
  static <E extends Enum<E> & org.waymark.access.Coded> List<Option<E>> ticks(
      Class<E> list, java.util.function.Function<E, String> label) {
    return Arrays.stream(list.getEnumConstants())
        .map(one -> Option.of(one, one.word(), label.apply(one)))
        .toList();
  }
}
