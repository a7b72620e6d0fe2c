package org.waymark.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.linkage.person.Estimate;
import org.waymark.linkage.record.People;
import org.waymark.linkage.record.PeopleReader;
import org.waymark.linkage.report.Accuracy;
import org.waymark.linkage.report.Truth;

/** The figures of the module's README for single generated partnerships. */
@Tag("long")
class AccuracyTest {
  @ParameterizedTest
  @CsvSource({"250,101", "250,102", "1000,2", "1000,7", "3000,1"})
  void aPartnershipMostlyOfAliasesIsLinkedBetterThanThePeer(int size, long seed) {
    Partnership partnership = Partnership.of(size, seed);
    People people = PeopleReader.read(List.of(partnership.table()), Map.of());
    Linkage linkage = Linkage.link(people, done -> {});
    Accuracy accuracy = Accuracy.of(linkage, truth(people, partnership));
    Estimate distinct = linkage.persons().distinct();
    System.out.printf(
        Locale.ROOT,
        "%d people, seed %d: %s; %.0f persons said (%.0f to %.0f)%n",
        size,
        seed,
        accuracy.sentence(),
        distinct.expected(),
        distinct.low(),
        distinct.high());
    assertThat(accuracy.f1()).isGreaterThan(0.54);
    assertThat(accuracy.calibrationError()).isLessThan(0.005);
  }

  private static Truth truth(People people, Partnership partnership) {
    Map<String, Integer> places = new HashMap<>();
    for (int record = 0; record < people.size(); record++) {
      places.put(people.ids()[record], record);
    }
    Set<Long> pairs = new HashSet<>();
    for (String pair : partnership.truth()) {
      long one = places.getOrDefault(pair.substring(0, pair.indexOf(',')), 0);
      long other = places.getOrDefault(pair.substring(pair.indexOf(',') + 1), 0);
      pairs.add(Math.min(one, other) << 32 | Math.max(one, other));
    }
    return new Truth(pairs);
  }
}
