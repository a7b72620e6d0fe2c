package org.waymark.linkage.vector;

import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.waymark.linkage.encode.OverlapKernel;

/**
 * Counts bits in vectors as wide as the processor likes them: one lane for each person of the run,
 * so that nothing has to be added up across lanes. With AVX-512 VPOPCNTDQ a count is one
 * instruction for eight people (Muła, Kurz and Lemire 2018 measure it and what is done without).
 */
final class BitCountKernel implements OverlapKernel {
  private static final VectorSpecies<Long> LANES = LongVector.SPECIES_PREFERRED;

  @Override
  public String name() {
    return LANES.vectorBitSize() + "-bit vectors";
  }

  @Override
  public Run run(long[] words, int first, int count) {
    return new Tiles(lay(words, first, count));
  }

  /**
   * People in tiles of two vectors, word by word. Those with even numbers are in the first vector,
   * their neighbours in the second: counts of both then lie in order as integers.
   */
  static long[] lay(long[] words, int first, int count) {
    int lanes = LANES.length();
    int wide = 2 * lanes;
    long[] tiles = new long[Math.ceilDiv(count, wide) * wide * WORDS];
    for (int k = 0; k < count; k++) {
      int at = k / wide * wide * WORDS + k % 2 * lanes + k % wide / 2;
      for (int word = 0; word < WORDS; word++) {
        tiles[at + word * wide] = words[(first + k) * WORDS + word];
      }
    }
    return tiles;
  }

  private record Tiles(long[] tiles) implements Run {
    @Override
    public void common(long[] words, int one, int two, int[] counts) {
      int wide = 2 * LANES.length();
      for (int at = 0, to = 0; at < tiles.length; at += wide * WORDS, to += wide) {
        tile(tiles, at, words, one * WORDS, two * WORDS, counts, to);
      }
    }
  }

  /**
   * Two vectors of people against two others, in four sums. Small on purpose: the compiler keeps
   * vectors in registers as long as it can see a method whole.
   */
  private static void tile(
      long[] tiles, int at, long[] words, int one, int two, int[] counts, int to) {
    LongVector evenOne = LongVector.zero(LANES);
    LongVector oddOne = evenOne;
    LongVector evenTwo = evenOne;
    LongVector oddTwo = evenOne;
    for (int word = 0; word < WORDS; word++) {
      int from = at + word * 2 * LANES.length();
      LongVector even = LongVector.fromArray(LANES, tiles, from);
      LongVector odd = LongVector.fromArray(LANES, tiles, from + LANES.length());
      long x = words[one + word];
      long y = words[two + word];
      evenOne = evenOne.add(even.and(x).lanewise(VectorOperators.BIT_COUNT));
      oddOne = oddOne.add(odd.and(x).lanewise(VectorOperators.BIT_COUNT));
      evenTwo = evenTwo.add(even.and(y).lanewise(VectorOperators.BIT_COUNT));
      oddTwo = oddTwo.add(odd.and(y).lanewise(VectorOperators.BIT_COUNT));
    }
    keep(evenOne, oddOne, counts, to);
    keep(evenTwo, oddTwo, counts, RUN + to);
  }

  private static void keep(LongVector even, LongVector odd, int[] counts, int to) {
    even.or(odd.lanewise(VectorOperators.LSHL, Integer.SIZE))
        .reinterpretAsInts()
        .intoArray(counts, to);
  }
}
