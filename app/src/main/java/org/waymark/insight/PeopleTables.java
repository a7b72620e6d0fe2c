package org.waymark.insight;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.insight.People.Both;
import org.waymark.insight.People.Met;
import org.waymark.pages.Table;
import org.waymark.pages.Table.Cell;

/** The counts of different people as tables, as bars and as a file: the same numbers everywhere. */
public final class PeopleTables {
  private final List<Met> met;
  private final List<Both> both;

  PeopleTables(List<Met> met, List<Both> both) {
    this.met = met;
    this.both = both;
  }

  Table byAgency() {
    return new Table(
        "By agency",
        List.of("Agency", "Different people", "Case files"),
        all()
            .map(one -> row(one.agency().isEmpty() ? "All together" : one.agency(), one))
            .toList());
  }

  Table byKind() {
    return new Table(
        "By kind of information, all agencies together",
        List.of("Kind", "Different people", "Case files"),
        met.stream()
            .filter(one -> one.agency().isEmpty() && !one.kind().isEmpty())
            .map(one -> row(one.kind(), one))
            .toList());
  }

  Table byBoth() {
    return new Table(
        "Met by both",
        List.of("One agency", "Another", "Different people"),
        both.stream()
            .map(one ->
                List.of(
                    Cell.of(one.one()), Cell.of(one.other()), Cell.number(one.people().shown())))
            .toList());
  }

  /**
   * One bar of the picture.
   *
   * @param words whose
   * @param low where the interval begins, in per cent of the widest
   * @param middle where the count stands
   * @param high where it ends
   */
  public record Bar(String words, double low, double middle, double high) {}

  /** Those that may be shown, all on one scale. */
  List<Bar> bars() {
    double most = all().mapToDouble(one -> one.people().high()).max().orElse(1);
    double scale = 100 / Math.max(1, most);
    return all()
        .filter(one -> !one.people().isHidden())
        .map(one ->
            new Bar(
                one.agency().isEmpty() ? "All together" : one.agency(),
                one.people().low() * scale,
                one.people().middle() * scale,
                one.people().high() * scale))
        .toList();
  }

  /** Comma separated, its first line the names of the columns; nothing in it begins a formula. */
  String csv() {
    Stream<List<String>> counts =
        met.stream()
            .map(one ->
                List.of(
                    one.agency().isEmpty() ? "All agencies" : one.agency(),
                    "",
                    one.kind().isEmpty() ? "All kinds" : one.kind(),
                    one.people().shown(),
                    SmallNumbers.shown(one.files())));
    Stream<List<String>> overlaps =
        both.stream()
            .map(one -> List.of(one.one(), one.other(), "All kinds", one.people().shown(), ""));
    return Stream.of(
            Stream.of(List.of("agency", "and agency", "kind", "different people", "case files")),
            counts,
            overlaps)
        .flatMap(lines -> lines)
        .map(line -> line.stream().map(PeopleTables::cell).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
  }

  private Stream<Met> all() {
    return met.stream().filter(one -> one.kind().isEmpty());
  }

  private static List<Cell> row(String words, Met one) {
    return List.of(
        Cell.of(words),
        Cell.number(one.people().shown()),
        Cell.number(SmallNumbers.shown(one.files())));
  }

  private static String cell(String words) {
    String plain = words.matches("(?s)[=+@\\t\\r-].*") ? "'" + words : words;
    return "\"" + plain.replace("\"", "\"\"") + "\"";
  }
}
