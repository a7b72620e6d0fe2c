package org.waymark.statistics.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waymark.statistics.report.Numbers;

/**
 * What the overlaps alone say, before any model: what forbids an estimate, and what must be said
 * loudly beside it.
 */
final class Overlaps {
  /** Fewer people on two lists or more than this tell nothing about those on none. */
  static final int FEWEST = 3;

  private static final int FEW = 10;
  private final CaptureTable table;
  private final double repeated;

  Overlaps(CaptureTable table) {
    this.table = table;
    this.repeated = table.seen() - table.byTimesSeen()[1];
  }

  /** Lists that say something: neither empty nor the same people as an earlier list. */
  static CaptureTable useful(CaptureTable table, List<String> warnings) {
    List<Integer> kept = new ArrayList<>();
    for (int list = 0; list < table.size(); list++) {
      if (table.onAll(1 << list) == 0) {
        warnings.add("Nobody is on " + table.lists().get(list) + ". It was left out.");
      } else if (isCopy(table, list, kept)) {
        warnings.add(
            table.lists().get(list)
                + " holds exactly the same people as an earlier list. A copy is not a second look,"
                + " so it was left out.");
      } else {
        kept.add(list);
      }
    }
    return kept.size() == table.size() || kept.isEmpty()
        ? table
        : table.through(kept.stream().mapToInt(Integer::intValue).toArray());
  }

  private static boolean isCopy(CaptureTable table, int list, List<Integer> kept) {
    double own = table.onAll(1 << list);
    return kept.stream()
        .anyMatch(k -> table.onAll(1 << k) == own && table.onAll(1 << k | 1 << list) == own);
  }

  Optional<String> refusal() {
    if (table.seen() == 0) {
      return Optional.of("The lists hold nobody.");
    }
    if (table.size() < 2) {
      return Optional.of(
          "Only one list holds people of its own. One list says how many were met, and nothing"
              + " about those who were not.");
    }
    if (repeated == 0) {
      return Optional.of(
          "Nobody is on two lists. Without overlap any number of people is possible; all that is"
              + " known is that at least "
              + Numbers.whole(table.seen())
              + " were seen.");
    }
    return repeated < FEWEST
        ? Optional.of(
            "Only "
                + Numbers.whole(repeated)
                + " people are on more than one list. So few overlaps fit almost any number of"
                + " people.")
        : Optional.empty();
  }

  List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    if (repeated < FEW) {
      warnings.add(
          "Only "
              + Numbers.whole(repeated)
              + " people are on more than one list. One person linked wrongly would change the"
              + " answer a lot.");
    }
    if (repeated == table.seen()) {
      warnings.add(
          "Everybody is on two lists or more, so the lists say that hardly anybody is unseen.");
    }
    if (table.seen() < 30) {
      warnings.add("So few people were seen that the figure is only a rough guide.");
    }
    apart().ifPresent(warnings::add);
    warnings.addAll(inside());
    return warnings;
  }

  private Optional<String> apart() {
    List<String> apart = new ArrayList<>();
    for (int a = 0; a < table.size(); a++) {
      for (int b = a + 1; b < table.size(); b++) {
        if (table.onAll(1 << a | 1 << b) == 0) {
          apart.add(table.names(1 << a | 1 << b));
        }
      }
    }
    return apart.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "These lists share nobody: "
                + String.join("; ", apart)
                + ". If they meet different people, they say little about each other's unseen.");
  }

  private List<String> inside() {
    List<String> inside = new ArrayList<>();
    for (int a = 0; a < table.size(); a++) {
      for (int b = 0; b < table.size(); b++) {
        double own = table.onAll(1 << a);
        if (a != b && own > 0 && table.onAll(1 << a | 1 << b) == own) {
          inside.add(
              "Everybody on "
                  + table.lists().get(a)
                  + " is also on "
                  + table.lists().get(b)
                  + ". If one list is made from the other, they are one list, and the estimate is"
                  + " wrong.");
        }
      }
    }
    return inside;
  }
}
