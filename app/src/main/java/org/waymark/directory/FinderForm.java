package org.waymark.directory;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.waymark.directory.Wish.Condition;
import org.waymark.directory.Wish.Open;
import org.waymark.pages.ChoiceField;
import org.waymark.pages.ChoicesField;
import org.waymark.pages.Form;
import org.waymark.pages.Option;
import org.waymark.pages.TextField;

/** What somebody looks for, as she is asked in her language. */
public record FinderForm(
    Form form,
    ChoiceField<Open> when,
    ChoiceField<String> need,
    ChoiceField<String> area,
    TextField words,
    ChoicesField<Condition> only,
    ChoicesField<Way> ways,
    ChoiceField<String> language,
    int shown) {

  /** How many are shown at a time: a page stays small on a slow line. */
  static final int A_PAGE = 10;

  private static final int MOST = 500;

  static FinderForm read(Form form, Shelf shelf, Tongue tongue) {
    String more = form.text("shown", "").value();
    return new FinderForm(
        form,
        form.choice(
                "when",
                tongue.say("when"),
                Option.ofEach(
                    Open.class,
                    open -> tongue.say("when." + open.name().toLowerCase(java.util.Locale.ROOT))))
            .startingWith(Open.ANY),
        form.choice(
            "need", tongue.say("need"), options(Terms.NEEDS, need -> tongue.say("need." + need))),
        form.choice("area", tongue.say("area"), options(shelf.areas(), Function.identity()))
            .hint(tongue.say("area.hint")),
        form.text("words", tongue.say("words")).atMost(80),
        form.choices(
            "only",
            tongue.say("only"),
            Option.ofEach(Condition.class, condition -> tongue.say("only." + condition.code()))),
        form.choices(
            "how",
            tongue.say("how"),
            Arrays.stream(Way.values())
                .map(way -> Option.of(way, way.code(), tongue.say("way." + way.code())))
                .toList()),
        form.choice("speak", tongue.say("speak"), languages(shelf, tongue)),
        more.matches("\\d{1,3}") ? Math.clamp(Integer.parseInt(more), A_PAGE, MOST) : A_PAGE);
  }

  Wish wish() {
    return new Wish(
        need.chosen().orElse(""),
        area.chosen().orElse(""),
        words.value(),
        when.chosen().orElse(Open.ANY),
        Set.copyOf(only.chosen()),
        Set.copyOf(ways.chosen()),
        language.chosen().orElse(""));
  }

  /** Everything chosen, to be sent again by "show more": names and values in turn. */
  public List<Map.Entry<String, String>> again() {
    Map<String, String> one = new LinkedHashMap<>();
    one.put("when", when.key());
    one.put("need", need.key());
    one.put("area", area.key());
    one.put("words", words.value());
    one.put("speak", language.key());
    List<Map.Entry<String, String>> all = new java.util.ArrayList<>();
    one.entrySet().stream().filter(entry -> !entry.getValue().isEmpty()).forEach(all::add);
    only.keys().forEach(key -> all.add(Map.entry("only", key)));
    ways.keys().forEach(key -> all.add(Map.entry("how", key)));
    return all;
  }

  private static List<Option<String>> options(List<String> values, Function<String, String> words) {
    return values.stream().map(one -> Option.of(one, one, words.apply(one))).toList();
  }

  private static List<Option<String>> languages(Shelf shelf, Tongue tongue) {
    return shelf.languages().stream()
        .map(code -> Option.of(code, code, tongue.languageName(code)))
        .toList();
  }
}
