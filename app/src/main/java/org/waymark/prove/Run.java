package org.waymark.prove;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Compares state after state until the time is up or enough is wrong, and tells how it goes. */
final class Run {
  private static final int ENOUGH = 5;

  private final Differential differential;
  private final Findings findings;
  private final long seed;
  private final PrintStream out;

  Run(Connection superuser, Findings findings, long seed, PrintStream out) throws SQLException {
    this.differential = new Differential(superuser, findings, List.of());
    this.findings = findings;
    this.seed = seed;
    this.out = out;
  }

  void during(Duration whole, Duration news) throws SQLException {
    long start = System.nanoTime();
    long told = start;
    while (System.nanoTime() - start < whole.toNanos()
        && findings.disagreements().size() < ENOUGH) {
      differential.state(seed + findings.states());
      if (System.nanoTime() - told > news.toNanos()) {
        told = System.nanoTime();
        tell(told - start);
      }
    }
    tell(System.nanoTime() - start);
  }

  private void tell(long nanos) {
    out.printf(
        "%,d states, %,d sessions, %,d cells, %,.0f cells a minute, %d disagreements%n",
        findings.states(),
        findings.sessions(),
        findings.cells(),
        findings.cells() * 60e9 / nanos,
        findings.disagreements().size());
  }
}
