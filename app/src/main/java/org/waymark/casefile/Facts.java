package org.waymark.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an entry says in codes: by key, one code or several. Most keys are a {@link Question}'s; the
 * area a meeting was in is a free word. Kept as one JSON object, a text for one code and an array
 * for several, so that it can be counted.
 */
public record Facts(Map<String, List<String>> answers) {
  /** The key of the named area of a meeting, or its code: never finer than people name it aloud. */
  public static final String AREA = "area";

  /** The key of the id of the outreach shift an encounter was on. */
  public static final String SHIFT = "shift";

  /**
   * The key of the moment the phone said, where its clock was wrong: the entry's own moment is then
   * the one the server worked out.
   */
  public static final String PHONE_CLOCK = "phone-clock";

  /** Nothing in codes. */
  public static final Facts NONE = new Facts(Map.of());

  private static final JsonMapper JSON = JsonMapper.shared();

  /** The same and these codes; the same unchanged if there are none. */
  public Facts with(String key, Collection<String> codes) {
    if (codes.isEmpty()) {
      return this;
    }
    var more = new LinkedHashMap<>(answers);
    more.put(key, List.copyOf(codes));
    return new Facts(more);
  }

  /** The same and these codes of a question. */
  public Facts with(Question question, Collection<String> codes) {
    return with(question.key(), codes);
  }

  /** The codes under this key. */
  public List<String> of(String key) {
    return answers.getOrDefault(key, List.of());
  }

  /** The codes of this question. */
  public List<String> of(Question question) {
    return of(question.key());
  }

  /** As a sentence each: "What was given: food, condoms". What is not asked is not told. */
  public List<String> told() {
    List<String> sentences = new ArrayList<>();
    if (answers.containsKey(AREA)) {
      sentences.add("Area: " + String.join(", ", of(AREA)));
    }
    for (Question question : Question.values()) {
      List<String> words =
          of(question).stream().map(question::words).flatMap(Optional::stream).toList();
      if (!words.isEmpty()) {
        sentences.add(question.label() + ": " + String.join(", ", words));
      }
    }
    if (answers.containsKey(PHONE_CLOCK)) {
      sentences.add("The phone's clock was wrong. It said: " + String.join(", ", of(PHONE_CLOCK)));
    }
    return sentences;
  }

  /** As the database keeps it; null where nothing is in codes. */
  public @Nullable String json() {
    if (answers.isEmpty()) {
      return null;
    }
    Map<String, Object> plain = new LinkedHashMap<>();
    answers.forEach((key, codes) -> plain.put(key, isOne(key, codes) ? codes.getFirst() : codes));
    return JSON.writeValueAsString(plain);
  }

  /** From what the database keeps. */
  public static Facts of(byte @Nullable [] json) {
    if (json == null) {
      return NONE;
    }
    Map<String, Object> plain = JSON.readValue(json, new TypeReference<>() {});
    Map<String, List<String>> answers = new LinkedHashMap<>();
    plain.forEach((key, value) -> answers.put(key, listed(value)));
    return new Facts(answers);
  }

  private static List<String> listed(Object value) {
    return value instanceof Collection<?> several
        ? several.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(value));
  }

  private static boolean isOne(String key, List<String> codes) {
    boolean hasSeveral = false;
    for (Question question : Question.values()) {
      hasSeveral |= question.key().equals(key) && question.hasSeveral();
    }
    return codes.size() == 1 && !hasSeveral;
  }
}
