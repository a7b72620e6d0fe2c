package org.waymark.pages;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Where a fault came from, without its message: that may repeat what somebody typed about her. */
final class WithoutWords {

  private static final int DEEPEST = 5;
  private static final int FRAMES = 25;

  private WithoutWords() {}

  static String of(Throwable thrown) {
    var lines = new StringJoiner("\n");
    @Nullable Throwable one = thrown;
    for (int depth = 0; one != null && depth < DEEPEST; depth++) {
      lines.add((depth == 0 ? "" : "caused by ") + one.getClass().getName());
      var trace = one.getStackTrace();
      for (int i = 0; i < Math.min(FRAMES, trace.length); i++) {
        lines.add("    at " + trace[i]);
      }
      one = one.getCause();
    }
    return lines.toString();
  }
}
