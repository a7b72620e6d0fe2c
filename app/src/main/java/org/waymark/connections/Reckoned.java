package org.waymark.connections;

import java.util.ArrayList;
import java.util.List;
import org.waymark.connections.PersonDraws.Decided;

/**
 * How alike files are and who is who in many draws, reckoned from what is said of them and nothing
 * else.
 *
 * @param pairs what may be suggested to somebody, by place in the list of files: two files of one
 *     agency from {@link #LIKELY_OURS}; of two agencies from {@link #LIKELY_THEIRS}, since there a
 *     guess tells something; in both cases only where more than an alias agrees
 * @param restless files that share their person with another in some draw, by place; the others
 *     need not be kept
 * @param persons the number of its person in every draw, for each of the restless. The draws know
 *     no line of likelihood: they take every probability for what it is.
 */
record Reckoned(List<LikelyPairs.Pair> pairs, List<Integer> restless, List<int[]> persons) {
  static final double LIKELY_OURS = 0.6;
  static final double LIKELY_THEIRS = 0.9;
  static final int DRAWS = 100;

  /** The same every time, so that a number does not change while nothing else does. */
  private static final long SEED = 20_260_503;

  static Reckoned of(List<DescribedFile> files, List<Decided> decided) {
    LikelyPairs likely = LikelyPairs.of(files);
    int[][] drawn = new PersonDraws(files.size(), likely, decided, SEED).draw(DRAWS);
    List<Integer> restless = new ArrayList<>();
    List<int[]> persons = new ArrayList<>();
    boolean[] isShared = shared(drawn, files.size());
    for (int file = 0; file < files.size(); file++) {
      if (isShared[file]) {
        restless.add(file);
        persons.add(personsOf(file, drawn));
      }
    }
    return new Reckoned(
        likely.pairs().stream()
            .filter(LikelyPairs.Pair::moreThanAlias)
            .filter(pair -> pair.probability() >= least(files, pair))
            .toList(),
        restless,
        persons);
  }

  private static double least(List<DescribedFile> files, LikelyPairs.Pair pair) {
    boolean isOurs = files.get(pair.one()).agency().equals(files.get(pair.other()).agency());
    return isOurs ? LIKELY_OURS : LIKELY_THEIRS;
  }

  private static int[] personsOf(int file, int[][] drawn) {
    int[] persons = new int[drawn.length];
    for (int draw = 0; draw < drawn.length; draw++) {
      persons[draw] = drawn[draw][file];
    }
    return persons;
  }

  private static boolean[] shared(int[][] drawn, int files) {
    boolean[] isShared = new boolean[files];
    for (int[] draw : drawn) {
      int[] count = new int[files];
      for (int person : draw) {
        count[person]++;
      }
      for (int file = 0; file < files; file++) {
        isShared[file] |= count[draw[file]] > 1;
      }
    }
    return isShared;
  }
}
