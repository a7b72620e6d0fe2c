package org.waymark.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.database.TestDatabase;

/**
 * The rules of who sees what, on random states, for at least two minutes a build with the seeded
 * faults; every run with other states, whose seed it prints.
 */
class AccessProofTest {
  private static final Duration COMPARING = Duration.ofSeconds(75);
  private static final int STATES_PER_FAULT = 300;
  private static final long SEED = Long.getLong("waymark.seed", System.nanoTime());

  private static Connection superuser;

  @BeforeAll
  static void emptyPartnership() throws SQLException {
    superuser = TestDatabase.fresh().superuser().connect();
    System.out.println("Seed " + SEED + " (repeat with -Dwaymark.seed=" + SEED + ")");
  }

  @AfterAll
  static void leave() throws SQLException {
    superuser.close();
  }

  @Test
  void everybodySeesAndWritesWhatTheRulesSay() throws SQLException {
    var findings = new Findings();

    new Run(superuser, findings, SEED, System.out).during(COMPARING, Duration.ofSeconds(15));

    assertThat(findings.disagreements()).isEmpty();
    assertThat(findings.cells()).as("cells compared").isGreaterThan(2_000);
  }

  @Test
  @Tag("long")
  void everySeededFaultIsNoticed() throws SQLException {
    var hunt = new FaultHunt(superuser, STATES_PER_FAULT);
    var missed = new ArrayList<FaultHunt.Outcome>();

    for (Fault fault : SeededFaults.all()) {
      var outcome = hunt.hunt(fault, SEED);
      if (!outcome.isFound()) {
        missed.add(outcome);
      }
    }

    assertThat(missed).as("not noticed, from seed " + SEED).isEmpty();
  }

  @Test
  void theSameSeedTellsTheSameStory() throws SQLException {
    var once = new Findings();
    var again = new Findings();

    for (long seed = SEED; seed < SEED + 3; seed++) {
      new Differential(superuser, once, List.of()).state(seed);
      new Differential(superuser, again, List.of()).state(seed);
    }

    assertThat(again.cells()).isEqualTo(once.cells());
  }
}
