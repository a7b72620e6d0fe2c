package org.waymark.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.waymark.pages.Option;

/** What a form offers for questions with codes, kinds of information and safety marks. */
final class Choices {
  private Choices() {}

  /** The codes of a question, then "not asked" and "prefers not to say". */
  static List<Option<String>> of(Question question) {
    var options = new ArrayList<>(codes(question));
    for (String code : List.of(Question.NOT_ASKED, Question.NOT_SAID)) {
      options.add(Option.of(code, code, question.words(code).orElseThrow()));
    }
    return options;
  }

  /** The codes of a question alone. */
  static List<Option<String>> codes(Question question) {
    return question.answers().stream()
        .map(answer -> Option.of(answer.code(), answer.code(), answer.words()))
        .toList();
  }

  /** Every kind of information, each with what it covers. */
  static List<Option<Kind>> kinds() {
    return Stream.of(Kind.values())
        .map(kind -> Option.of(kind, kind.code(), kind.label()).hint(kind.about()))
        .toList();
  }

  /** What a safety mark may be about. */
  static List<Option<SafetyMark.About>> marks() {
    return Stream.of(SafetyMark.About.values())
        .map(about -> Option.of(about, about.code(), about.label()).hint(about.asks()))
        .toList();
  }
}
