package org.waymark.linkage.model;

import java.util.List;

/** Where pairs come from: all of them, or those that blocking proposes. */
public interface PairSource {
  /** Every pair of the source, by pattern. */
  PatternCounts count();

  /** The pairs at least this probable. */
  List<ScoredPair> collect(MatchModel model, double atLeast);

  /**
   * The share of pairs of the same person among those looked at, as the source itself estimates it.
   */
  double recall();
}
