package org.waymark.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.database.EmbeddedPostgres;
import org.waymark.database.Progress;
import org.waymark.prove.DurabilityWriter.Honesty;

/** The real server and its database, killed while it is written to. */
class DurabilityTests {
  private static final int ROUNDS = Integer.getInteger("waymark.durability.rounds", 10);
  private static final long SEED = 20_261_121;

  @TempDir Path folder;

  @Test
  void everythingAcknowledgedIsThereOnceAndNothingIsHalf() throws Exception {
    List<String> findings = new ArrayList<>();

    try (var durability = begin(Honesty.HONEST)) {
      for (int round = 0; round < ROUNDS; round++) {
        findings.addAll(durability.round(round));
      }

      assertThat(durability.acknowledged()).isGreaterThan(ROUNDS);
      assertThat(findings).isEmpty();
      assertThat(foundWhenALineOfTheAuditIsGone(durability))
          .anyMatch(words -> words.startsWith("an entry without its line"));
    } finally {
      EmbeddedPostgres.erase(folder);
    }
  }

  @Test
  void aWriterWhoSaysDoneTooEarlyIsFoundOut() throws Exception {
    try (var durability = begin(Honesty.TOO_EARLY)) {
      assertThat(durability.round(0)).anyMatch(words -> words.startsWith("acknowledged, but lost"));
    } finally {
      EmbeddedPostgres.erase(folder);
    }
  }

  private Durability begin(Honesty honesty) throws Exception {
    return Durability.begin(folder, honesty, SEED, Progress.to(System.out));
  }

  private static List<String> foundWhenALineOfTheAuditIsGone(Durability durability)
      throws Exception {
    try (var superuser = durability.superuser().connect();
        var statement = superuser.createStatement()) {
      statement.execute(
          """
          delete from access.audit_entry where seq =
            (select max(seq) from access.audit_entry where action like 'wrote: %')
          """);
    }
    return durability.count();
  }
}
