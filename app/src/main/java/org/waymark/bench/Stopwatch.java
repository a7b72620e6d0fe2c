package org.waymark.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/**
 * Runs a job for so long, by one and by sixteen at a time, after the same work was done long enough
 * for the server to have compiled itself.
 *
 * @param processor the server's processor time so far
 * @param database the database's
 */
record Stopwatch(Duration time, Supplier<Duration> processor, Supplier<Duration> database) {
  static final int MANY = 16;

  /** Makes the job of one of them. */
  interface Jobs {
    Job of(int number) throws Exception;
  }

  /** By one and by many at a time. */
  List<Timing> measure(Jobs jobs, boolean isWarm) throws Exception {
    if (!isWarm) {
      warm(jobs);
    }
    return List.of(run(jobs, 1, time), run(jobs, MANY, time));
  }

  /** Does it without looking at the clock, so that the server compiles what it takes. */
  void warm(Jobs jobs) throws Exception {
    run(jobs, MANY, time);
  }

  private Timing run(Jobs jobs, int atATime, Duration time) throws Exception {
    List<Callable<long[]>> hands = new ArrayList<>();
    for (int i = 0; i < atATime; i++) {
      Job job = jobs.of(i);
      hands.add(() -> times(job, time));
    }
    Duration processorBefore = processor.get();
    Duration databaseBefore = database.get();
    long begin = System.nanoTime();
    long[] all;
    try (var threads = Executors.newFixedThreadPool(atATime)) {
      LongStream every = LongStream.empty();
      for (var one : threads.invokeAll(hands)) {
        every = LongStream.concat(every, Arrays.stream(one.get()));
      }
      all = every.toArray();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
    return Timing.of(
        atATime,
        all,
        Duration.ofNanos(System.nanoTime() - begin),
        processor.get().minus(processorBefore),
        database.get().minus(databaseBefore));
  }

  private static long[] times(Job job, Duration time) throws Exception {
    long[] times = new long[1_024];
    int count = 0;
    try (job) {
      long end = System.nanoTime() + time.toNanos();
      for (long begin = System.nanoTime(); begin < end || count == 0; ) {
        job.once();
        long now = System.nanoTime();
        times = count == times.length ? Arrays.copyOf(times, count * 2) : times;
        times[count++] = now - begin;
        begin = now;
      }
    }
    return Arrays.copyOf(times, count);
  }
}
