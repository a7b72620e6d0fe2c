package org.waymark.connections;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that gets the processor when nobody else wants it. Priorities of Java do not reach
 * Linux; its own call does, and there it counts for the thread that calls.
 */
final class QuietThread extends ForkJoinWorkerThread {
  private static final Logger LOG = LoggerFactory.getLogger(QuietThread.class);
  private static final int OF_ONE = 0;
  private static final int WHO_CALLS = 0;
  private static final int NICEST = 19;

  QuietThread(ForkJoinPool pool) {
    super(pool);
    setName("quiet");
  }

  @Override
  protected void onStart() {
    super.onStart();
    try {
      Linker linker = Linker.nativeLinker();
      int refused =
          (int)
              linker
                  .downcallHandle(
                      linker.defaultLookup().findOrThrow("setpriority"),
                      FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT))
                  .invokeExact(OF_ONE, WHO_CALLS, NICEST);
      if (refused != 0) {
        LOG.info("Work in the background runs like everything else");
      }
    } catch (Throwable notHere) {
      LOG.info("Work in the background runs like everything else: {}", notHere.toString());
    }
  }
}
