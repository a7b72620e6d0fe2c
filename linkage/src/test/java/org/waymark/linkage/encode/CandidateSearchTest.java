package org.waymark.linkage.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CandidateSearchTest {
  private static final int PEOPLE = 4_000;
  private static final double FILL = 0.4;
  private static final double THRESHOLD = 0.75;

  @Test
  void itSaysWhatShareItFindsOfWhatComparingEveryPairFinds() {
    EncodedFile one = file(new Random(3), new long[0], 0);
    EncodedFile again = file(new Random(4), one.words(), 0.12);
    int every = EncodedLinkage.matches(one, again, THRESHOLD).size();

    CandidateSearch.Found found =
        new CandidateSearch(one, again, THRESHOLD).find(new CandidateSearch.Plan(16, 8, 0));

    double share = found.matches().size() / (double) every;
    assertThat(every).isGreaterThan(PEOPLE / 2);
    assertThat(share).isBetween(0.5, 0.999);
    assertThat(found.recall()).isBetween(share - 0.03, share + 0.03);
    assertThat(found.compared()).isLessThan((long) PEOPLE * PEOPLE / 20);
  }

  @Test
  void thePlanMissesFewAndIsDroppedWhereEveryPairIsComparedSooner() {
    EncodedFile many = file(new Random(5), new long[0], 0);
    EncodedFile few = new EncodedFile(many.ids().subList(0, 20), firstPeople(many, 20));

    CandidateSearch.Plan plan =
        new CandidateSearch(many, many, 0.85).plan(CandidateSearch.IN_A_ROW);

    assertThat(plan).matches(p -> p != null && p.places() >= 8 && p.rounds() <= 500);
    assertThat(new CandidateSearch(few, few, 0.85).plan(CandidateSearch.IN_A_ROW)).isNull();
  }

  private static long[] firstPeople(EncodedFile file, int people) {
    return java.util.Arrays.copyOf(file.words(), people * EncodedFile.WORDS);
  }

  /** Bits at random, or another's with some turned. */
  private static EncodedFile file(Random random, long[] like, double turned) {
    long[] words = new long[PEOPLE * EncodedFile.WORDS];
    for (int bit = 0; bit < 64 * words.length; bit++) {
      boolean before = like.length > 0 && (like[bit >>> 6] >>> bit & 1) != 0;
      double set = like.length == 0 ? FILL : before ? 1 - turned : turned * FILL / (1 - FILL);
      words[bit >>> 6] |= random.nextDouble() < set ? 1L << bit : 0;
    }
    List<String> ids = IntStream.range(0, PEOPLE).mapToObj(String::valueOf).toList();
    return new EncodedFile(ids, words);
  }
}
