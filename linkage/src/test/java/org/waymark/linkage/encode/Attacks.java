package org.waymark.linkage.encode;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Published attacks on encodings, in the hands of somebody strong: no key, but the very names that
 * were encoded, each as often as it was, in another order. Each says for every encoding which name
 * it takes it to be.
 */
final class Attacks {
  private static final int BITS_OF_A_PIECE = 8;

  private Attacks() {}

  /**
   * The encodings met most often are the commonest names (Christen and others 2017, <i>Efficient
   * cryptanalysis of Bloom filters</i>, in its simplest form).
   */
  static List<String> frequencyAlignment(List<long[]> encodings, List<String> names) {
    List<String> ranked = ranked(names);
    List<String> seen = ranked(encodings.stream().map(Arrays::toString).toList());
    Map<String, String> named = new HashMap<>();
    IntStream.range(0, seen.size())
        .forEach(rank -> named.put(seen.get(rank), ranked.get(rank % ranked.size())));
    return encodings.stream()
        .map(encoding -> named.getOrDefault(Arrays.toString(encoding), ""))
        .toList();
  }

  private static List<String> ranked(List<String> values) {
    Map<String, Long> counts =
        values.stream()
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * Bits set in as many encodings as names hold a pair of letters belong to that pair (Christen and
   * others 2018, <i>Precise and fast cryptanalysis for Bloom filter based privacy-preserving record
   * linkage</i>); the name whose pairs' bits are set most is taken.
   */
  static List<String> patternMining(List<long[]> encodings, List<String> names) {
    int[] support = new int[Encoder.BITS];
    encodings.forEach(encoding ->
        IntStream.range(0, Encoder.BITS).forEach(bit -> support[bit] += isSet(encoding, bit)));
    Map<String, int[]> bits = new HashMap<>();
    names.stream()
        .flatMap(name -> pieces(name).stream())
        .distinct()
        .forEach(piece -> {
          long held = names.stream().filter(name -> pieces(name).contains(piece)).count();
          bits.put(
              piece,
              IntStream.range(0, Encoder.BITS)
                  .boxed()
                  .sorted(Comparator.comparing(bit -> Math.abs(support[bit] - held)))
                  .limit(BITS_OF_A_PIECE)
                  .mapToInt(bit -> bit)
                  .toArray());
        });
    return encodings.stream()
        .map(encoding ->
            names.stream()
                .distinct()
                .max(
                    Comparator.comparingDouble(name ->
                        pieces(name).stream()
                            .flatMapToInt(
                                piece -> Arrays.stream(bits.getOrDefault(piece, new int[0])))
                            .map(bit -> isSet(encoding, bit))
                            .average()
                            .orElse(0)))
                .orElseThrow())
        .toList();
  }

  /**
   * Whoever stands to the others as a name stands to the other names is that name (Vidanage and
   * others 2020, <i>A graph matching attack on privacy-preserving record linkage</i>).
   */
  static List<String> graphMatching(List<long[]> encodings, List<String> names) {
    List<double[]> ofEncodings = neighbourhoods(encodings, Attacks::dice);
    List<double[]> ofNames =
        neighbourhoods(names.stream().map(Attacks::pieces).toList(), Attacks::dice);
    return ofEncodings.stream()
        .map(place -> {
          int nearest =
              IntStream.range(0, names.size())
                  .boxed()
                  .min(Comparator.comparingDouble(n -> distance(place, ofNames.get(n))))
                  .orElseThrow();
          return names.get(nearest);
        })
        .toList();
  }

  private interface Likeness<T> {
    double of(T one, T other);
  }

  /** All likenesses to the others in order, as a node's face in the graph. */
  private static <T> List<double[]> neighbourhoods(List<T> nodes, Likeness<T> likeness) {
    return nodes.stream()
        .map(node -> nodes.stream().mapToDouble(o -> likeness.of(node, o)).sorted().toArray())
        .toList();
  }

  private static double distance(double[] one, double[] other) {
    return IntStream.range(0, one.length).mapToDouble(k -> Math.abs(one[k] - other[k])).sum();
  }

  private static double dice(long[] a, long[] b) {
    return AdaptiveThreshold.dice(
        Overlap.common(a, 0, b, 0), Overlap.sizes(a)[0], Overlap.sizes(b)[0]);
  }

  private static double dice(TreeSet<String> a, TreeSet<String> b) {
    return 2.0 * a.stream().filter(b::contains).count() / (a.size() + b.size());
  }

  private static int isSet(long[] encoding, int bit) {
    return (int) (encoding[bit >>> 6] >>> bit & 1);
  }

  static TreeSet<String> pieces(String name) {
    String padded = '_' + name + '_';
    return IntStream.range(0, padded.length() - 1)
        .mapToObj(at -> padded.substring(at, at + 2))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
