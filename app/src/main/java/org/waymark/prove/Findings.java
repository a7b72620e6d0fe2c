package org.waymark.prove;

import java.util.ArrayList;
import java.util.List;

/** What was compared and what did not agree, over one run. */
final class Findings {
  private final List<Disagreement> disagreements = new ArrayList<>();
  private long states;
  private long sessions;
  private long cells;

  void state() {
    states++;
  }

  void session() {
    sessions++;
  }

  /** One session, one question, one comparison. */
  void cell() {
    cells++;
  }

  void add(Disagreement disagreement) {
    disagreements.add(disagreement);
  }

  List<Disagreement> disagreements() {
    return disagreements;
  }

  boolean isEmpty() {
    return disagreements.isEmpty();
  }

  long states() {
    return states;
  }

  long sessions() {
    return sessions;
  }

  long cells() {
    return cells;
  }
}
