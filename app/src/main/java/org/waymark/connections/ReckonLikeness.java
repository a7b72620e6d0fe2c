package org.waymark.connections;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.connections.DescribedFile.DescribedFiles;
import org.waymark.connections.PersonDraws.Decided;

/**
 * Lets it be reckoned, with nobody acting, how alike all files are and who is who, and hands both
 * to the guard. Nothing that anybody asks waits for it or goes through it, so no answer takes
 * longer for a file that is hidden.
 */
@Component
public class ReckonLikeness {
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final DescribedFiles described;

  ReckonLikeness(JdbcTemplate jdbc, TransactionTemplate transaction, DescribedFiles described) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.described = described;
  }

  /** Does it once; several servers doing it at once hand over the same. */
  public void reckon() {
    List<UUID> files = new ArrayList<>();
    Reckoned reckoned = ReckoningProcess.answer(question(files));
    transaction.executeWithoutResult(status -> {
      keepPairs(files, reckoned.pairs());
      keepDraws(files, reckoned);
    });
  }

  /** Also says which file has which place in it. */
  private ReckoningProcess.Question question(List<UUID> places) {
    return transaction.execute(status -> {
      List<DescribedFile> files =
          described.all().stream().sorted(Comparator.comparing(DescribedFile::id)).toList();
      files.forEach(file -> places.add(file.id()));
      return new ReckoningProcess.Question(files, decided(places));
    });
  }

  private void keepPairs(List<UUID> files, List<LikelyPairs.Pair> pairs) {
    jdbc.query(
        "select guard.keep_likenesses(?, ?, ?)",
        row -> {},
        side(files, pairs, LikelyPairs.Pair::one),
        side(files, pairs, LikelyPairs.Pair::other),
        pairs.stream().map(pair -> (float) pair.probability()).toArray(Float[]::new));
  }

  private static UUID[] side(
      List<UUID> files, List<LikelyPairs.Pair> pairs, ToIntFunction<LikelyPairs.Pair> side) {
    return pairs.stream().mapToInt(side).mapToObj(files::get).toArray(UUID[]::new);
  }

  private void keepDraws(List<UUID> files, Reckoned reckoned) {
    jdbc.query(
        "select guard.keep_draws(?, ?)",
        row -> {},
        reckoned.restless().stream().map(files::get).toArray(UUID[]::new),
        reckoned.persons().stream()
            .flatMapToInt(java.util.Arrays::stream)
            .boxed()
            .toArray(Integer[]::new));
  }

  private List<Decided> decided(List<UUID> files) {
    Map<UUID, Integer> places = new HashMap<>();
    for (int file = 0; file < files.size(); file++) {
      places.put(files.get(file), file);
    }
    List<Decided> decided = new ArrayList<>();
    jdbc.query(
        "select one_file, other_file, is_same from guard.decided_pairs()",
        row -> {
          Integer one = places.get(row.getObject(1, UUID.class));
          Integer other = places.get(row.getObject(2, UUID.class));
          if (one != null && other != null) {
            decided.add(new Decided(one, other, row.getBoolean(3)));
          }
        });
    return decided;
  }
}
