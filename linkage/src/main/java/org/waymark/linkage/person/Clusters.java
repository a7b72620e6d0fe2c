package org.waymark.linkage.person;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.linkage.model.ScoredPair;

/**
 * Grows clusters pair by pair; two join only when their records are together in most draws on
 * average.
 */
final class Clusters {
  private final int[] clusterOf;
  private final List<List<Integer>> members = new ArrayList<>();
  private final Map<Long, Double> together = new HashMap<>();

  Clusters(int records, List<ScoredPair> pairs, double[] shares) {
    clusterOf = new int[records];
    for (int i = 0; i < records; i++) {
      clusterOf[i] = i;
      members.add(new ArrayList<>(List.of(i)));
    }
    for (int k = 0; k < shares.length; k++) {
      together.put(key(pairs.get(k).left(), pairs.get(k).right()), shares[k]);
    }
  }

  private static long key(int left, int right) {
    return (long) Math.min(left, right) << 32 | Math.max(left, right);
  }

  void join(int left, int right) {
    int to = clusterOf[left];
    int from = clusterOf[right];
    if (to != from && average(members.get(to), members.get(from)) >= 0.5) {
      members.get(from).forEach(record -> clusterOf[record] = to);
      members.get(to).addAll(members.get(from));
      members.get(from).clear();
    }
  }

  private double average(List<Integer> some, List<Integer> others) {
    double sum = 0;
    for (int a : some) {
      for (int b : others) {
        sum += together.getOrDefault(key(a, b), 0.0);
      }
    }
    return sum / some.size() / others.size();
  }

  int[] numbered() {
    int[] numbers = new int[clusterOf.length];
    Arrays.fill(numbers, -1);
    int next = 0;
    int[] persons = new int[clusterOf.length];
    for (int i = 0; i < persons.length; i++) {
      if (numbers[clusterOf[i]] < 0) {
        numbers[clusterOf[i]] = next++;
      }
      persons[i] = numbers[clusterOf[i]];
    }
    return persons;
  }
}
