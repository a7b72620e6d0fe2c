package org.waymark.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The names of all case files, in memory, each agency's on a shelf of its own.
 *
 * <p>A search looks through the asker's own shelf and through those other files alone that the
 * database just said are in her sight. So what it costs, and how many it proposes, cannot depend on
 * any other agency's file that is hidden from her: there is no time to measure and nothing to pad.
 */
@Component
class NameIndex {
  private final Map<UUID, Shelf> shelves = new ConcurrentHashMap<>();
  private final Map<UUID, Card> byCaseFile = new ConcurrentHashMap<>();

  /** Puts cards in, or in place of the ones before; many together cost less than one by one. */
  void put(Collection<Card> cards) {
    cards.forEach(card -> byCaseFile.put(card.caseFile(), card));
    cards.stream()
        .collect(Collectors.groupingBy(Card::agency))
        .forEach((agency, some) ->
            shelves.compute(
                agency, (same, shelf) -> (shelf == null ? Shelf.EMPTY : shelf).with(some)));
  }

  /** Drops these case files: no name of theirs stays in memory. */
  void forget(Set<UUID> caseFiles) {
    byCaseFile.keySet().removeAll(caseFiles);
    shelves.replaceAll((agency, shelf) -> shelf.without(caseFiles));
  }

  /** How many case files it knows. */
  int size() {
    return byCaseFile.size();
  }

  /**
   * The nearest of what may be proposed, nearest first; of two that fit alike, the asker's own.
   *
   * @param words folded
   * @param own the agency whose shelf is searched
   * @param barred of those, what must not even be counted
   * @param inSight files of other agencies, as the database named them in this transaction
   */
  List<UUID> nearest(
      List<String> words, UUID own, Set<UUID> barred, Collection<UUID> inSight, int most) {
    List<AskedWord> asked = words.stream().map(AskedWord::new).toList();
    var nearest = new Nearest(most);
    shelves.getOrDefault(own, Shelf.EMPTY).search(asked, barred, nearest);
    for (UUID other : inSight) {
      Card card = byCaseFile.get(other);
      if (card != null && !card.agency().equals(own)) {
        nearest.considerAnothers(card, card.distance(asked));
      }
    }
    return nearest.caseFiles();
  }
}
