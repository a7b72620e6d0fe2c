package org.waymark.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The names of all case files, in memory, each agency's on a shelf of its own.
 *
 * <p>A search looks through the asker's own shelf and through those other files alone that the
 * database just said are in her sight. So what it costs, and how many it proposes, cannot depend on
 * any file hidden from her: there is no time to measure and nothing to pad.
 */
@Component
class NameIndex {
  private final Map<UUID, Map<UUID, Card>> shelves = new ConcurrentHashMap<>();
  private final Map<UUID, Card> byCaseFile = new ConcurrentHashMap<>();

  /** Puts a card in, or in place of the one before. */
  void put(Card card) {
    byCaseFile.put(card.caseFile(), card);
    shelves
        .computeIfAbsent(card.agency(), agency -> new ConcurrentHashMap<>())
        .put(card.caseFile(), card);
  }

  /** How many case files it knows. */
  int size() {
    return byCaseFile.size();
  }

  /**
   * The nearest of what may be proposed, nearest first.
   *
   * @param words folded
   * @param own the agency whose shelf is searched
   * @param barred of those, what must not even be counted
   * @param inSight files of other agencies, as the database named them in this transaction
   */
  List<UUID> nearest(
      List<String> words, UUID own, Set<UUID> barred, Collection<UUID> inSight, int most) {
    List<Found> found = new ArrayList<>();
    for (Card card : shelves.getOrDefault(own, Map.of()).values()) {
      if (!barred.contains(card.caseFile())) {
        consider(card, words, 0, found);
      }
    }
    for (UUID other : inSight) {
      Card card = byCaseFile.get(other);
      if (card != null) {
        consider(card, words, 1, found);
      }
    }
    return found.stream()
        .sorted(Found.NEAREST)
        .limit(most)
        .map(one -> one.card().caseFile())
        .toList();
  }

  private static void consider(Card card, List<String> words, int handicap, List<Found> found) {
    int distance = card.distance(words);
    if (distance != Card.NO_MATCH) {
      found.add(new Found(card, distance * 2 + handicap));
    }
  }

  private record Found(Card card, int distance) {
    static final Comparator<Found> NEAREST =
        Comparator.comparingInt(Found::distance)
            .thenComparingInt(found -> found.card().text().length())
            .thenComparing(found -> found.card().caseFile());
  }
}
