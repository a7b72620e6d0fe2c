package org.waymark.insight;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A table of numbers as a file (CSV, RFC 4180), to be opened in any office and kept by nobody. */
public final class NumbersFile {
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private NumbersFile() {}

  /** A file of this name with these columns and rows. */
  public static ResponseEntity<String> of(
      String name, List<String> head, Stream<List<String>> rows) {
    String text =
        Stream.concat(Stream.of(head), rows)
            .map(row -> row.stream().map(NumbersFile::cell).collect(Collectors.joining(",")))
            .collect(Collectors.joining("\r\n", "", "\r\n"));
    return ResponseEntity.ok()
        .contentType(CSV)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .cacheControl(CacheControl.noStore())
        .body(text);
  }

  /** Quoted where it must be; and what a spreadsheet would run as a formula is only words. */
  static String cell(String words) {
    String plain = words.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + words : words;
    return plain.matches("(?s).*[\",\\r\\n].*") ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
  }
}
