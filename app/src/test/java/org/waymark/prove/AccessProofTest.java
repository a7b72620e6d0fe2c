package org.waymark.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waymark.database.TestDatabase;

/**
 * The rules of who sees what: on random states, two minutes in every build, and on policies with a
 * mistake seeded in them; every run with other states, whose seed it prints.
 */
class AccessProofTest {
  private static final Duration COMPARING = Duration.ofMinutes(2);
  private static final Duration HUNTING = Duration.ofSeconds(75);
  private static final int FEWEST_FAULTS = 15;
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

  /** Others in every run: over some builds it is all of them. */
  @Test
  void seededFaultsAreNoticed() throws SQLException {
    var faults = new ArrayList<>(SeededFaults.foundBefore());
    Collections.shuffle(faults, new Random(SEED));
    Instant end = Instant.now().plus(HUNTING);
    int hunted = 0;
    while (hunted < FEWEST_FAULTS || (Instant.now().isBefore(end) && hunted < faults.size())) {
      assertIsNoticed(faults.get(hunted++));
    }
    System.out.println(hunted + " of " + faults.size() + " seeded faults, each noticed");
  }

  @Test
  @Tag("long")
  void everySeededFaultIsNoticed() throws SQLException {
    for (Fault fault : SeededFaults.all()) {
      assertIsNoticed(fault);
    }
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

  private static void assertIsNoticed(Fault fault) throws SQLException {
    var outcome = new FaultHunt(superuser, STATES_PER_FAULT).hunt(fault, SEED);
    assertThat(outcome.isFound()).as("%s, from seed %d", outcome, SEED).isTrue();
  }
}
