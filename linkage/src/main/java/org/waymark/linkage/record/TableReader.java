package org.waymark.linkage.record;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * Reads the first sheet of a CSV (comma, semicolon or tab), XLSX or ODS file; the first row names
 * the columns.
 */
public final class TableReader {
  /** Different cells that are looked out for, so that what is met again is kept once. */
  private static final int COMMON_CELLS = 1 << 18;

  private TableReader() {}

  /**
   * @throws IOException when the file cannot be read or holds no header
   */
  public static Table read(Path file) throws IOException {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    List<List<String>> rows =
        name.endsWith(".xlsx") || name.endsWith(".ods") ? sheet(file, name) : csv(file);
    rows.removeIf(row -> row.stream().allMatch(String::isBlank));
    if (rows.isEmpty()) {
      throw new IOException(file.getFileName() + " holds no header row");
    }
    return new Table(
        rows.getFirst().stream().map(cell -> cell.strip().replace("\uFEFF", "")).toList(),
        rows.subList(1, rows.size()));
  }

  /** The libraries that read them say what is wrong with their inside in words of their own. */
  private static List<List<String>> sheet(Path file, String name) throws IOException {
    try {
      return name.endsWith(".xlsx") ? excel(file) : ods(file.toFile());
    } catch (IOException | RuntimeException damaged) {
      throw new IOException(file.getFileName() + " is not a spreadsheet of its kind", damaged);
    }
  }

  private static List<List<String>> csv(Path file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    Map<String, String> common = new HashMap<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator(file))
            .extraFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(file)) {
      reader.forEach(row -> rows.add(lean(row.getFields(), common)));
    }
    return rows;
  }

  /** Of a million rows most cells were met before. */
  private static List<String> lean(List<String> cells, Map<String, String> common) {
    String[] kept = new String[cells.size()];
    for (int k = 0; k < kept.length; k++) {
      String cell = cells.get(k);
      String before =
          common.size() < COMMON_CELLS ? common.putIfAbsent(cell, cell) : common.get(cell);
      kept[k] = before == null ? cell : before;
    }
    return List.of(kept);
  }

  private static char separator(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      String first = lines.findFirst().orElse("");
      long commas = first.chars().filter(c -> c == ',').count();
      long semicolons = first.chars().filter(c -> c == ';').count();
      long tabs = first.chars().filter(c -> c == '\t').count();
      return tabs > Math.max(commas, semicolons) ? '\t' : semicolons > commas ? ';' : ',';
    }
  }

  private static List<List<String>> excel(Path file) throws IOException {
    try (ReadableWorkbook book = new ReadableWorkbook(file.toFile());
        Stream<Row> rows = book.getFirstSheet().openStream()) {
      return new ArrayList<>(rows.map(TableReader::texts).toList());
    }
  }

  private static List<String> texts(Row row) {
    return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
  }

  private static List<List<String>> ods(File file) throws IOException {
    Sheet sheet = new SpreadSheet(file).getSheet(0);
    List<List<String>> rows = new ArrayList<>();
    for (Object[] cells : sheet.getDataRange().getValues()) {
      rows.add(Stream.of(cells).map(cell -> Objects.toString(cell, "")).toList());
    }
    return rows;
  }
}
