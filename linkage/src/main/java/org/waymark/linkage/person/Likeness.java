package org.waymark.linkage.person;

import org.waymark.linkage.compare.Comparisons;
import org.waymark.linkage.compare.Field;
import org.waymark.linkage.model.MatchModel;

/**
 * How much more likely the values of some records are when they are one person than when they are
 * strangers, in natural logarithms and without the prior.
 *
 * <p>A person has one true value of each field, and each record either holds it or strays from it
 * by itself (Steorts, Hall and Fienberg 2016, section 2). Each different value that the records
 * hold is taken to be the true one in turn and what follows is summed, so that three records with
 * one name count as two agreements and not three, and one slip is one slip however many records it
 * is held against. How often a record strays is read off how often two of one person agree: both
 * must have kept to the truth. For two records this is the likelihood ratio of the pair.
 */
final class Likeness {
  /** Natural logarithm of a part that adds nothing to a sum. */
  private static final double NOTHING = -16;

  private static final double LOG_2 = Math.log(2);

  private final Candidates candidates;
  private final PatternMemory patterns;
  private final MatchModel model;
  private final int fields;
  private final boolean[] ofRecords;
  private final RatioMemory byPattern = new RatioMemory();
  private final PairRatios[] ofCandidates;
  private final float[] ratios;
  private final long[] own;
  private final float[][] strays;
  private final double[][] again;
  private PairRatios[] row = new PairRatios[32];
  private double[] trial = new double[256];
  private int[] trialHolders = new int[256];
  private final int[] firstTier;
  private final double[] kept;

  Likeness(
      Candidates candidates,
      Comparisons comparisons,
      PatternMemory patterns,
      MatchModel model,
      long[] own,
      OtherValues others) {
    this.candidates = candidates;
    this.patterns = patterns;
    this.model = model;
    this.own = own;
    this.fields = comparisons.fields().size();
    this.ofRecords = new boolean[fields];
    for (int f = 0; f < fields; f++) {
      ofRecords[f] = comparisons.fields().get(f).isOfRecords();
    }
    this.firstTier = comparisons.fields().stream().mapToInt(Field::firstTier).toArray();
    this.kept = new double[fields];
    for (int f = 0; f < fields; f++) {
      kept[f] = ofRecords[f] ? 0 : Math.log(model.agreement(f)) / 2;
    }
    this.strays = new float[fields][];
    this.again = new double[fields][];
    for (int f = 0; f < fields; f++) {
      strays[f] = strays(f, comparisons.fields().get(f));
      again[f] = others.worth(f, comparisons.fields().get(f), model);
    }
    this.ofCandidates = new PairRatios[candidates.size()];
    this.ratios = new float[candidates.size()];
    for (int pair = 0; pair < ratios.length; pair++) {
      ofCandidates[pair] = byPattern.get(candidates.pattern(pair), this::ratios);
      ratios[pair] = ofCandidates[pair].sum();
    }
  }

  /**
   * By level, how likely somebody who strays shows it to the truth against how likely a stranger.
   */
  private float[] strays(int f, Field field) {
    float[] strays = new float[field.levels().size()];
    double straying = Math.log(2 * Math.max(1e-9, 1 - Math.exp(kept[f]))) + kept[f];
    for (int level = Field.DIFFERENT; level < firstTier[f] && !ofRecords[f]; level++) {
      strays[level] = (float) (model.ratio(f, level) - straying);
    }
    return strays;
  }

  private PairRatios ratios(long pattern) {
    float[] byField = new float[fields];
    float[] unlike = new float[fields];
    float sum = 0;
    int equal = 0;
    for (int f = 0; f < fields; f++) {
      double ratio = model.ratio(f, pattern);
      int level = Comparisons.level(pattern, f);
      boolean same = level >= firstTier[f];
      equal |= same ? 1 << f : 0;
      sum += (float) ratio;
      unlike[f] = same || level < Field.DIFFERENT || ofRecords[f] ? Float.NaN : strays[f][level];
      byField[f] = (float) (ratio - (level < Field.DIFFERENT ? 0 : given(f, same)));
    }
    return new PairRatios(byField, unlike, sum, equal);
  }

  /**
   * What the other's keeping to the truth takes off; a pair that differs may do so both ways round.
   */
  private double given(int field, boolean same) {
    return ofRecords[field] ? 0 : kept[field] + (same ? 0 : LOG_2);
  }

  /** Whether one person's fields lean on each other, which only a pair's ratio knows of. */
  boolean leans() {
    return model.sameLean();
  }

  /** Of a candidate pair. */
  double ratio(int pair) {
    return ratios[pair];
  }

  private PairRatios ratios(int left, int right) {
    int pair = candidates.find(left, right);
    return pair >= 0 ? ofCandidates[pair] : byPattern.get(patterns.of(left, right), this::ratios);
  }

  /** The first {@code size} records, taken to be one person. */
  Held hold(int[] records, int size) {
    double[] around = new double[size * fields];
    int[] holders = new int[size * fields];
    for (int place = 0; place < size; place++) {
      add(records, place, records[place], around, holders);
    }
    return new Held(around, holders, ratio(around, holders, size));
  }

  /** The likelihood ratio of a person's records and one more. */
  double with(Held person, int[] records, int size, int record) {
    int needed = (size + 1) * fields;
    if (needed > trial.length) {
      trial = new double[2 * needed];
      trialHolders = new int[2 * needed];
    }
    return join(person, records, size, record, trial, trialHolders);
  }

  /** A person's records and one more, which comes last. */
  Held joined(Held person, int[] records, int size, int record) {
    double[] around = new double[(size + 1) * fields];
    int[] holders = new int[(size + 1) * fields];
    return new Held(around, holders, join(person, records, size, record, around, holders));
  }

  private double join(
      Held person, int[] records, int size, int record, double[] around, int[] holders) {
    System.arraycopy(person.around(), 0, around, 0, size * fields);
    System.arraycopy(person.holders(), 0, holders, 0, size * fields);
    add(records, size, record, around, holders);
    return ratio(around, holders, size + 1);
  }

  /** A person's records without one, whose place the last takes. */
  Held without(Held person, int[] records, int size, int place) {
    double[] around = person.around().clone();
    int[] holders = person.holders().clone();
    for (int other = 0; other < size; other++) {
      if (other != place) {
        PairRatios pair = ratios(records[other], records[place]);
        subtract(pair, other, own[records[place]], place, around, holders);
      }
    }
    int last = (size - 1) * fields;
    System.arraycopy(around, last, around, place * fields, fields);
    System.arraycopy(holders, last, holders, place * fields, fields);
    return new Held(around, holders, ratio(around, holders, size - 1));
  }

  /** The last places are emptied after, so that what the leaving record held is still known. */
  private void subtract(
      PairRatios pair, int from, long leaving, int place, double[] around, int[] holders) {
    for (int f = 0; f < fields; f++) {
      boolean repeats = !pair.equal(f) && holders[place * fields + f] > 1;
      around[from * fields + f] -= pair.fields()[f] + (repeats ? more(pair, f, leaving) : 0);
      holders[from * fields + f] -= pair.equal(f) ? 1 : 0;
    }
  }

  /** One more record comes to these. */
  private void add(int[] records, int size, int record, double[] around, int[] holders) {
    row = row.length < size ? new PairRatios[2 * size] : row;
    for (int other = 0; other < size; other++) {
      row[other] = ratios(records[other], record);
    }
    for (int f = 0; f < fields; f++) {
      int same = 0;
      for (int other = 0; other < size; other++) {
        same += row[other].equal(f) ? 1 : 0;
      }
      around[size * fields + f] = kept[f];
      holders[size * fields + f] = Comparisons.level(own[record], f) >= firstTier[f] ? same + 1 : 0;
      for (int other = 0; other < size; other++) {
        meet(f, other, own[records[other]], size, own[record], same > 0, around, holders);
      }
    }
  }

  private void meet(
      int f,
      int other,
      long ofOther,
      int last,
      long ofLast,
      boolean repeats,
      double[] around,
      int[] holders) {
    PairRatios pair = row[other];
    int at = other * fields + f;
    double once = pair.fields()[f];
    around[at] += once + (repeats && !pair.equal(f) ? more(pair, f, ofLast) : 0);
    double times = holders[at];
    boolean among = times > 1 && !pair.equal(f);
    around[last * fields + f] += once + (among ? more(pair, f, ofOther) * (times - 1) / times : 0);
    holders[at] += pair.equal(f) ? 1 : 0;
  }

  /**
   * What it adds that a record strays to a value another has strayed to already, beyond straying.
   */
  private double more(PairRatios pair, int field, long straying) {
    float once = pair.unlike()[field];
    int tier = Comparisons.level(straying, field) - firstTier[field];
    return Float.isNaN(once) || tier < 0 ? 0 : Math.max(0, again[field][tier] - once);
  }

  private double ratio(double[] around, int[] holders, int size) {
    double sum = 0;
    for (int f = 0; f < fields; f++) {
      sum += ofRecords[f] ? worst(f, around, size) : field(f, around, holders, size);
    }
    return sum;
  }

  /** What says something of records holds for every two of them: the least favourable counts. */
  private double worst(int field, double[] around, int size) {
    double worst = Double.POSITIVE_INFINITY;
    for (int place = 0; place < size; place++) {
      worst = Math.min(worst, around[place * fields + field]);
    }
    return worst;
  }

  /** The logarithm of the sum over all different values that may be the true one. */
  private double field(int field, double[] around, int[] holders, int size) {
    double most = Double.NEGATIVE_INFINITY;
    for (int at = field; at < size * fields; at += fields) {
      most = holders[at] > 0 ? Math.max(most, around[at]) : most;
    }
    double sum = 0;
    for (int at = field; at < size * fields; at += fields) {
      double below = holders[at] > 0 ? around[at] - most : NOTHING;
      sum += below == 0 ? 1.0 / holders[at] : below > NOTHING ? Math.exp(below) / holders[at] : 0;
    }
    return sum == 0 ? 0 : most + (sum == 1 ? 0 : Math.log(sum));
  }
}
