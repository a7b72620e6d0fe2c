package org.waymark.statistics.command;

import org.waymark.statistics.protect.Progress;

/** A line every few seconds on how far long work has come; short work says nothing. */
final class ProgressLine implements Progress {
  private static final long EVERY_NANOSECONDS = 3_000_000_000L;

  private long told = System.nanoTime();

  @Override
  public void at(String work, int done, int all) {
    long now = System.nanoTime();
    if (now - told > EVERY_NANOSECONDS) {
      told = now;
      System.err.printf("  %s: %,d of %,d%n", work, done, all);
    }
  }
}
