package org.waymark.linkage.block;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Sorts records into blocks by one piece of evidence, and where a block is too large by one more,
 * and so on: a rare value is enough by itself, common ones must agree together (after McNeill,
 * Kardes and Borthwick 2012, <i>Dynamic record blocking</i>). What is still too large when all is
 * used holds people nobody could tell apart.
 */
final class Splitting {
  private static final int DEEPEST = 5;

  /**
   * A value that nearly all of a block hold parts nobody: the town and then its postcode. What
   * comes after it parts the block without it as well.
   */
  private static final double SMALLER = 0.8;

  /** Places in blocks, for all records together: 4 bytes each, twice. */
  private static final int MOST_PLACES = 100_000_000;

  private final List<Piece> pieces;
  private final int largest;
  private final double budget;
  private final int[][] counts;
  private int[] starts = new int[1 << 12];
  private int[] members = new int[1 << 16];
  private int blocks;
  private int places;
  private double visits;

  private Splitting(List<Piece> pieces, int largest, double budget) {
    this.pieces = pieces;
    this.largest = largest;
    this.budget = budget;
    this.counts = pieces.stream().map(piece -> new int[piece.held().length]).toArray(int[][]::new);
  }

  /**
   * The blocks that lead to at most so many comparisons of two records, as large as this allows.
   *
   * @param comparisons a pair that meets in two blocks counts twice
   */
  static Blocks of(List<Piece> pieces, int records, double comparisons) {
    int[] all = IntStream.range(0, records).toArray();
    int largest = (int) Math.clamp(comparisons / records, 20, records);
    while (true) {
      Splitting splitting = new Splitting(pieces, largest, comparisons);
      splitting.split(all, 0, records, 0, 1);
      if (!splitting.spent() || largest <= 4) {
        return Blocks.of(
            records,
            Arrays.copyOf(splitting.starts, splitting.blocks + 1),
            Arrays.copyOf(splitting.members, splitting.places),
            largest);
      }
      largest = largest * 2 / 3;
    }
  }

  private boolean spent() {
    return visits > budget || places > MOST_PLACES;
  }

  private void split(int[] from, int begin, int end, int firstPiece, int depth) {
    for (int piece = firstPiece; piece < pieces.size() && !spent(); piece++) {
      groups(from, begin, end, piece, depth);
    }
  }

  /** Groups some records by one piece; rare values have their own blocks already further up. */
  private void groups(int[] from, int begin, int end, int number, int depth) {
    Piece piece = pieces.get(number);
    int[] count = counts[number];
    int[] touched = new int[16];
    int values = 0;
    int total = 0;
    for (int k = begin; k < end; k++) {
      for (int v = piece.starts()[from[k]]; v < piece.starts()[from[k] + 1]; v++) {
        int value = piece.values()[v];
        if (depth == 1 || piece.held()[value] > largest) {
          if (count[value]++ == 0) {
            touched = values == touched.length ? Arrays.copyOf(touched, 2 * values) : touched;
            touched[values++] = value;
          }
          total++;
        }
      }
    }
    int[] ends = new int[values];
    int place = 0;
    for (int g = 0; g < values; g++) {
      int size = count[touched[g]];
      count[touched[g]] = place;
      place += size;
      ends[g] = place;
    }
    int[] grouped = new int[total];
    for (int k = begin; k < end; k++) {
      for (int v = piece.starts()[from[k]]; v < piece.starts()[from[k] + 1]; v++) {
        int value = piece.values()[v];
        if (depth == 1 || piece.held()[value] > largest) {
          grouped[count[value]++] = from[k];
        }
      }
    }
    for (int g = 0; g < values; g++) {
      count[touched[g]] = 0;
    }
    for (int g = 0; g < values && !spent(); g++) {
      settle(grouped, g == 0 ? 0 : ends[g - 1], ends[g], number, depth, end - begin);
    }
  }

  private void settle(int[] grouped, int begin, int end, int piece, int depth, int before) {
    int size = end - begin;
    boolean smaller = size < SMALLER * before;
    if (size > largest && depth < DEEPEST && smaller) {
      split(grouped, begin, end, piece + 1, depth + 1);
    } else if (size > 1 && size <= largest) {
      emit(grouped, begin, size);
    }
  }

  private void emit(int[] grouped, int begin, int size) {
    if (blocks + 2 > starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
    }
    while (places + size > members.length) {
      members = Arrays.copyOf(members, 2 * members.length);
    }
    System.arraycopy(grouped, begin, members, places, size);
    places += size;
    starts[++blocks] = places;
    visits += size * (size - 1.0) / 2;
  }
}
