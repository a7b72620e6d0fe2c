package org.waymark.linkage.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.waymark.linkage.encode.EncodedFile;
import org.waymark.linkage.encode.Encoder;
import org.waymark.linkage.record.ColumnKind;
import org.waymark.linkage.record.ColumnRecognition;
import org.waymark.linkage.record.Missing;
import org.waymark.linkage.record.Table;
import org.waymark.linkage.record.TableReader;
import org.waymark.linkage.record.Values;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * A spreadsheet in, an encoded file out, and a page beside it that says what the file can reveal.
 * Runs on the agency's own computer; needs no network. Keep the numbered rows of the spreadsheet to
 * know who is who in the answer.
 */
@Command(
    name = "encode",
    mixinStandardHelpOptions = true,
    description = "Encodes a spreadsheet so that it can be counted without names.")
public final class EncodeCommand implements Callable<Integer> {
  private static final String PAGE =
      """
      <!doctype html><html lang="en"><meta charset="utf-8"><title>What this file can reveal</title>
      <h1>What the encoded file can reveal, and to whom</h1>
      <p>%d rows were encoded; %d had less than two of given name, family name, full name, date of birth, phone and an authority's number, and were left out, since nothing stable about them could be encoded.</p>
      <ul><li>To somebody without the key: how many rows there are, and which rows of files made with the same key are alike.
      <li>To somebody with the key: whether a person they already know of is in the file. Keep the key from whoever compares the files.
      <li>When the key is changed, files made with the old one can no longer be compared with new ones.
      <li>Encoded files are still personal data. Send them as you would send names, and delete them after counting.</ul></html>
      """;

  @Parameters(paramLabel = "FILE", description = "CSV, XLSX or ODS.")
  private Path file;

  @Option(names = "--out", required = true, description = "The encoded file to write.")
  private Path out;

  @Option(
      names = "--key-file",
      required = true,
      description =
          "A file whose first line is the key the agencies agreed on, at least 16 characters.")
  private Path keyFile;

  private EncodeCommand() {}

  public static void main(String[] arguments) {
    System.exit(Inputs.commandLine(new EncodeCommand()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    Inputs.check(List.of(file, keyFile));
    Encoder encoder = new Encoder(key());
    Table table = TableReader.read(file);
    List<ColumnKind> kinds = ColumnRecognition.recognise(table, Map.of());
    List<long[]> encodings = new ArrayList<>();
    int thin = 0;
    for (int row = 0; row < table.rows().size(); row++) {
      List<Encoder.Value> values = values(table, kinds, row);
      boolean tooLittle = values.stream().filter(Encoder.Value::isStable).count() < 2;
      thin += tooLittle ? 1 : 0;
      encodings.add(tooLittle ? new long[Encoder.BITS / 64] : encoder.encode(values));
    }
    EncodedFile.write(out, encodings);
    Files.writeString(
        out.resolveSibling(out.getFileName() + ".html"),
        PAGE.formatted(encodings.size() - thin, thin));
    return 0;
  }

  private String key() throws IOException {
    try (var lines = Files.lines(keyFile)) {
      return lines.findFirst().orElse("").strip();
    } catch (UncheckedIOException unreadable) {
      throw new IOException(keyFile + " is not text in UTF-8", unreadable);
    }
  }

  private static List<Encoder.Value> values(Table table, List<ColumnKind> kinds, int row) {
    List<Encoder.Value> values = new ArrayList<>();
    for (int column = 0; column < kinds.size(); column++) {
      String cell = table.cell(row, column);
      String text = Missing.of(cell) == null ? cell : "";
      switch (kinds.get(column)) {
        case GIVEN_NAME -> add(values, "given", text);
        case FAMILY_NAME -> add(values, "family", text);
        case FULL_NAME -> add(values, "full", text);
        case BIRTH_DATE -> add(values, "birth", Values.birth(text));
        case PHONE -> add(values, "phone", Values.phone(text));
        case NUMBER -> add(values, "number", text);
        case POSTCODE -> add(values, "postcode", text.replace(" ", ""));
        case ADDRESS -> add(values, "address", text);
        default -> {}
      }
    }
    return values;
  }

  private static void add(List<Encoder.Value> values, String field, String text) {
    if (!text.isBlank()) {
      values.add(new Encoder.Value(field, text));
    }
  }
}
