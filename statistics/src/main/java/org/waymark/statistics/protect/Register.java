package org.waymark.statistics.protect;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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
      String name,
      Rules.Method method,
      Map<Cell, Known> known,
      Map<Cell, String> shown,
      Set<TableSet.Sum> sums,
      Map<Cell, Margin> sensitive) {}

  /**
   * @param proof over everything
   * @param with earlier releases without which the new one would be safe
   * @param redrawn cells that an earlier release shows with other noise: the keys are not the same
   *     or the people are not, and the difference tells
   */
  public record Verdict(Proof proof, List<String> with, List<Cell> redrawn) {
    public boolean isSafe() {
      return proof.isSafe() && redrawn.isEmpty();
    }
  }

  private final Path folder;
  private final List<Release> releases = new ArrayList<>();

  private Register(Path folder) {
    this.folder = folder;
  }

  /** Makes the folder where there is none; a damaged register is refused. */
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
  public Verdict check(Protected tables) {
    return check(tables, Progress.SILENT);
  }

  /** The same, telling how far it is. */
  public Verdict check(Protected tables, Progress progress) {
    Union union = new Union(tables, release("new", tables), progress);
    Proof proof = union.attack(releases, union.sensitive(releases));
    List<Cell> redrawn = new ArrayList<>();
    Set<String> with = new LinkedHashSet<>();
    for (Release earlier : releases) {
      List<Cell> other = redrawn(earlier, tables);
      redrawn.addAll(other);
      if (!other.isEmpty() || (!proof.isSafe() && union.helps(earlier, releases, proof))) {
        with.add(earlier.name);
      }
    }
    boolean together = with.isEmpty() && !proof.isSafe();
    return new Verdict(proof, together ? names() : List.copyOf(with), redrawn);
  }

  private static List<Cell> redrawn(Release earlier, Protected tables) {
    if (earlier.method != Rules.Method.CELL_KEY || tables.method() != Rules.Method.CELL_KEY) {
      return List.of();
    }
    return tables.shown().entrySet().stream()
        .filter(e -> {
          String before = earlier.shown.getOrDefault(e.getKey(), e.getValue());
          boolean both = before.matches("\\d+") && e.getValue().matches("\\d+");
          return both && !before.equals(e.getValue());
        })
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The new tables and some of the earlier ones as one thing to attack. */
  private record Union(Protected tables, Release release, Progress progress) {
    Map<Cell, Margin> sensitive(List<Release> earlier) {
      Map<Cell, Margin> sensitive = new LinkedHashMap<>();
      earlier.forEach(other -> sensitive.putAll(other.sensitive));
      sensitive.putAll(release.sensitive);
      return sensitive;
    }

    Proof attack(List<Release> earlier, Map<Cell, Margin> sensitive) {
      Map<Cell, Known> known = new LinkedHashMap<>(release.known);
      Set<TableSet.Sum> sums = new LinkedHashSet<>(release.sums);
      for (Release other : earlier) {
        other.known.forEach((cell, here) -> known.merge(cell, here, Known::and));
        sums.addAll(other.sums);
      }
      Web web = Web.of(tables.tables(), known, sums);
      Disguises disguises = new Disguises(tables.tables(), web);
      return Proof.of(web, disguises, sensitive, progress);
    }

    /** Whether less is exposed without this earlier release. */
    boolean helps(Release earlier, List<Release> all, Proof proof) {
      Map<Cell, Margin> exposed = sensitive(all);
      exposed.keySet().retainAll(proof.exposed().stream().map(Proof.Found::cell).toList());
      List<Release> rest = all.stream().filter(r -> r != earlier).toList();
      exposed.keySet().removeIf(cell -> isOnlyIn(earlier, cell, rest));
      return attack(rest, exposed).exposed().size() < proof.exposed().size();
    }

    private boolean isOnlyIn(Release earlier, Cell cell, List<Release> rest) {
      return earlier.sensitive.containsKey(cell)
          && !release.sensitive.containsKey(cell)
          && rest.stream().noneMatch(r -> r.sensitive.containsKey(cell));
    }
  }

  private static Release release(String name, Protected tables) {
    return new Release(
        name,
        tables.method(),
        tables.known(),
        tables.shown(),
        new LinkedHashSet<>(tables.tables().sums()),
        tables.sensitive());
  }

  /** Remembers a release for good. */
  public void add(String name, Protected tables) throws IOException {
    if (names().contains(name)) {
      throw new Refused("A release called " + name + " is already in the register.");
    }
    List<String> lines = new ArrayList<>(List.of("release\t" + name + "\t" + tables.method()));
    tables
        .known()
        .forEach((cell, k) ->
            lines.add(
                String.join(
                    "\t",
                    "known",
                    write(cell),
                    String.valueOf(k.low()),
                    String.valueOf(k.high()),
                    tables.shown().getOrDefault(cell, ""))));
    for (TableSet.Sum sum : tables.tables().sums()) {
      lines.add(
          "sum\t"
              + write(sum.whole())
              + "\t"
              + sum.parts().stream().map(Register::write).collect(Collectors.joining(";")));
    }
    tables
        .sensitive()
        .forEach((cell, margin) ->
            lines.add("hidden\t" + write(cell) + "\t" + margin.withoutValue().width()));
    Path file = folder.resolve(String.format("%06d.release", releases.size() + 1));
    Path half = folder.resolve(file.getFileName() + ".half");
    Files.write(half, lines);
    Files.move(half, file);
    releases.add(release(name, tables));
  }

  private static Release read(Path file) throws IOException {
    Release release =
        new Release(
            file.getFileName().toString(),
            Rules.Method.NHS,
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashSet<>(),
            new LinkedHashMap<>());
    for (String line : Files.readAllLines(file)) {
      String[] parts = line.split("\t", -1);
      try {
        release = read(parts, release);
      } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
        throw new Refused("The register is damaged in " + file.getFileName() + ": " + line);
      }
    }
    return release;
  }

  private static Release read(String[] parts, Release into) {
    switch (parts[0]) {
      case "release" -> {
        return new Release(
            parts[1],
            Rules.Method.valueOf(parts[2]),
            into.known,
            into.shown,
            into.sums,
            into.sensitive);
      }
      case "known" -> {
        double low = Double.parseDouble(parts[2]);
        into.known.put(cell(parts[1]), new Known(low, Double.parseDouble(parts[3])));
        into.shown.put(cell(parts[1]), parts[4]);
      }
      case "sum" ->
          into.sums.add(
              new TableSet.Sum(
                  cell(parts[1]),
                  Arrays.stream(parts[2].split(";", -1)).map(Register::cell).toList()));
      case "hidden" ->
          into.sensitive.put(cell(parts[1]), Margin.wide(Double.parseDouble(parts[2])));
      default -> throw new IllegalArgumentException(parts[0]);
    }
    return into;
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
