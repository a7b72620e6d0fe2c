package org.waymark.leaks;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.waymark.leaks.Caller.Answer;

/**
 * A question about somebody whose name or reference stands in the form and not in the address.
 *
 * @param ask sends the form with this typed
 * @param hidden what a viewer must not find
 * @param missing what nobody has
 * @param isHiddenFrom from whom the first is hidden
 */
record Probe(
    BiFunction<Caller, String, Answer> ask,
    String hidden,
    String missing,
    Predicate<Viewer> isHiddenFrom) {

  /** Every such question that may be asked in this neighbourhood. */
  static List<Probe> all(Neighbourhood here) {
    String nobody = "Quicksilver";
    Predicate<Viewer> everybody = viewer -> true;
    Predicate<Viewer> strangers = viewer -> !viewer.sees(org.waymark.casefile.Kind.IDENTITY);
    return List.of(
        new Probe(Probe::search, here.hidden.alias(), nobody, everybody),
        new Probe(Probe::search, here.hidden.reference, here.nowhere, everybody),
        new Probe(Probe::search, here.shared.alias(), nobody, strangers),
        new Probe(Probe::intake, here.hidden.reference, here.nowhere, everybody),
        new Probe(Probe::intake, here.shared.reference, here.nowhere, viewer -> !viewer.holds()),
        new Probe(Probe::override, here.shared.reference, here.nowhere, Viewer::isBarred));
  }

  static Answer search(Caller caller, String typed) {
    return caller.post("/search", Map.of("words", typed));
  }

  private static Answer intake(Caller caller, String typed) {
    return caller.json(
        "/intake/encounters",
        """
        [{"id": "01900000-0000-7000-8000-0000000000ab", "caseFile": "%s", "met": "phone",
          "happenedAt": "2026-01-02T03:04:05Z", "stays": "street"}]
        """
            .formatted(typed));
  }

  private static Answer override(Caller caller, String typed) {
    return caller.post(
        "/override",
        Map.of(
            "id",
            java.util
                .UUID
                .nameUUIDFromBytes(typed.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString(),
            "reference",
            typed,
            "reason",
            "Nobody can reach them and it is cold",
            "telling",
            "On the next visit"));
  }
}
