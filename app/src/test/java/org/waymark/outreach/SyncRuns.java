package org.waymark.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs of phones on a bad line, in a page of the app so that it is the phone's own code that sends;
 * and what must be true of the database afterwards.
 *
 * @param page a page of the server's own, whose modules are used; it has a function {@code bar}
 * @param superuser to count with, asked for when a batch of runs is over
 * @param together how many runs there are at any time
 */
record SyncRuns(Page page, Supplier<JdbcClient> superuser, int together) {
  /** What stands in the way of a run: whose tokens, whose files, and which of them are barred. */
  record Ground(List<String> tokens, List<String> files, List<String> toBar) {}

  /** What a batch of runs came to. */
  record Count(int acknowledged, int refused, int barred) {
    Count and(Count other) {
      return new Count(
          acknowledged + other.acknowledged, refused + other.refused, barred + other.barred);
    }

    static final Count NONE = new Count(0, 0, 0);
  }

  /** So many runs from this seed on. */
  Count check(int seed, int runs, Ground ground) {
    Map<String, Object> asked =
        Map.of(
            "seed",
            seed,
            "runs",
            runs,
            "tokens",
            ground.tokens(),
            "files",
            ground.files(),
            "toBar",
            ground.toBar(),
            "together",
            together);
    JsonNode results = JsonMapper.shared().readTree((String) page.evaluate(script(), asked));
    assertThat(results.size()).isEqualTo(runs);
    Map<String, Map<String, String>> kept = kept(results, ground);
    Count count = Count.NONE;
    for (JsonNode run : results) {
      count = count.and(check(run, kept.getOrDefault(run.path("run").asString(""), Map.of())));
    }
    return count;
  }

  private static Count check(JsonNode run, Map<String, String> kept) {
    Map<String, String> expected = new HashMap<>();
    Count count = Count.NONE;
    for (JsonNode phone : run.path("phones")) {
      count = count.and(new Told(run.path("seed").toString(), phone, kept).check(expected));
    }
    assertThat(kept)
        .as("every acknowledged encounter once, none invented: " + run.path("seed"))
        .isEqualTo(expected);
    return count;
  }

  /**
   * What one phone was told in the end.
   *
   * @param kept what the database holds of this run: encounter to file, in the order of its moments
   */
  private record Told(String seed, JsonNode phone, Map<String, String> kept) {
    /** Adds what must be there; checks what the phone was told of the others, and the order. */
    Count check(Map<String, String> expected) {
      Set<String> arrived = ids("arrived");
      Set<String> refused = ids("refused");
      List<String> there = new ArrayList<>();
      int barred = 0;
      for (JsonNode made : phone.path("made")) {
        String id = made.path("id").asString("");
        boolean mayBeBarred = made.path("mayBeBarred").asBoolean(false);
        boolean isThere = mayBeBarred ? kept.containsKey(id) : made.path("isGood").asBoolean(false);
        assertThat(arrived.contains(id)).as("arrived: %s of %s", made, this).isEqualTo(isThere);
        assertThat(refused.contains(id)).as("refused: %s of %s", made, this).isEqualTo(!isThere);
        barred += mayBeBarred && !isThere ? 1 : 0;
        if (isThere) {
          there.add(id);
          expected.put(id, made.path("file").asString(""));
        }
      }
      assertThat(phone.path("waiting").size()).as("seed " + seed).isZero();
      assertThat(phone.path("told").size()).as("seed " + seed + phone.path("told")).isZero();
      assertThat(kept.keySet().stream().filter(there::contains)).as(seed).isEqualTo(there);
      return new Count(there.size(), refused.size(), barred);
    }

    private Set<String> ids(String state) {
      Set<String> ids = new HashSet<>();
      phone.path(state).forEach(one -> ids.add(one.asString("")));
      return ids;
    }
  }

  private record Kept(String run, String id, String file) {}

  /** What is in the database of these runs; a file that is nobody's on the list goes by its id. */
  private Map<String, Map<String, String>> kept(JsonNode results, Ground ground) {
    List<String> runs = new ArrayList<>();
    results.forEach(run -> runs.add(run.path("run").asString("")));
    List<String> known = new ArrayList<>(ground.files());
    known.addAll(ground.toBar());
    return superuser
        .get()
        .sql(
            """
            select e.facts ->> 'shift', e.id::text,
                   case when f.reference = any (?) then f.reference else f.id::text end
              from casefile.entry e join casefile.case_file f on f.id = e.case_file
             where e.facts ->> 'shift' = any (?) order by e.happened_at
            """)
        .params(known.toArray(String[]::new), runs.toArray(String[]::new))
        .query((row, n) -> new Kept(row.getString(1), row.getString(2), row.getString(3)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Kept::run,
                Collectors.toMap(
                    Kept::id, Kept::file, (one, other) -> one, java.util.LinkedHashMap::new)))
        .entrySet()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Bars whoever opened it from this file, as if they knew each other. */
  static void bar(JdbcClient superuser, String reference) {
    superuser
        .sql(
            """
            insert into consent.conflict (id, case_file, agency, practitioner, said_by, recorded_by)
            select gen_random_uuid(), f.id, f.agency, f.opened_by, 'person', f.opened_by
              from casefile.case_file f where f.reference = ?
            """)
        .param(reference)
        .update();
  }

  private static String script() {
    try (var in = SyncRuns.class.getResourceAsStream("/outreach/sync-runs.js")) {
      return new String(
          java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
