package org.waymark.linkage.model;

import java.util.List;

/** Where pairs come from: all of them, or those that blocking proposes. */
public interface PairSource {
  /** Every pair of the source, by pattern. */
  PatternCounts count();

  /** The pairs at least this probable, ascending by left and right record. */
  List<ScoredPair> collect(MatchModel model, double atLeast);

  /** How they were looked for, and what share of the same people's a model says is among them. */
  Search search(MatchModel model);
}
