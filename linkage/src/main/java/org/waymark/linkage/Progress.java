package org.waymark.linkage;

/** Told how far a linkage has come, from any thread. */
@FunctionalInterface
public interface Progress {
  /** So many records of the first file are compared with all others. */
  void compared(int records);

  /** Something that takes a while begins, in words. */
  default void begins(String what) {}

  /** So many of all draws of persons are made. */
  default void drawn(int draws, int ofDraws) {}
}
