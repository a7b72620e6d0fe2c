package org.waymark.statistics.protect;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.waymark.statistics.Refused;

/**
 * Everything ever published, on disk, so that a new release is attacked together with all before
 * it. It holds what the world knows and which cells must stay hidden, never a true count.
 */
public final class Register {
  private record Release(
      String name, Map<Cell, Known> known, Set<TableSet.Sum> sums, Set<Cell> sensitive) {}

  /**
   * @param proof over everything
   * @param with earlier releases without which the new one would be safe
   */
  public record Verdict(Proof proof, List<String> with) {}

  private final Path folder;
  private final List<Release> releases = new ArrayList<>();

  private Register(Path folder) {
    this.folder = folder;
  }

  public static Register open(Path folder) throws IOException {
    Files.createDirectories(folder);
    Register register = new Register(folder);
    List<Path> files;
    try (var listed = Files.list(folder)) {
      files = listed.filter(f -> f.toString().endsWith(".release")).sorted().toList();
    }
    for (Path file : files) {
      register.releases.add(read(file));
    }
    return register;
  }

  public List<String> names() {
    return releases.stream().map(Release::name).toList();
  }

  /** Attacks the new tables together with everything before. */
  public Verdict check(Protected tables, double width) {
    Release release = release("new", tables);
    Proof proof = attack(releases, release, width);
    List<String> with = new ArrayList<>();
    if (!proof.isSafe()) {
      for (Release earlier : releases) {
        List<Release> rest = releases.stream().filter(r -> r != earlier).toList();
        if (attack(rest, release, width).exposed().size() < proof.exposed().size()) {
          with.add(earlier.name);
        }
      }
    }
    return new Verdict(proof, with.isEmpty() && !proof.isSafe() ? names() : with);
  }

  private static Proof attack(List<Release> earlier, Release release, double width) {
    Map<Cell, Known> known = new HashMap<>(release.known);
    Set<TableSet.Sum> sums = new LinkedHashSet<>(release.sums);
    Set<Cell> sensitive = new LinkedHashSet<>(release.sensitive);
    for (Release other : earlier) {
      other.known.forEach((cell, here) -> known.merge(cell, here, Known::and));
      sums.addAll(other.sums);
      sensitive.addAll(other.sensitive);
    }
    return Proof.of(known, sums, sensitive, width);
  }

  private static Release release(String name, Protected tables) {
    return new Release(
        name, tables.known(), new LinkedHashSet<>(tables.tables().sums()), tables.sensitive());
  }

  /** Remembers a release for good. */
  public void add(String name, Protected tables) throws IOException {
    if (names().contains(name)) {
      throw new Refused("A release called " + name + " is already in the register.");
    }
    List<String> lines = new ArrayList<>(List.of("release\t" + name));
    tables
        .known()
        .forEach(
            (cell, k) -> lines.add("known\t" + write(cell) + "\t" + k.low() + "\t" + k.high()));
    for (TableSet.Sum sum : tables.tables().sums()) {
      lines.add(
          "sum\t"
              + write(sum.whole())
              + "\t"
              + sum.parts().stream().map(Register::write).collect(Collectors.joining(";")));
    }
    tables.sensitive().forEach(cell -> lines.add("hidden\t" + write(cell)));
    Path file = folder.resolve(String.format("%06d.release", releases.size() + 1));
    Path half = folder.resolve(file.getFileName() + ".half");
    Files.write(half, lines);
    Files.move(half, file);
    releases.add(release(name, tables));
  }

  private static Release read(Path file) throws IOException {
    Map<Cell, Known> known = new LinkedHashMap<>();
    Set<TableSet.Sum> sums = new LinkedHashSet<>();
    Set<Cell> sensitive = new LinkedHashSet<>();
    String name = file.getFileName().toString();
    for (String line : Files.readAllLines(file)) {
      String[] parts = line.split("\t", -1);
      switch (parts[0]) {
        case "release" -> name = parts[1];
        case "known" ->
            known.put(
                cell(parts[1]),
                new Known(Double.parseDouble(parts[2]), Double.parseDouble(parts[3])));
        case "sum" -> {
          List<Cell> cells = new ArrayList<>();
          for (String part : parts[2].split(";", -1)) {
            cells.add(cell(part));
          }
          sums.add(new TableSet.Sum(cell(parts[1]), cells));
        }
        case "hidden" -> sensitive.add(cell(parts[1]));
        default -> throw new Refused("The register is damaged in " + file.getFileName() + ".");
      }
    }
    return new Release(name, known, sums, sensitive);
  }

  private static String write(Cell cell) {
    return cell.codes().entrySet().stream()
        .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Cell cell(String written) {
    Map<String, String> codes = new TreeMap<>();
    for (String part : written.split("&")) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        codes.put(
            URLDecoder.decode(part.substring(0, equals), StandardCharsets.UTF_8),
            URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return new Cell(codes);
  }
}
