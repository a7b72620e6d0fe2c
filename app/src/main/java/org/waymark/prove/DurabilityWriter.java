package org.waymark.prove;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.waymark.trial.Answer;
import org.waymark.trial.HttpLine;
import org.waymark.trial.Session;

/**
 * Somebody who writes as fast as the server answers, and sends again, under the same ids, what was
 * not answered; ends when told to, but not before the last one was.
 */
final class DurabilityWriter implements Runnable {
  private static final long PAUSE_MILLIS = 40;

  private final Session session;
  private final HttpLine line;
  private final DurabilityLedger ledger;
  private final Honesty honesty;
  private final AtomicBoolean isOver;
  private final SplittableRandom random;
  private final List<String> files = new ArrayList<>();

  /** A dishonest one shows that the counting can find a loss. */
  enum Honesty {
    HONEST,
    /** Says that it is done before it is, as a server without a durable database would. */
    TOO_EARLY
  }

  DurabilityWriter(
      Session session,
      int port,
      DurabilityLedger ledger,
      Honesty honesty,
      AtomicBoolean isOver,
      long seed) {
    this.session = session;
    this.line = new HttpLine(port);
    this.ledger = ledger;
    this.honesty = honesty;
    this.isOver = isOver;
    this.random = new SplittableRandom(seed);
  }

  @Override
  public void run() {
    while (!isOver.get()) {
      DurabilityWrite write = DurabilityWrite.any(session, files, random);
      ledger.means(write);
      switch (honesty) {
        case HONEST -> sendUntilAnswered(write);
        case TOO_EARLY -> {
          ledger.acknowledges(write);
          sent(write);
        }
      }
    }
  }

  private void sendUntilAnswered(DurabilityWrite write) {
    while (!sent(write)) {
      pause();
    }
    ledger.acknowledges(write);
  }

  /** Sends it once more; true when the server says that it is done. */
  boolean sent(DurabilityWrite write) {
    try {
      Answer answer = line.send(write.request(), session);
      boolean isDone = write.isAcknowledged(answer);
      if (isDone && write.what() == DurabilityWrite.What.CASE_FILE) {
        DurabilityWrite.reference(answer).ifPresent(files::add);
      }
      return isDone;
    } catch (IOException unanswered) {
      return false;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      throw new IllegalStateException("A write was never answered", e);
    }
  }
}
