package org.waymark.linkage.encode;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds alike encodings without comparing every pair: people whose bits agree at some places drawn
 * at random are compared, and this is done in many rounds with other places (locality-sensitive
 * hashing for the Hamming distance, Indyk and Motwani 1998; for encodings Durham 2012).
 *
 * <p>Places are drawn without looking at anybody, so the chance that a pair at some distance is
 * found in a round is known exactly. What was missed is therefore estimated without bias: a pair
 * found that had a chance of a half of being found stands for two (Horvitz and Thompson 1952).
 */
final class CandidateSearch {
  /** How often a pair just as alike as the threshold may be missed; more alike ones are less. */
  private static final double MISSED_AT_THE_THRESHOLD = 0.02;

  private static final int FEWEST_PLACES = 8;
  private static final int MOST_PLACES = 24;
  private static final int MOST_ROUNDS = 500;
  private static final int SAMPLE = 200_000;

  /** Nanoseconds, about: comparing people in a row, two who lie far apart, and one place's bit. */
  static final double IN_A_ROW = 7;

  private static final double FAR_APART = 100;
  private static final double PLACE = 3;

  private static final int TABLE_BITS = 20;

  /**
   * How it is done.
   *
   * @param places that have to agree in one round
   * @param cost in nanoseconds, about
   */
  record Plan(int places, int rounds, double cost) {}

  /**
   * What came of it.
   *
   * @param compared pairs compared, one that met in two rounds counted twice
   * @param missed pairs as alike as the threshold that were not met, as estimated
   */
  record Found(Collection<EncodedLinkage.Match> matches, long compared, double missed) {
    /** Share of the pairs as alike as the threshold that were found, as estimated. */
    double recall() {
      return matches.isEmpty() ? 1 : matches.size() / (matches.size() + missed);
    }
  }

  private final EncodedFile left;
  private final EncodedFile right;
  private final int[] sizesLeft;
  private final int[] sizesRight;
  private final double threshold;
  private final Map<Long, EncodedLinkage.Match> matches = new ConcurrentHashMap<>();
  private final LongAdder compared = new LongAdder();

  CandidateSearch(EncodedFile left, EncodedFile right, double threshold) {
    this.left = left;
    this.right = right;
    this.sizesLeft = Overlap.sizes(left.words());
    this.sizesRight = left == right ? sizesLeft : Overlap.sizes(right.words());
    this.threshold = threshold;
  }

  /**
   * The cheapest plan, or none where comparing every pair is cheaper.
   *
   * @param inARow nanoseconds of comparing two people where all are compared in turn
   */
  @Nullable Plan plan(double inARow) {
    double filled = mean(sizesLeft) + mean(sizesRight);
    double alike = 1 - (1 - threshold) * filled / Encoder.BITS;
    double[] strangers = strangersMeet();
    double people = left.size() + (left == right ? 0 : right.size());
    double pairs = (double) left.size() * right.size() / (left == right ? 2 : 1);
    return IntStream.rangeClosed(FEWEST_PLACES, MOST_PLACES)
        .mapToObj(places -> {
          double found = Math.pow(alike, places);
          double rounds = Math.ceil(Math.log(MISSED_AT_THE_THRESHOLD) / Math.log1p(-found));
          double met = pairs * strangers[places];
          return new Plan(
              places,
              (int) Math.clamp(rounds, 1, MOST_ROUNDS + 1),
              rounds * (people * places * PLACE + met * FAR_APART));
        })
        .filter(plan -> plan.rounds() <= MOST_ROUNDS && plan.cost() < pairs * inARow)
        .min(Comparator.comparingDouble(Plan::cost))
        .orElse(null);
  }

  private static double mean(int[] sizes) {
    return IntStream.of(sizes).filter(size -> size > 0).average().orElse(0);
  }

  /**
   * By number of places, how often two people drawn at random agree at all of them. Some have much
   * in common, so this is more than what people on average have in common would lead to.
   */
  private double[] strangersMeet() {
    Random random = new Random(13);
    double[] meet = new double[MOST_PLACES + 1];
    for (int n = 0; n < SAMPLE; n++) {
      int i = random.nextInt(left.size());
      int j = random.nextInt(right.size());
      if (sizesLeft[i] > 0 && sizesRight[j] > 0 && (left != right || i != j)) {
        int differ = distance(i, j, common(i, j));
        double agree = 1;
        for (int places = 1; places <= MOST_PLACES; places++) {
          agree *= Math.max(0.0, Encoder.BITS - differ - places + 1) / (Encoder.BITS - places + 1);
          meet[places] += agree / SAMPLE;
        }
      }
    }
    return meet;
  }

  /** The chance that two who differ in so many bits agree at places drawn at random. */
  private static double agree(int differ, int places) {
    double agree = 1;
    for (int place = 0; place < places; place++) {
      agree *= Math.max(0.0, Encoder.BITS - differ - place) / (Encoder.BITS - place);
    }
    return agree;
  }

  private int common(int i, int j) {
    return Overlap.common(
        left.words(), i * EncodedFile.WORDS, right.words(), j * EncodedFile.WORDS);
  }

  private int distance(int i, int j, int common) {
    return sizesLeft[i] + sizesRight[j] - 2 * common;
  }

  Found find(Plan plan) {
    IntStream.range(0, plan.rounds()).parallel().forEach(round -> round(plan.places(), round));
    double missed =
        matches.values().stream()
            .mapToDouble(match -> {
              double chance = chance(match, plan);
              return (1 - chance) / chance;
            })
            .sum();
    return new Found(matches.values(), compared.sum(), missed);
  }

  /** The chance of a pair to be met in at least one round. */
  private double chance(EncodedLinkage.Match match, Plan plan) {
    int differ = distance(match.left(), match.right(), common(match.left(), match.right()));
    double agree = agree(differ, plan.places());
    return -Math.expm1(plan.rounds() * Math.log1p(-Math.min(agree, 1 - 1e-12)));
  }

  private void round(int count, int round) {
    int[] places =
        new Random(round).ints(0, Encoder.BITS).distinct().limit(count).sorted().toArray();
    int[] keys = keys(right, places);
    Table table = table(keys);
    int[] keysLeft = left == right ? keys : keys(left, places);
    long met = 0;
    for (int person = 0; person < keysLeft.length; person++) {
      int slot = slot(keysLeft[person]);
      int end = sizesLeft[person] > 0 ? table.starts()[slot + 1] : 0;
      for (int k = table.starts()[slot]; k < end; k++) {
        int other = table.people()[k];
        boolean asked = left != right || other > person;
        if (asked && keys[other] == keysLeft[person]) {
          compare(person, other);
          met++;
        }
      }
    }
    compared.add(met);
  }

  /** People of the second file by key; whoever held too little to encode is in none. */
  private record Table(int[] starts, int[] people) {}

  private Table table(int[] keys) {
    int[] starts = new int[(1 << TABLE_BITS) + 1];
    for (int person = 0; person < keys.length; person++) {
      starts[slot(keys[person]) + 1] += sizesRight[person] > 0 ? 1 : 0;
    }
    for (int slot = 0; slot + 1 < starts.length; slot++) {
      starts[slot + 1] += starts[slot];
    }
    int[] next = starts.clone();
    int[] people = new int[starts[starts.length - 1]];
    for (int person = 0; person < keys.length; person++) {
      if (sizesRight[person] > 0) {
        people[next[slot(keys[person])]++] = person;
      }
    }
    return new Table(starts, people);
  }

  private static int slot(int key) {
    return key * 0x9E3779B1 >>> 32 - TABLE_BITS;
  }

  private static int[] keys(EncodedFile file, int[] places) {
    int[] keys = new int[file.size()];
    long[] words = file.words();
    for (int person = 0; person < keys.length; person++) {
      int key = 0;
      for (int place : places) {
        long word = words[person * EncodedFile.WORDS + (place >>> 6)];
        key = key << 1 | (int) (word >>> place) & 1;
      }
      keys[person] = key;
    }
    return keys;
  }

  private void compare(int person, int other) {
    int common = common(person, other);
    if (2 * common >= threshold * (sizesLeft[person] + sizesRight[other])) {
      double dice = AdaptiveThreshold.dice(common, sizesLeft[person], sizesRight[other]);
      matches.putIfAbsent(
          (long) person << 32 | other, new EncodedLinkage.Match(person, other, dice));
    }
  }
}
