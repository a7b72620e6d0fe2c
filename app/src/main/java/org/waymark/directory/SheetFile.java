package org.waymark.directory;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** A table as a file: CSV (RFC 4180, or with semicolons as some offices write it) or XLSX. */
final class SheetFile {
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final int MOST_ROWS = 60_000;

  private SheetFile() {}

  /** The table in these bytes; empty when they are no table. */
  static Optional<List<List<String>>> read(byte[] file) {
    try {
      return Optional.of(isZip(file) ? workbook(file) : csv(text(file)));
    } catch (IOException | RuntimeException unreadable) {
      // The libraries throw of every kind at what is no table; which one helps nobody.
      return Optional.empty();
    }
  }

  static String csv(Stream<List<String>> rows) {
    StringWriter out = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(out)) {
      rows.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "\ufeff" + out;
  }

  static byte[] workbook(Stream<List<String>> rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Waymark", "1.0")) {
      Worksheet sheet = book.newWorksheet("Directory");
      sheet.freezePane(0, 1);
      int[] at = {0};
      rows.forEach(row -> {
        for (int column = 0; column < row.size(); column++) {
          sheet.value(at[0], column, row.get(column));
        }
        at[0]++;
      });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static boolean isZip(byte[] file) {
    return file.length > ZIP.length && ByteBuffer.wrap(file, 0, 4).equals(ByteBuffer.wrap(ZIP));
  }

  private static List<List<String>> workbook(byte[] file) throws IOException {
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file));
        Stream<Row> rows = book.getFirstSheet().openStream()) {
      List<List<String>> table = new ArrayList<>();
      rows.limit(MOST_ROWS)
          .forEach(row -> {
            while (table.size() < row.getRowNum() - 1 && table.size() < MOST_ROWS) {
              table.add(List.of());
            }
            table.add(cells(row));
          });
      return table;
    }
  }

  private static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    for (int column = 0; column < row.getCellCount(); column++) {
      Optional<Cell> cell = row.getOptionalCell(column);
      cells.add(clean(cell.map(Cell::getText).orElse("")));
    }
    return cells;
  }

  private static List<List<String>> csv(String text) throws IOException {
    String head = text.lines().findFirst().orElse("");
    char between =
        head.chars().filter(c -> c == ';').count() > head.chars().filter(c -> c == ',').count()
            ? ';'
            : ',';
    List<List<String>> table = new ArrayList<>();
    try (var rows =
        CsvReader.builder().fieldSeparator(between).skipEmptyLines(false).ofCsvRecord(text)) {
      rows.stream()
          .limit(MOST_ROWS)
          .forEach(row -> table.add(row.getFields().stream().map(SheetFile::clean).toList()));
    }
    return table;
  }

  /** UTF-8, or what older offices save when the bytes are none. */
  private static String text(byte[] file) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException other) {
      return new String(file, Charset.forName("windows-1252"));
    }
  }

  /** What no database keeps is taken out. */
  private static String clean(String cell) {
    return cell.replace("\r\n", "\n").replaceAll("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]", "");
  }
}
