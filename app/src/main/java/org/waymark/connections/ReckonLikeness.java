package org.waymark.connections;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.connections.DescribedFile.DescribedFiles;
import org.waymark.connections.PersonDraws.Decided;

/**
 * Reckons, with nobody acting, how alike all files are and who is who in many draws, and hands both
 * to the guard. Nothing that anybody asks waits for it or goes through it, so no answer takes
 * longer for a file that is hidden.
 *
 * <p>Two files of one agency are handed over from {@link #LIKELY_OURS}; of two agencies from {@link
 * #LIKELY_THEIRS}, since there a guess tells something. In both cases only where more than an alias
 * agrees. The draws know no such line: they take every probability for what it is.
 */
@Component
public class ReckonLikeness {
  static final double LIKELY_OURS = 0.6;
  static final double LIKELY_THEIRS = 0.9;
  static final int DRAWS = 100;

  /** The same every time, so that a number does not change while nothing else does. */
  private static final long SEED = 20_260_503;

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
    List<DescribedFile> files =
        transaction.execute(status -> described.all()).stream()
            .sorted(Comparator.comparing(DescribedFile::id))
            .toList();
    LikelyPairs likely = LikelyPairs.of(files);
    transaction.executeWithoutResult(status -> {
      keepPairs(files, likely);
      keepDraws(files, likely);
    });
  }

  private void keepPairs(List<DescribedFile> files, LikelyPairs likely) {
    List<LikelyPairs.Pair> kept =
        likely.pairs().stream()
            .filter(LikelyPairs.Pair::isMoreThanAlias)
            .filter(pair -> pair.probability() >= least(files, pair))
            .toList();
    jdbc.query(
        "select guard.keep_likenesses(?, ?, ?)",
        row -> {},
        kept.stream().map(pair -> files.get(pair.one()).id()).toArray(UUID[]::new),
        kept.stream().map(pair -> files.get(pair.other()).id()).toArray(UUID[]::new),
        kept.stream().map(pair -> (float) pair.probability()).toArray(Float[]::new));
  }

  private static double least(List<DescribedFile> files, LikelyPairs.Pair pair) {
    boolean isOurs = files.get(pair.one()).agency().equals(files.get(pair.other()).agency());
    return isOurs ? LIKELY_OURS : LIKELY_THEIRS;
  }

  private void keepDraws(List<DescribedFile> files, LikelyPairs likely) {
    int[][] drawn = new PersonDraws(files.size(), likely, decided(files), SEED).draw(DRAWS);
    List<UUID> restless = new ArrayList<>();
    List<Integer> persons = new ArrayList<>();
    boolean[] isShared = shared(drawn, files.size());
    for (int file = 0; file < files.size(); file++) {
      if (isShared[file]) {
        restless.add(files.get(file).id());
        for (int[] draw : drawn) {
          persons.add(draw[file]);
        }
      }
    }
    jdbc.query(
        "select guard.keep_draws(?, ?)",
        row -> {},
        restless.toArray(UUID[]::new),
        persons.toArray(Integer[]::new));
  }

  /** Whether a file shares its person with another in any draw; the others need not be kept. */
  private static boolean[] shared(int[][] drawn, int files) {
    boolean[] isShared = new boolean[files];
    for (int[] draw : drawn) {
      int[] count = new int[files];
      for (int person : draw) {
        count[person]++;
      }
      for (int file = 0; file < files; file++) {
        isShared[file] |= count[draw[file]] > 1;
      }
    }
    return isShared;
  }

  private List<Decided> decided(List<DescribedFile> files) {
    Map<UUID, Integer> places = new HashMap<>();
    for (int file = 0; file < files.size(); file++) {
      places.put(files.get(file).id(), file);
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
