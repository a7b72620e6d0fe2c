package org.waymark.statistics.population.bayes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All decomposable graphs on a few lists, as maximal cliques and separators (bit masks of lists).
 */
final class DecomposableGraphs {
  /** {@code separators} may repeat; those of nobody are left out. */
  record Graph(List<Integer> cliques, List<Integer> separators) {}

  private DecomposableGraphs() {}

  /** Eight graphs for three lists, 61 for four, 822 for five; the saturated one is left out. */
  static List<Graph> on(int lists) {
    int pairs = lists * (lists - 1) / 2;
    List<Graph> graphs = new ArrayList<>();
    for (int edges = 0; edges < (1 << pairs) - 1; edges++) {
      decompose(neighbours(lists, edges)).ifPresent(graphs::add);
    }
    return graphs;
  }

  private static int[] neighbours(int lists, int edges) {
    int[] neighbours = new int[lists];
    int bit = 0;
    for (int a = 0; a < lists; a++) {
      for (int b = a + 1; b < lists; b++, bit++) {
        if ((edges >> bit & 1) == 1) {
          neighbours[a] |= 1 << b;
          neighbours[b] |= 1 << a;
        }
      }
    }
    return neighbours;
  }

  /**
   * Maximum cardinality search (Tarjan and Yannakakis 1984); empty when the graph is not chordal.
   */
  private static Optional<Graph> decompose(int[] neighbours) {
    List<Integer> cliques = new ArrayList<>();
    List<Integer> separators = new ArrayList<>();
    int visited = 0;
    int clique = 0;
    for (int step = 0; step < neighbours.length; step++) {
      int next = mostConnected(neighbours, visited);
      int earlier = neighbours[next] & visited;
      if (!isComplete(neighbours, earlier)) {
        return Optional.empty();
      }
      if (earlier != clique) {
        cliques.add(clique);
        if (earlier != 0) {
          separators.add(earlier);
        }
      }
      clique = earlier | 1 << next;
      visited |= 1 << next;
    }
    cliques.add(clique);
    return Optional.of(new Graph(cliques, separators));
  }

  private static int mostConnected(int[] neighbours, int visited) {
    int best = -1;
    for (int i = 0; i < neighbours.length; i++) {
      boolean more =
          best < 0
              || Integer.bitCount(neighbours[i] & visited)
                  > Integer.bitCount(neighbours[best] & visited);
      if ((visited >> i & 1) == 0 && more) {
        best = i;
      }
    }
    return best;
  }

  private static boolean isComplete(int[] neighbours, int set) {
    for (int i = 0; i < neighbours.length; i++) {
      if ((set >> i & 1) == 1 && (neighbours[i] & set) != (set & ~(1 << i))) {
        return false;
      }
    }
    return true;
  }
}
