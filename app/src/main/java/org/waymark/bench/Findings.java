package org.waymark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was measured.
 *
 * @param load average load of the machine over the last minute, this measurement included
 * @param startedIn from the start of the server's process to its first answer, database included
 * @param memory the server's most, in bytes
 * @param databaseMemory the database's at the end, in bytes
 * @param bytesAnEntry on disk, audit and indexes included
 */
record Findings(
    Size size,
    Duration time,
    double load,
    int processors,
    Duration startedIn,
    long memory,
    long databaseMemory,
    double bytesAnEntry,
    List<Line> lines) {
  private static final double MEGABYTE = 1e6;
  private static final String HEAD =
      "| work | median, p95, p99 ms for one | for 16 | a second, one / 16 | processor ms, server +"
          + " database | plain SQL: median ms (a second for 16) | ratio |\n"
          + "|---|---|---|---|---|---|---|\n";

  /**
   * One work: by one and by sixteen at a time.
   *
   * @param batch how many encounters it writes at once; 1 for any other work
   * @param plain the same as plain SQL; empty where there is none
   */
  record Line(String work, int batch, List<Timing> http, List<Timing> plain) {
    boolean isOfMany() {
      return batch > 1;
    }

    /** How many encounters are taken in a second, which is what such work is for. */
    String encounters() {
      double each = http.getLast().each() * batch;
      double plainly = plain.getLast().each() * batch;
      return "%s: %s encounters a second for 16 at a time; as plain SQL %s, %s times as many."
          .formatted(work, whole(each), whole(plainly), digits(plainly / each));
    }

    String row() {
      Timing one = http.getFirst();
      Timing many = http.getLast();
      return "| %s | %s | %s | %s / %s | %s + %s | %s | %s |"
          .formatted(
              work,
              times(one),
              times(many),
              whole(one.each()),
              whole(many.each()),
              digits(many.processor()),
              digits(many.database()),
              plain.isEmpty()
                  ? "–"
                  : digits(plain.getFirst().median()) + " (" + whole(plain.getLast().each()) + ")",
              plain.isEmpty() ? "–" : digits(one.median() / plain.getFirst().median()));
    }
  }

  /** As Markdown, which is also readable on a screen. */
  String table() {
    List<String> rows = new ArrayList<>(lines.stream().map(Line::row).toList());
    rows.add("");
    lines.stream().filter(Line::isOfMany).map(Line::encounters).forEach(rows::add);
    rows.add(
        "%,d case files, %,d entries; %d processors, which the one who asks shares; load %.1f."
            .formatted(size.files(), size.entries(), processors, load));
    rows.add(
        "Started in %.1f s with its database. Memory: server %.0f MB at most, database %.0f MB."
            .formatted(startedIn.toMillis() / 1e3, memory / MEGABYTE, databaseMemory / MEGABYTE));
    rows.add(
        "On disk an entry takes %.0f bytes with its audit and indexes.".formatted(bytesAnEntry));
    return HEAD + String.join("\n", rows) + "\n";
  }

  /** Writes {@code bench.json} and {@code bench.md}. */
  void writeTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("bench.md"), table());
    Files.writeString(
        folder.resolve("bench.json"),
        JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(this));
  }

  private static String times(Timing timing) {
    return String.join(", ", digits(timing.median()), digits(timing.p95()), digits(timing.p99()));
  }

  private static String whole(double number) {
    return String.format(Locale.UK, "%,.0f", number);
  }

  /** Two digits that count. */
  private static String digits(double number) {
    return String.format(Locale.UK, number >= 10 ? "%,.0f" : number >= 1 ? "%.1f" : "%.2f", number);
  }
}
