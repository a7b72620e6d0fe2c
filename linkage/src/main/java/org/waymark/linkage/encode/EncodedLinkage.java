package org.waymark.linkage.encode;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Compares the encodings of one file with each other, or of two files: every pair, or where there
 * are many the candidates of {@link CandidateSearch}.
 */
public final class EncodedLinkage {
  /** Two encodings alike enough, by place in their files. */
  public record Match(int left, int right, double dice) {}

  /** As many pairs are compared in some ten seconds. */
  private static final double EVERY_PAIR = 1e9;

  /**
   * What came of it.
   *
   * @param recall share of the pairs at least as alike as the threshold that were found
   */
  private record Outcome(List<Match> matches, double compared, double recall) {}

  private EncodedLinkage() {}

  /**
   * Writes {@code pairs.csv} and {@code report.json}.
   *
   * @throws IOException when a file cannot be read or written
   */
  public static void link(List<Path> files, Path out, PrintWriter say) throws IOException {
    EncodedFile left = EncodedFile.read(files.getFirst());
    EncodedFile right = files.size() > 1 ? EncodedFile.read(files.get(1)) : left;
    KernelChoice kernel = KernelChoice.of(EveryPair.count(left, right));
    double threshold = AdaptiveThreshold.of(left.words(), right.words());
    long began = System.nanoTime();
    Outcome outcome = outcome(left, right, threshold, kernel);
    double seconds = (System.nanoTime() - began) / 1e9;
    write(out.resolve("pairs.csv"), left, right, outcome.matches());
    Files.writeString(
        out.resolve("report.json"),
        String.format(
            Locale.ROOT,
            "{\"left\": %d, \"right\": %d, \"threshold\": %.4f, \"pairs\": %d, \"compared\": %.0f,"
                + " \"seconds\": %.3f, \"kernel\": %s, \"blocking\": {\"recall\": %.4f}}%n",
            left.size(),
            right.size(),
            threshold,
            outcome.matches().size(),
            outcome.compared(),
            seconds,
            kernel.json(),
            outcome.recall()));
    say.printf(
        Locale.ROOT,
        "%d pairs alike at Dice %.3f or more, %.2f%% of all there are; of %.0f possible pairs %.0f"
            + " were compared, %.1f million a second%s%n",
        outcome.matches().size(),
        threshold,
        100 * outcome.recall(),
        EveryPair.count(left, right),
        outcome.compared(),
        outcome.compared() / seconds / 1e6,
        kernel.sentence());
  }

  private static Outcome outcome(
      EncodedFile left, EncodedFile right, double threshold, KernelChoice kernel) {
    double pairs = EveryPair.count(left, right);
    CandidateSearch search = new CandidateSearch(left, right, threshold);
    CandidateSearch.Plan plan =
        pairs > EVERY_PAIR ? search.plan(kernel.nanoseconds(CandidateSearch.IN_A_ROW)) : null;
    if (plan == null) {
      return new Outcome(new EveryPair(left, right, threshold).matches(kernel), pairs, 1);
    }
    CandidateSearch.Found found = search.find(plan);
    List<Match> sorted =
        found.matches().stream()
            .sorted(Comparator.comparingInt(Match::left).thenComparingInt(Match::right))
            .toList();
    return new Outcome(sorted, found.compared(), found.recall());
  }

  private static void write(Path file, EncodedFile left, EncodedFile right, List<Match> matches)
      throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord("left_id", "right_id", "dice");
      matches.forEach(m ->
          csv.writeRecord(
              left.ids().get(m.left()),
              right.ids().get(m.right()),
              String.format(Locale.ROOT, "%.4f", m.dice())));
    }
  }

  /** All pairs at least this alike; within one file each pair once. */
  public static List<Match> matches(EncodedFile left, EncodedFile right, double threshold) {
    return new EveryPair(left, right, threshold)
        .matches(KernelChoice.of(EveryPair.count(left, right)));
  }
}
