package org.waymark.outreach;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.waymark.casefile.Question;
import tools.jackson.databind.json.JsonMapper;

/** The questions a phone asks, with their codes: from the one place where they are defined. */
final class PhoneWords {
  private static final List<Question> ASKED =
      List.of(
          Question.STAYS,
          Question.GIVEN,
          Question.INVITED,
          Question.TOLD,
          Question.NEW_TO_STREETS,
          Question.MET);

  /** Given at a drop-in and never on the street. */
  private static final List<String> AT_THE_DOOR = List.of("shower", "nurse");

  private static final List<String> NO_ANSWER = List.of(Question.NOT_ASKED, Question.NOT_SAID);

  private PhoneWords() {}

  /** A module that exports each question's label and answers. */
  static String module() {
    StringBuilder module =
        new StringBuilder("// Written by the server from its list of questions.\n");
    for (Question question : ASKED) {
      module
          .append("export const ")
          .append(question.name().toUpperCase(Locale.ROOT))
          .append(" = ")
          .append(JsonMapper.shared().writeValueAsString(of(question)))
          .append(";\n");
    }
    return module.toString();
  }

  private static Map<String, Object> of(Question question) {
    return Map.of(
        "label",
        question.label(),
        "answers",
        question.answers().stream()
            .filter(answer -> question != Question.GIVEN || !AT_THE_DOOR.contains(answer.code()))
            .map(answer -> List.of(answer.code(), answer.words()))
            .toList(),
        "without",
        NO_ANSWER.stream().map(code -> List.of(code, question.words(code).orElseThrow())).toList());
  }
}
