package org.waymark.gaps;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.waymark.pages.Form;
import org.waymark.pages.TextField;

/** A new round: what it is called and about which areas it asks. */
public record SurveyForm(Form form, UUID id, TextField title, TextField areas) {
  private static final int MOST = 400;

  static SurveyForm read(Form form, List<String> known) {
    return new SurveyForm(
        form,
        form.id(),
        form.text("title", "What is it called?")
            .hint("Such as: Mapping survey, spring 2027")
            .must(text -> text.length() >= 2, "Enter what it is called")
            .atMost(120),
        form.text("areas", "The areas it asks about")
            .hint("One in each line: named areas, wards or councils. Nothing finer")
            .startingWith(String.join("\n", known))
            .required("Enter at least one area")
            .must(text -> lines(text).size() <= MOST, "Enter at most " + MOST + " areas")
            .must(
                text -> lines(text).stream().allMatch(line -> line.length() <= 80),
                "Each area must be 80 characters or fewer")
            .must(SurveyForm::areDifferent, "Every area is named once"));
  }

  /** The areas, as they stand on the lines. */
  List<String> named() {
    return lines(areas.value());
  }

  private static boolean areDifferent(String text) {
    List<String> lines = lines(text);
    Set<String> different = lines.stream().map(AreaNames::key).collect(Collectors.toSet());
    return different.size() == lines.size();
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
