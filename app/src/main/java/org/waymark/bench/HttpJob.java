package org.waymark.bench;

import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import org.waymark.trial.Answer;
import org.waymark.trial.HttpLine;

/** A work over HTTP, on one connection; by each asker in turn. */
final class HttpJob implements Job {
  private final Work work;
  private final List<Asker> askers;
  private final HttpLine line;
  private final SplittableRandom random;
  private int turn;

  HttpJob(Work work, List<Asker> askers, int port, int number) {
    this.work = work;
    this.askers = askers;
    this.line = new HttpLine(port);
    this.random = new SplittableRandom(System.nanoTime() + number);
    this.turn = number;
  }

  @Override
  public void once() throws IOException {
    Asker as = askers.get(turn++ % askers.size());
    Answer answer = line.send(work.request(as, random), as.session());
    if (!work.isWell(answer)) {
      throw new IllegalStateException(
          "%s: answered %d to %s".formatted(work.words(), answer.status(), as.account()));
    }
  }

  @Override
  public void close() throws IOException {
    line.close();
  }
}
