package org.waymark.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.waymark.leaks.Caller.Answer;

/** Every form that a page shows, sent without a word in it and without JavaScript. */
class EmptyFormTests {
  /** Nothing has to be filled in here, so nothing can be missing: why. */
  private static final Map<String, String> NOTHING_TO_FILL_IN =
      Map.ofEntries(
          Map.entry("/night", "falls back to what the device prefers"),
          Map.entry("/sign-out", "a button"),
          Map.entry("/case-files/{reference}/lead", "level and lead may be left open"),
          Map.entry("/case-files/{reference}/profile", "every answer may be left open"),
          Map.entry("/search", "nothing typed finds nobody"),
          Map.entry("/directory", "nothing asked finds every service"),
          Map.entry("/local/{lang}", "nothing asked finds every service"),
          Map.entry("/drop-ins/{id}/visits", "nobody came is an answer"),
          Map.entry("/shifts/calendar", "a button"),
          Map.entry("/shifts/{id}/calling-off", "a button"),
          Map.entry("/shifts/{id}/staff/{staff}/leaving", "a button"),
          Map.entry("/referrals/{reference}/holder", "a button"),
          Map.entry("/case-files/{reference}/conflicts/mine", "a button"),
          Map.entry("/case-files/{reference}/conflicts/{conflict}/end", "a button"),
          Map.entry("/case-files/{reference}/who-knows/{disclosure}/end", "a button"),
          Map.entry("/case-files/{reference}/corrections/form", "a button"),
          Map.entry("/case-files/{reference}/safety-marks/ends", "a button"),
          Map.entry("/case-files/{reference}/connections/same", "a button"),
          Map.entry("/case-files/{reference}/connections/not-the-same", "a button"),
          Map.entry("/case-files/{reference}/connections/taken-back", "a button"),
          Map.entry("/case-files/{reference}/connections/not-found", "a button"),
          Map.entry(
              "/case-files/{reference}/connections/end", "three buttons, one for each reason"),
          Map.entry("/directory/{code}/closure", "a button"),
          Map.entry("/directory/{code}/confirmation", "a button"),
          Map.entry("/directory/{code}/spaces", "nothing known is said so"),
          Map.entry("/local/{lang}/{code}/ask", "in her language: ContactRequestTests"),
          Map.entry("/agencies/{id}/agreement/end", "a button"),
          Map.entry("/practitioners/{id}/password", "a button"));

  @Test
  void anEmptyFormComesBackWithItsFaultsNamed() {
    Everyman everyman = new Everyman().looksAround();
    Map<String, String> wrong = new TreeMap<>();
    Set<Route> forms = new TreeSet<>(everyman.forms.routes());
    forms.removeIf(route -> NOTHING_TO_FILL_IN.containsKey(route.pattern()));
    for (Route route : forms) {
      Answer answer = everyman.caller.post(everyman.path(route), everyman.forms.empty(route));
      if (answer.status() != 422
          || !answer.body().contains("govuk-error-summary")
          || !answer.body().contains("<title>Error: ")) {
        wrong.put(route.pattern(), String.valueOf(answer.status()));
      }
    }

    assertThat(forms).hasSizeGreaterThan(20);
    assertThat(wrong).isEmpty();
  }
}
