package org.waymark.prove;

import static java.util.Map.entry;

import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * Who may read what of the mapping survey: managers, administrators and commissioners of agencies
 * that do not enforce; of an answer, only once it was sent.
 */
final class GapRules {
  static final Map<String, BiPredicate<Standpoint, Row>> RULES =
      Map.ofEntries(
          entry("gaps.survey", GapRules::maps),
          entry("gaps.link", GapRules::maps),
          entry("gaps.link_end", GapRules::maps),
          entry("gaps.boundary_file", GapRules::maps),
          entry("gaps.boundary", GapRules::maps),
          entry("gaps.answer", (who, row) -> maps(who, row) && row.has("sent_at")),
          entry("gaps.area_part", GapRules::ofSent),
          entry("gaps.service_part", GapRules::ofSent));

  private GapRules() {}

  private static boolean maps(Standpoint who, Row row) {
    UUID agency = who.memberOf();
    return agency != null
        && Stream.of("manager", "administrator", "commissioner").anyMatch(who::hasRole)
        && !who.world().agency(agency).is("kind", "enforcement");
  }

  private static boolean ofSent(Standpoint who, Row part) {
    return maps(who, part)
        && who.world()
            .row("gaps.answer", part.id("answer"))
            .filter(answer -> answer.has("sent_at"))
            .isPresent();
  }
}
