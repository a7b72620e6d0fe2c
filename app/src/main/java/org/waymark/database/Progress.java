package org.waymark.database;

import java.io.PrintStream;

/** Tells whoever waits what is being done, one short line a step. */
@FunctionalInterface
public interface Progress {
  /** A step begins: a few words, without a full stop. */
  void step(String words);

  /** Says nothing, for tests and scripts. */
  static Progress silent() {
    return words -> {};
  }

  /** One line a step. */
  static Progress to(PrintStream out) {
    return words -> out.println("  " + words);
  }
}
