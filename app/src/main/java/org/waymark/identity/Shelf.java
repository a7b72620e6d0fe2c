package org.waymark.identity;

import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The cards of one agency. Never changed: a new card makes a new shelf, and searches go on in the
 * old one.
 *
 * <p>Most cards are in order, found through their words. The few that came since lie on top and are
 * compared one by one, until they are many and all is put in order again.
 */
final class Shelf {
  /** Comparing so many one by one takes about 0.1 ms. */
  private static final int MOST_ON_TOP = 500;

  private static final Comparator<Card> BY_CASE_FILE = Comparator.comparing(Card::caseFile);

  static final Shelf EMPTY = new Shelf(List.of());

  private final List<Card> inOrder;
  private final Map<UUID, Integer> numbers;
  private final Vocabulary vocabulary;
  private final Map<UUID, Card> onTop;

  private Shelf(Collection<Card> cards) {
    this.inOrder = cards.stream().sorted(BY_CASE_FILE).toList();
    this.numbers = HashMap.newHashMap(inOrder.size());
    for (int number = 0; number < inOrder.size(); number++) {
      numbers.put(inOrder.get(number).caseFile(), number);
    }
    this.vocabulary = new Vocabulary(inOrder);
    this.onTop = Map.of();
  }

  private Shelf(Shelf below, Map<UUID, Card> onTop) {
    this.inOrder = below.inOrder;
    this.numbers = below.numbers;
    this.vocabulary = below.vocabulary;
    this.onTop = onTop;
  }

  /** This shelf with these cards put in, or in place of the ones before. */
  Shelf with(Collection<Card> cards) {
    Map<UUID, Card> top = new HashMap<>(onTop);
    cards.forEach(card -> top.put(card.caseFile(), card));
    if (top.size() <= MOST_ON_TOP) {
      return new Shelf(this, top);
    }
    Map<UUID, Card> all = inOneOrder();
    all.putAll(top);
    return new Shelf(all.values());
  }

  /** This shelf without these case files, put in order again so that nothing of them is left. */
  Shelf without(Set<UUID> caseFiles) {
    Map<UUID, Card> left = inOneOrder();
    return left.keySet().removeAll(caseFiles) ? new Shelf(left.values()) : this;
  }

  private Map<UUID, Card> inOneOrder() {
    Map<UUID, Card> all = HashMap.newHashMap(inOrder.size() + onTop.size());
    inOrder.forEach(card -> all.put(card.caseFile(), card));
    all.putAll(onTop);
    return all;
  }

  /** Offers every card that fits all the words, except the barred ones. */
  void search(List<AskedWord> asked, Set<UUID> barred, Nearest nearest) {
    BitSet passedOver = passedOver(barred);
    List<byte[]> distances = asked.stream().map(vocabulary::distances).toList();
    for (int number = 0; number < inOrder.size(); number++) {
      int distance = sum(distances, number);
      if (distance != Nearest.NO_MATCH && !passedOver.get(number)) {
        nearest.considerOwn(inOrder.get(number), distance);
      }
    }
    for (Card card : onTop.values()) {
      if (!barred.contains(card.caseFile())) {
        nearest.considerOwn(card, card.distance(asked));
      }
    }
  }

  /** The numbers of those that are barred, and of those that a newer card replaces. */
  private BitSet passedOver(Set<UUID> barred) {
    var passedOver = new BitSet(inOrder.size());
    for (Set<UUID> some : List.of(barred, onTop.keySet())) {
      for (UUID caseFile : some) {
        Integer number = numbers.get(caseFile);
        if (number != null) {
          passedOver.set(number);
        }
      }
    }
    return passedOver;
  }

  private static int sum(List<byte[]> distances, int number) {
    int sum = 0;
    for (byte[] ofWord : distances) {
      if (ofWord[number] == AskedWord.NO_MATCH) {
        return Nearest.NO_MATCH;
      }
      sum += ofWord[number];
    }
    return sum;
  }
}
