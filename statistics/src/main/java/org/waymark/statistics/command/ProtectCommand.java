package org.waymark.statistics.command;

import static org.waymark.statistics.report.Json.object;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.statistics.Refused;
import org.waymark.statistics.protect.Amounts;
import org.waymark.statistics.protect.Cell;
import org.waymark.statistics.protect.Faults;
import org.waymark.statistics.protect.Hierarchy;
import org.waymark.statistics.protect.InformationLoss;
import org.waymark.statistics.protect.NoiseTable;
import org.waymark.statistics.protect.Progress;
import org.waymark.statistics.protect.Proof;
import org.waymark.statistics.protect.ProtectTables;
import org.waymark.statistics.protect.Protected;
import org.waymark.statistics.protect.RecordKeys;
import org.waymark.statistics.protect.Register;
import org.waymark.statistics.protect.Rules;
import org.waymark.statistics.protect.TableReader;
import org.waymark.statistics.protect.TableSet;
import org.waymark.statistics.table.Sheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "protect",
    mixinStandardHelpOptions = true,
    description = {
      "Makes tables safe to publish, and proves it against everything published before.",
      "Percentages of a number of people (columns percent and of) are worked back to counts.",
      "Writes protected.csv, protect.json and report.html. Exit status 3 when it would not be safe."
    })
final class ProtectCommand implements Callable<Integer> {
  @Parameters(index = "0", description = "Counts by their codes, or one row per person, as CSV.")
  private Path tables;

  @Option(names = "--rules", description = "Rules, one a line; without it the NHS rule.")
  private @Nullable Path rulesFile;

  @Option(names = "--out", defaultValue = ".", description = "Folder to write to.")
  private Path out;

  @Option(names = "--register", description = "Folder that remembers every release.")
  private @Nullable Path register;

  @Option(names = "--name", description = "What this release is called in the register.")
  private @Nullable String name;

  @Option(names = "--secret", description = "File with the secret that record keys are made with.")
  private @Nullable Path secretFile;

  @Option(names = "--noise", description = "Perturbation table with columns i, v and p_int_ub.")
  private @Nullable Path noiseFile;

  @Option(
      names = "--compare",
      description = "Also try the other methods and say what each would lose, least first.")
  private boolean compare;

  @Option(
      names = "--columns",
      split = ",",
      description = "Which column is which, where names do not tell: count=antal,id=cpr")
  private Map<String, String> columns = Map.of();

  private final Progress progress = new ProgressLine();

  @Override
  public Integer call() throws Exception {
    Rules given =
        rulesFile == null
            ? Rules.USUAL
            : Rules.parse(Files.readString(rulesFile).replace("\uFEFF", ""));
    byte @Nullable [] secret = secretFile == null ? null : Files.readAllBytes(secretFile);
    Sheet sheet = Sheet.read(tables).renamed(columns);
    Optional<PercentagesAnswer> percentages = PercentagesAnswer.read(sheet, given);
    if (percentages.isPresent()) {
      return percentages.get().write(new Output(out));
    }
    TableReader.Input input = TableReader.read(sheet, secret, given);
    input.notes().forEach(System.out::println);
    Rules rules = given.nationalBy(input.area(given.area()));
    Map<String, Hierarchy> hierarchies = TableReader.hierarchies(input, rules);
    List<List<String>> crossed =
        rules.tables().isEmpty() ? List.of(input.dimensions()) : rules.tables();
    if (input.amounts().isEmpty()) {
      boolean hasKeys = input.keys().size() >= input.base().size();
      rules.refuseBeforehand(TableSet.cells(hierarchies, crossed), hasKeys);
    }
    TableSet set = TableSet.of(input.base(), hierarchies, crossed);
    System.err.println(set.counts().size() + " cells; making them safe.");
    Protected safe = protect(set, rules, input);
    List<String> faults = Faults.in(safe, rules);
    if (!faults.isEmpty()) {
      throw new Refused("Not safe to publish: " + faults.getFirst());
    }
    System.err.println(safe.sensitive().size() + " sensitive cells; attacking each of them.");
    Register.Verdict verdict =
        register == null
            ? new Register.Verdict(Proof.of(safe, progress), List.of(), List.of())
            : Register.open(register).check(safe, progress);
    write(safe, rules, verdict, losses(safe, rules, input));
    if (!verdict.isSafe()) {
      System.out.println(ProtectPage.exposure(verdict));
      return StatisticsCommand.REFUSED;
    }
    if (register != null) {
      String called = name == null ? String.valueOf(tables.getFileName()) : name;
      Register.open(register).add(called, safe);
    }
    System.out.println(ProtectPage.safety(safe, verdict.proof()));
    return 0;
  }

  private Protected protect(TableSet set, Rules rules, TableReader.Input input) throws IOException {
    ProtectTables protecting = new ProtectTables(set, rules, progress);
    if (!input.amounts().isEmpty()) {
      return protecting.run(Amounts.of(input.amounts(), set));
    }
    if (rules.method() != Rules.Method.CELL_KEY) {
      return protecting.run();
    }
    return protecting.withKeys(RecordKeys.cellKeys(input.keys(), set), noise());
  }

  private NoiseTable noise() throws IOException {
    return noiseFile == null
        ? NoiseTable.ofGreatestEntropy(5, 3)
        : NoiseTable.read(Sheet.read(noiseFile));
  }

  /** Least first; only that of the method used unless a comparison is asked for. */
  private List<InformationLoss> losses(Protected safe, Rules rules, TableReader.Input input)
      throws IOException {
    return compare && input.amounts().isEmpty()
        ? InformationLoss.compare(
            safe.tables(), rules, RecordKeys.cellKeys(input.keys(), safe.tables()), noise())
        : List.of(InformationLoss.of(safe));
  }

  private void write(
      Protected safe, Rules rules, Register.Verdict verdict, List<InformationLoss> losses)
      throws IOException {
    Output output = new Output(out);
    List<String> header = new ArrayList<>(safe.tables().dimensions());
    header.add("count");
    List<List<String>> rows = new ArrayList<>();
    safe.shown().forEach((cell, shown) -> rows.add(row(cell, shown, safe)));
    output.json("protect.json", json(safe, rules, verdict, losses));
    output.page(new ProtectPage(safe, rules, verdict, losses).with(header, rows));
    if (verdict.isSafe()) {
      StringBuilder csv = new StringBuilder(line(header));
      rows.forEach(row -> csv.append(line(row)));
      output.text("protected.csv", csv.toString());
    } else {
      Files.deleteIfExists(out.resolve("protected.csv"));
    }
  }

  private static List<String> row(Cell cell, String shown, Protected safe) {
    List<String> row = new ArrayList<>();
    safe.tables().dimensions().forEach(dimension -> row.add(cell.code(dimension)));
    row.add(shown);
    return row;
  }

  private static String line(List<String> cells) {
    return String.join(
            ",",
            cells.stream()
                .map(c -> c.matches(".*[\",\\n].*") ? '"' + c.replace("\"", "\"\"") + '"' : c)
                .toList())
        + "\n";
  }

  private static Map<String, @Nullable Object> json(
      Protected safe, Rules rules, Register.Verdict verdict, List<InformationLoss> losses) {
    Proof proof = verdict.proof();
    return object(
        "safe", verdict.isSafe(),
        "method", rules.method().name().toLowerCase(Locale.ROOT),
        "cells", safe.shown().size(),
        "primary", safe.sensitive().size(),
        "secondary", safe.hiddenForOthers(),
        "narrowestInterval", proof.narrowest(),
        "widthAsked", rules.width(),
        "attacked", proof.attacked(),
        "exposed", proof.exposed().stream().map(found -> found.cell().name()).toList(),
        "exposedBy", verdict.with(),
        "redrawn", verdict.redrawn().stream().map(Cell::name).toList(),
        "informationLoss", json(InformationLoss.of(safe)),
        "methods", losses.stream().map(ProtectCommand::json).toList());
  }

  private static Map<String, @Nullable Object> json(InformationLoss loss) {
    return object(
        "method", loss.method().name().toLowerCase(Locale.ROOT),
        "hiddenCells", loss.hidden(),
        "meanChange", loss.meanChange(),
        "lost", loss.lost());
  }
}
