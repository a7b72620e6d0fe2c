package org.waymark.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
 * @param page a page of the server's own, whose modules are used
 * @param superuser to count with, asked for when the runs are over
 */
record SyncRuns(Page page, Supplier<JdbcClient> superuser) {
  private static final int TOGETHER = 4;

  /** So many runs from this seed on. Returns how many encounters were acknowledged. */
  int check(int seed, int runs, List<String> tokens, List<String> files) {
    Map<String, Object> asked =
        Map.of("seed", seed, "runs", runs, "tokens", tokens, "files", files, "together", TOGETHER);
    JsonNode results = JsonMapper.shared().readTree((String) page.evaluate(script(), asked));
    assertThat(results.size()).isEqualTo(runs);
    Map<String, List<Kept>> kept = kept(results);
    int acknowledged = 0;
    for (JsonNode run : results) {
      acknowledged += check(run, kept.getOrDefault(run.path("run").asString(""), List.of()));
    }
    return acknowledged;
  }

  private static int check(JsonNode run, List<Kept> kept) {
    List<String> expected = new ArrayList<>();
    for (JsonNode phone : run.path("phones")) {
      expected.addAll(inOrder(run, phone, kept));
    }
    assertThat(kept.stream().map(Kept::line).toList())
        .as("every acknowledged encounter once, none invented: " + run.path("seed"))
        .containsExactlyInAnyOrderElementsOf(expected);
    return expected.size();
  }

  /** What this phone was told arrived; checks what it was told of the others, and the order. */
  private static List<String> inOrder(JsonNode run, JsonNode phone, List<Kept> kept) {
    String which = "seed " + run.path("seed");
    Set<String> arrived = new HashSet<>(texts(phone.path("arrived")));
    Set<String> refused = new HashSet<>(texts(phone.path("refused")));
    List<String> good = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (JsonNode made : phone.path("made")) {
      String id = made.path("id").asString("");
      boolean isGood = made.path("isGood").asBoolean(false);
      assertThat(arrived.contains(id)).as(which + " " + id).isEqualTo(isGood);
      assertThat(refused.contains(id)).as(which + " " + id).isEqualTo(!isGood);
      if (isGood) {
        good.add(id);
        lines.add(id + " " + made.path("file").asString(""));
      }
    }
    assertThat(phone.path("waiting").size()).as(which).isZero();
    assertThat(phone.path("told").size()).as(which + phone.path("told")).isZero();
    assertThat(kept.stream().map(Kept::id).filter(good::contains)).as(which).isEqualTo(good);
    return lines;
  }

  private record Kept(String run, String id, String file) {
    String line() {
      return id + " " + file;
    }
  }

  /** What is in the database of these runs, in the order of its moments. */
  private Map<String, List<Kept>> kept(JsonNode results) {
    List<String> runs = new ArrayList<>();
    results.forEach(run -> runs.add(run.path("run").asString("")));
    return superuser
        .get()
        .sql(
            """
            select e.facts ->> 'shift', e.id::text, f.reference
              from casefile.entry e join casefile.case_file f on f.id = e.case_file
             where e.facts ->> 'shift' = any (?) order by e.happened_at
            """)
        .param(runs.toArray(String[]::new))
        .query((row, n) -> new Kept(row.getString(1), row.getString(2), row.getString(3)))
        .list()
        .stream()
        .collect(Collectors.groupingBy(Kept::run));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(one -> texts.add(one.asString("")));
    return texts;
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
