package org.waymark.linkage.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.waymark.linkage.Linkage;
import org.waymark.linkage.compare.Comparisons;
import org.waymark.linkage.compare.Field;
import org.waymark.linkage.model.ScoredPair;
import org.waymark.linkage.record.People;

/** Writes {@code pairs.csv}, {@code persons.csv}, {@code report.json} and {@code report.html}. */
public final class Report {
  private Report() {}

  /**
   * @throws IOException when the folder cannot be written
   */
  public static void write(Path folder, Linkage linkage, @Nullable Accuracy accuracy)
      throws IOException {
    pairs(folder.resolve("pairs.csv"), linkage);
    persons(folder.resolve("persons.csv"), linkage);
    Files.writeString(folder.resolve("report.json"), JsonReport.of(linkage, accuracy));
    Files.writeString(folder.resolve("report.html"), HtmlReport.of(linkage, accuracy));
  }

  private static void pairs(Path file, Linkage linkage) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord("left_id", "right_id", "weight", "probability", "agreed");
      String[] ids = linkage.people().ids();
      for (ScoredPair pair : linkage.pairs()) {
        csv.writeRecord(
            ids[pair.left()],
            ids[pair.right()],
            rounded(pair.weight(), 2),
            rounded(pair.probability(), 6),
            agreed(linkage, pair));
      }
    }
  }

  /** Without a format to read anew for each of millions of numbers. */
  private static String rounded(double value, int places) {
    return BigDecimal.valueOf(Math.round(value * Math.pow(10, places)), places).toPlainString();
  }

  /** The fields that agreed, and how. */
  static String agreed(Linkage linkage, ScoredPair pair) {
    StringBuilder agreed = new StringBuilder();
    for (int f = 0; f < linkage.fields().size(); f++) {
      Field field = linkage.fields().get(f);
      int level = Comparisons.level(pair.pattern(), f);
      if (level >= Field.FIRST_GRADE) {
        agreed
            .append(agreed.isEmpty() ? "" : "; ")
            .append(field.name())
            .append(": ")
            .append(field.levels().get(level));
      }
    }
    return agreed.toString();
  }

  private static void persons(Path file, Linkage linkage) throws IOException {
    People people = linkage.people();
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord(
          people.twoFiles()
              ? new String[] {"id", "person", "file"}
              : new String[] {"id", "person"});
      for (int i = 0; i < people.size(); i++) {
        String person = String.valueOf(linkage.persons().personOf()[i] + 1);
        csv.writeRecord(
            people.twoFiles()
                ? new String[] {people.ids()[i], person, i < people.leftCount() ? "1" : "2"}
                : new String[] {people.ids()[i], person});
      }
    }
  }
}
