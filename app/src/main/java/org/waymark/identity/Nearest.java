package org.waymark.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;

/** The nearest cards so far, no more than asked for. */
final class Nearest {
  /** Farther than any card that fits. */
  static final int NO_MATCH = Integer.MAX_VALUE;

  private static final Comparator<Found> NEAREST_FIRST =
      Comparator.comparingInt(Found::distance)
          .thenComparingInt(found -> found.card().length())
          .thenComparing(found -> found.card().caseFile());

  private final int most;
  private final PriorityQueue<Found> farthestFirst = new PriorityQueue<>(NEAREST_FIRST.reversed());

  Nearest(int most) {
    this.most = most;
  }

  private record Found(Card card, int distance) {}

  /** Keeps a card of the asker's own agency, if it fits and is nearer than one of those kept. */
  void considerOwn(Card card, int distance) {
    if (distance != NO_MATCH) {
      consider(card, distance * 2);
    }
  }

  /** The same with a card of another agency: of two that fit alike, the asker's own is nearer. */
  void considerAnothers(Card card, int distance) {
    if (distance != NO_MATCH) {
      consider(card, distance * 2 + 1);
    }
  }

  private void consider(Card card, int distance) {
    Found farthest = farthestFirst.peek();
    if (farthest == null || farthestFirst.size() < most) {
      farthestFirst.add(new Found(card, distance));
    } else if (distance <= farthest.distance()) {
      var found = new Found(card, distance);
      if (NEAREST_FIRST.compare(found, farthest) < 0) {
        farthestFirst.remove();
        farthestFirst.add(found);
      }
    }
  }

  /** Their case files, nearest first. */
  List<UUID> caseFiles() {
    List<Found> found = new ArrayList<>(farthestFirst);
    found.sort(NEAREST_FIRST);
    return found.stream().map(one -> one.card().caseFile()).toList();
  }
}
