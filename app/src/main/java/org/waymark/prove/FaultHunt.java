package org.waymark.prove;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Makes each mistake, one at a time, and looks who notices. Nothing of it is ever committed. */
final class FaultHunt {
  /**
   * What came of one mistake.
   *
   * @param foundBy the lint, the comparison with its number of states, or nobody
   */
  record Outcome(Fault fault, boolean isFound, String foundBy) {
    @Override
    public String toString() {
      return "%-50s %s".formatted(fault.name(), foundBy);
    }
  }

  private final Connection superuser;
  private final int mostStates;

  FaultHunt(Connection superuser, int mostStates) throws SQLException {
    superuser.setAutoCommit(false);
    this.superuser = superuser;
    this.mostStates = mostStates;
  }

  Outcome hunt(Fault fault, long seed) throws SQLException {
    String mistake;
    try {
      mistake = fault.statements(superuser);
    } finally {
      superuser.rollback();
    }
    var faults = lint(mistake);
    if (!faults.isEmpty()) {
      return new Outcome(fault, true, "the lint: " + faults.getFirst());
    }
    return compare(fault, mistake, seed);
  }

  private List<String> lint(String mistake) throws SQLException {
    try (var statement = superuser.createStatement()) {
      var before = new ArrayList<>(SchemaLint.faults(superuser));
      statement.execute(mistake);
      var after = new ArrayList<>(SchemaLint.faults(superuser));
      after.removeAll(before);
      return after;
    } finally {
      superuser.rollback();
    }
  }

  private Outcome compare(Fault fault, String mistake, long seed) throws SQLException {
    var findings = new Findings();
    var differential = new Differential(superuser, findings, List.of(mistake));
    while (findings.states() < mostStates && findings.isEmpty()) {
      differential.state(seed + findings.states());
    }
    return findings.isEmpty()
        ? new Outcome(fault, false, "nobody, in " + mostStates + " states")
        : new Outcome(
            fault,
            true,
            "state " + findings.states() + ": " + findings.disagreements().getFirst().what());
  }
}
