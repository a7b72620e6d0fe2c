package org.waymark.leaks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.waymark.leaks.Caller.Answer;

/** The forms found on the pages somebody was shown, by the route they are sent to. */
final class FormsFound {
  private final Map<Route, ShownForm> forms = new ConcurrentHashMap<>();
  private final List<Route> posts = Route.of("POST");
  private final Canaries canaries;

  FormsFound(Canaries canaries) {
    this.canaries = canaries;
  }

  /** Remembers the forms on this page; of two for one route the one with more fields. */
  void on(Answer answer) {
    if (answer.status() != 200) {
      return;
    }
    for (ShownForm form : ShownForm.on(answer.body())) {
      String to = form.action().isEmpty() ? answer.path() : form.action();
      Route.to(posts, to)
          .ifPresent(route ->
              forms.merge(
                  route,
                  form,
                  (one, two) -> one.filled().size() >= two.filled().size() ? one : two));
    }
  }

  Set<Route> routes() {
    return forms.keySet();
  }

  /** What the page itself puts into the form: all that is sent when nothing is filled in. */
  Map<String, String> empty(Route route) {
    ShownForm form = forms.get(route);
    return form == null ? Map.of() : form.hidden();
  }

  /**
   * What to send there: something plausible in every field, but no canary and no password, since
   * guesses are counted.
   */
  Map<String, String> filled(Route route) {
    ShownForm form = forms.get(route);
    Map<String, String> fields =
        new LinkedHashMap<>(
            form == null
                ? Map.of("id", "01900000-0000-7000-8000-0000000000aa", "words", "Words")
                : form.filled());
    fields.replaceAll((name, value) ->
        canaries.in(value).isEmpty() ? value : "Words of somebody else, long enough");
    fields.computeIfPresent("password", (name, value) -> "");
    return fields;
  }
}
