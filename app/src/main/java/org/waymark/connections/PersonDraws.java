package org.waymark.connections;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Draws who is who, many times: each draw sorts all files into persons without contradiction, and
 * over all draws two files come together as often as their probability says (Gibbs sampling over
 * partitions, after Sadinle 2014, "Detecting duplicates in a homicide registry", section 4;
 * Steorts, Hall and Fienberg 2016, section 3).
 *
 * <p>A file joins a person with the log odds of one join plus what its likeness to each of that
 * person's files adds, damped by the square root of their number, since such evidence repeats
 * itself. Files that people connected are always together, files they called different never.
 *
 * <p>The probabilities are themselves learned, so each draw moves all log odds together by a normal
 * amount of {@link #DOUBT}: an assumption, kept here in the open, without which the interval would
 * pretend that they are exact.
 */
final class PersonDraws {
  /** Standard deviation of that common shift, in natural log odds. */
  static final double DOUBT = 0.4;

  /** What a pair adds that was too improbable to be kept: half a per cent. */
  private static final double HARDLY = Math.log(0.005 / 0.995);

  private static final int SWEEPS_BEFORE = 20;
  private static final int SWEEPS_A_DRAW = 3;

  private final int[] groupOf;
  private final List<Map<Integer, Double>> added = new ArrayList<>();
  private final Set<Long> different = new HashSet<>();
  private final double prior;
  private final Random random;
  private final int[] personOf;
  private final Map<Integer, Set<Integer>> groupsOf = new HashMap<>();
  private double doubt;

  /**
   * @param files how many
   * @param likely pairs and their probability, each pair at most once
   * @param decided what people decided; it stands against any probability
   * @param seed the same seed draws the same
   */
  PersonDraws(int files, LikelyPairs likely, List<Decided> decided, long seed) {
    this.groupOf = together(files, decided);
    this.prior = likely.prior();
    this.random = new Random(seed);
    for (int i = 0; i < files; i++) {
      added.add(new TreeMap<>());
    }
    decided.stream().filter(one -> !one.same()).forEach(one -> apart(one.one(), one.other()));
    likely.pairs().forEach(this::add);
    this.personOf = groupOf.clone();
    for (int group : groupOf) {
      groupsOf.computeIfAbsent(group, same -> new HashSet<>()).add(group);
    }
  }

  /** Two files, by their place, and what people said of them. */
  record Decided(int one, int other, boolean same) {}

  /** The number of each file's person, draw by draw. */
  int[][] draw(int draws) {
    int[] restless =
        Arrays.stream(groupOf).distinct().filter(group -> !added.get(group).isEmpty()).toArray();
    for (int sweep = 0; sweep < SWEEPS_BEFORE; sweep++) {
      sweep(restless);
    }
    int[][] drawn = new int[draws][];
    for (int draw = 0; draw < draws; draw++) {
      doubt = DOUBT * random.nextGaussian();
      for (int sweep = 0; sweep < SWEEPS_A_DRAW; sweep++) {
        sweep(restless);
      }
      drawn[draw] = Arrays.stream(groupOf).map(group -> personOf[group]).toArray();
    }
    return drawn;
  }

  private static int[] together(int files, List<Decided> decided) {
    int[] groupOf = new int[files];
    Arrays.setAll(groupOf, file -> file);
    for (Decided one : decided) {
      int from = groupOf[one.one()];
      int to = groupOf[one.other()];
      if (one.same() && from != to) {
        Arrays.setAll(groupOf, file -> groupOf[file] == from ? to : groupOf[file]);
      }
    }
    return groupOf;
  }

  private void add(LikelyPairs.Pair pair) {
    int one = groupOf[pair.one()];
    int other = groupOf[pair.other()];
    if (one != other && !different.contains(key(one, other))) {
      double odds = Math.log(pair.probability() / Math.max(1e-9, 1 - pair.probability())) - prior;
      added.get(one).merge(other, odds, Math::max);
      added.get(other).merge(one, odds, Math::max);
    }
  }

  private void apart(int one, int other) {
    different.add(key(groupOf[one], groupOf[other]));
  }

  private static long key(int one, int other) {
    return (long) Math.min(one, other) << 32 | Math.max(one, other);
  }

  private void sweep(int[] restless) {
    for (int group : restless) {
      leave(group);
      join(group, choose(group));
    }
  }

  private void leave(int group) {
    Set<Integer> left = java.util.Objects.requireNonNull(groupsOf.get(personOf[group]));
    left.remove(group);
    if (left.isEmpty()) {
      groupsOf.remove(personOf[group]);
    } else if (personOf[group] == group) {
      // A person is numbered by one of its files: when that one leaves, by another.
      int number = left.iterator().next();
      left.forEach(one -> personOf[one] = number);
      groupsOf.remove(group);
      groupsOf.put(number, left);
    }
  }

  private void join(int group, int person) {
    personOf[group] = person;
    groupsOf.computeIfAbsent(person, none -> new HashSet<>()).add(group);
  }

  private int choose(int group) {
    double total = 1;
    int chosen = group;
    Set<Integer> seen = new HashSet<>();
    for (int neighbour : added.get(group).keySet()) {
      int person = personOf[neighbour];
      if (seen.add(person)) {
        double weight = Math.exp(Math.min(300, score(group, person)));
        total += weight;
        chosen = random.nextDouble() * total < weight ? person : chosen;
      }
    }
    return chosen;
  }

  private double score(int group, int person) {
    Set<Integer> members = java.util.Objects.requireNonNull(groupsOf.get(person));
    double sum = 0;
    for (int member : members) {
      if (different.contains(key(group, member))) {
        return Double.NEGATIVE_INFINITY;
      }
      sum += added.get(group).getOrDefault(member, HARDLY - prior);
    }
    return prior + doubt + sum / Math.sqrt(members.size());
  }
}
