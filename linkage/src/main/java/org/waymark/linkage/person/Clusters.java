package org.waymark.linkage.person;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Grows clusters pair by pair; two join only when their records are together in most draws on
 * average.
 */
final class Clusters {
  private final int[] clusterOf;
  private final List<List<Integer>> members = new ArrayList<>();
  private final Candidates candidates;
  private final double[] together;

  Clusters(Candidates candidates, double[] together) {
    this.candidates = candidates;
    this.together = together;
    clusterOf = new int[candidates.records()];
    for (int i = 0; i < clusterOf.length; i++) {
      clusterOf[i] = i;
      members.add(new ArrayList<>(List.of(i)));
    }
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
        int pair = candidates.find(a, b);
        sum += pair < 0 ? 0 : together[pair];
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
