package org.waymark.statistics.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.waymark.statistics.Refused;

/**
 * A table of text: a header and rows of the same length. Reads UTF-8 and UTF-16 with or without a
 * byte order mark, and Windows-1252; separated by comma, semicolon, tab, bar or blanks.
 */
public record Sheet(List<String> header, List<List<String>> rows) {
  private static final String SEPARATORS = ",;\t|";
  private static final Pattern PLAIN =
      Pattern.compile("[+-]?(\\d+([.,]\\d*)?|[.,]\\d+)([eE][+-]?\\d+)?");
  private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}([, ']\\d{3})+(\\.\\d+)?");

  public static Sheet read(Path file) throws IOException {
    return parse(decode(Files.readAllBytes(file)));
  }

  public static Sheet parse(String text) {
    List<List<String>> lines = new ArrayList<>();
    char separator = separator(text);
    String body = separator == ' ' ? text.replaceAll("[ \\t]+", " ") : text;
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowExtraCharsAfterClosingQuote(true)
            .ofCsvRecord(body)) {
      for (CsvRecord line : reader) {
        List<String> cells = line.getFields().stream().map(String::strip).toList();
        if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
          lines.add(cells);
        }
      }
    } catch (CsvParseException broken) {
      throw new Refused("This is no table of text: " + broken.getMessage());
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    if (lines.isEmpty()) {
      throw new Refused("The file is empty.");
    }
    return squared(lines);
  }

  private static Sheet squared(List<List<String>> lines) {
    boolean hasHeader = lines.getFirst().stream().anyMatch(cell -> !isNumber(cell));
    int width = lines.stream().mapToInt(List::size).max().orElseThrow();
    List<String> first = hasHeader ? lines.getFirst() : List.of();
    List<String> header = new ArrayList<>();
    if (hasHeader && RowNames.areWithoutHeader(lines)) {
      header.add("");
    }
    header.addAll(first);
    for (int i = 0; i < width; i++) {
      if (i == header.size()) {
        header.add("");
      }
      header.set(i, header.get(i).isEmpty() ? "column " + (i + 1) : header.get(i));
    }
    List<List<String>> rows = new ArrayList<>();
    for (List<String> line : lines.subList(hasHeader ? 1 : 0, lines.size())) {
      List<String> row = new ArrayList<>(line);
      while (row.size() < width) {
        row.add("");
      }
      rows.add(List.copyOf(row));
    }
    Sheet whole = new Sheet(List.copyOf(header), List.copyOf(rows));
    return hasHeader && RowNames.areFirstIn(whole) ? whole.withoutFirst() : whole;
  }

  private Sheet withoutFirst() {
    List<List<String>> rest = rows.stream().map(row -> row.subList(1, row.size())).toList();
    return new Sheet(header.subList(1, header.size()), rest);
  }

  /**
   * The same with columns called what they hold. Another column of that name gets a stroke, so that
   * it is not taken for it. Refused: a column that is not there.
   *
   * @param columns what is looked for, to the name it has here
   */
  public Sheet renamed(Map<String, String> columns) {
    List<String> names = new ArrayList<>(header);
    names.replaceAll(name ->
        columns.keySet().stream().anyMatch(c -> plain(c).equals(plain(name)))
            ? name + "_other"
            : name);
    columns.forEach((meant, name) ->
        names.set(
            find(name)
                .orElseThrow(() ->
                    new Refused(
                        "There is no column called "
                            + name
                            + ". The columns found are "
                            + String.join(", ", header)
                            + ".")),
            meant));
    return new Sheet(List.copyOf(names), rows);
  }

  private static char separator(String text) {
    String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    char best = ' ';
    long most = 0;
    for (char candidate : SEPARATORS.toCharArray()) {
      long times = first.replaceAll("\"[^\"]*\"", "").chars().filter(c -> c == candidate).count();
      if (times > most) {
        most = times;
        best = candidate;
      }
    }
    return best;
  }

  private static String decode(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    int zero = everyOtherIsZero(bytes);
    if (zero >= 0) {
      Charset wide = zero == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
      return new String(bytes, wide);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUnicode) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }

  /** Text of two bytes a letter has a nought before or after almost every letter; else -1. */
  private static int everyOtherIsZero(byte[] bytes) {
    int[] zeros = new int[2];
    int looked = Math.min(bytes.length, 400) / 2 * 2;
    for (int i = 0; i < looked; i++) {
      zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
    }
    int place = zeros[0] > zeros[1] ? 0 : 1;
    return looked > 0 && zeros[place] > looked * 0.4 && zeros[1 - place] == 0 ? place : -1;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    boolean same = bytes.length >= mark.length;
    for (int i = 0; same && i < mark.length; i++) {
      same = (bytes[i] & 0xFF) == mark[i];
    }
    return same;
  }

  /** The values of one column, from top to bottom. */
  public List<String> column(int index) {
    return rows.stream().map(row -> row.get(index)).toList();
  }

  /** The first column that has one of the names, whatever its case and punctuation. */
  public OptionalInt find(String... names) {
    for (String name : names) {
      for (int i = 0; i < header.size(); i++) {
        if (plain(header.get(i)).equals(plain(name))) {
          return OptionalInt.of(i);
        }
      }
    }
    return OptionalInt.empty();
  }

  /** Letters and digits only, in lower case: "Date of change" is "dateofchange". */
  public static String plain(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    name.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  public static boolean isNumber(String cell) {
    return PLAIN.matcher(cell).matches() || GROUPED.matcher(cell).matches();
  }

  /** A number as people write it: 1131, 1,131, 1 131, 0,5. */
  public static double number(String cell) {
    String digits = cell.replace(" ", "").replace("'", "");
    boolean grouped = digits.indexOf(',') > 0 && GROUPED.matcher(digits).matches();
    return Double.parseDouble(grouped ? digits.replace(",", "") : digits.replace(',', '.'));
  }
}
