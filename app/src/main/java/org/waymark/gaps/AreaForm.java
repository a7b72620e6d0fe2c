package org.waymark.gaps;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.waymark.directory.Terms;
import org.waymark.gaps.AreaView.Challenge;
import org.waymark.gaps.AreaView.Practice;
import org.waymark.gaps.AreaView.Rating;
import org.waymark.pages.ChoiceField;
import org.waymark.pages.ChoicesField;
import org.waymark.pages.Form;
import org.waymark.pages.Option;
import org.waymark.pages.TextField;

/** What somebody says of one area. Only which, and how well services understand, is needed. */
public record AreaForm(
    Form form,
    ChoiceField<String> area,
    ChoiceField<Rating> rating,
    ChoicesField<Practice> helps,
    TextField helping,
    ChoicesField<Challenge> challenges,
    TextField hindering,
    ChoicesField<String> unmet,
    TextField missing) {
  private static final int LONGEST = 4_000;
  private static final String UNDERSTAND =
      "How well do mainstream services there understand people who sell or exchange sex?";
  private static final String NO_NAMES = "Services and areas only: no person’s name";

  static AreaForm read(Form form, List<String> areas, Optional<AreaView> before) {
    return new AreaForm(
        form,
        begun(
                form.choice("area", "Which area do you speak of?", places(areas)),
                before.map(AreaView::area))
            .required("Choose the area"),
        begun(
                form.choice("rating", UNDERSTAND, LinkForm.ticks(Rating.class, Rating::label)),
                before.map(AreaView::rating))
            .hint("Housing, health, drugs and alcohol, benefits, police: on the whole")
            .required("Choose how well they understand"),
        form.choices("helps", "What helps", LinkForm.ticks(Practice.class, Practice::label))
            .startingWith(before.map(AreaView::helps).orElse(List.of())),
        words(form, "helping", "What else helps", before.map(AreaView::helping)),
        form.choices(
                "challenges", "What is hard", LinkForm.ticks(Challenge.class, Challenge::label))
            .startingWith(before.map(AreaView::challenges).orElse(List.of())),
        words(form, "hindering", "What else is hard", before.map(AreaView::hindering)),
        form.choices("unmet", "What do people ask for there that nobody gives?", needs())
            .startingWith(before.map(AreaView::unmet).orElse(List.of())),
        words(form, "missing", "Anything else that is missing", before.map(AreaView::missing)));
  }

  AreaView said() {
    return new AreaView(
        area.chosen().orElseThrow(),
        rating.chosen().orElseThrow(),
        helps.chosen(),
        challenges.chosen(),
        unmet.chosen(),
        helping.value(),
        hindering.value(),
        missing.value());
  }

  /** By their place in the list. */
  static List<Option<String>> places(List<String> areas) {
    return IntStream.range(0, areas.size())
        .mapToObj(i -> Option.of(areas.get(i), String.valueOf(i + 1), areas.get(i)))
        .toList();
  }

  static List<Option<String>> needs() {
    return Terms.NEEDS.stream().map(code -> Option.of(code, code, Terms.label(code))).toList();
  }

  static TextField words(Form form, String name, String label, Optional<String> before) {
    return form.text(name, label).hint(NO_NAMES).startingWith(before.orElse("")).atMost(LONGEST);
  }

  private static <T> ChoiceField<T> begun(ChoiceField<T> field, Optional<T> before) {
    return before.map(field::startingWith).orElse(field);
  }
}
