package org.waymark.linkage.encode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.waymark.linkage.encode.EncodedLinkage.Match;

/**
 * Compares every person of one file with every one of another, or of one file with each other. A
 * piece of the work is a run of the second file's people, laid out once, against some thousands of
 * the first's.
 */
final class EveryPair {
  private static final int PIECE = 4096;
  private static final int RUN = OverlapKernel.RUN;

  private final EncodedFile left;
  private final EncodedFile right;
  private final int[] sizes;
  private final Alike alike;

  EveryPair(EncodedFile left, EncodedFile right, double threshold) {
    this.left = left;
    this.right = right;
    this.sizes = Overlap.sizes(left.words());
    this.alike = new Alike(threshold, left == right ? sizes : Overlap.sizes(right.words()));
  }

  static double count(EncodedFile left, EncodedFile right) {
    return left == right
        ? left.size() * (left.size() - 1.0) / 2
        : (double) left.size() * right.size();
  }

  /**
   * All pairs alike enough, by place in the first file and then in the second.
   *
   * @param kernel asked anew for each piece of the work, so that a quicker one can take over
   */
  List<Match> matches(Supplier<OverlapKernel> kernel) {
    int pieces = Math.ceilDiv(left.size(), PIECE);
    return IntStream.range(0, pieces * Math.ceilDiv(right.size(), RUN))
        .parallel()
        .mapToObj(n -> piece(kernel.get(), n % pieces * PIECE, n / pieces * RUN))
        .flatMap(List::stream)
        .sorted(Comparator.comparingInt(Match::left).thenComparingInt(Match::right))
        .toList();
  }

  private List<Match> piece(OverlapKernel kernel, int from, int first) {
    int count = Math.min(RUN, right.size() - first);
    int last = Math.min(left.size(), from + PIECE);
    int end = left == right ? Math.min(last, first + count - 1) : last;
    List<Match> found = new ArrayList<>();
    if (end > from) {
      OverlapKernel.Run run = kernel.run(right.words(), first, count);
      int[] counts = new int[2 * RUN];
      for (int one = from; one < end; one += 2) {
        int two = Math.min(one + 1, end - 1);
        run.common(left.words(), one, two, counts);
        partners(one, counts, 0, first, count, found);
        if (two != one) {
          partners(two, counts, RUN, first, count, found);
        }
      }
    }
    return found;
  }

  private void partners(int person, int[] counts, int at, int first, int count, List<Match> found) {
    int size = sizes[person];
    if (alike.anybody(size, counts, at, first, count)) {
      int next = left == right ? Math.max(0, person + 1 - first) : 0;
      for (int k = next; k < count; k++) {
        if (alike.is(size, first + k, counts[at + k])) {
          found.add(new Match(person, first + k, alike.dice(size, first + k, counts[at + k])));
        }
      }
    }
  }
}
