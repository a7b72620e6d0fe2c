package org.waymark.statistics.routes;

/**
 * A person in one state from one time to another.
 *
 * @param from index of the state
 * @param to index of the state entered at {@code end}, or {@link #UNSEEN} where watching ended
 */
public record Stay(int person, int from, int to, double start, double end) {
  public static final int UNSEEN = -1;

  public Stay {
    if (!(start <= end)) {
      throw new IllegalArgumentException("A stay cannot end before it starts");
    }
  }

  boolean isTransition() {
    return to != UNSEEN;
  }
}
