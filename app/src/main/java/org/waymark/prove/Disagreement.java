package org.waymark.prove;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The database and the model do not say the same.
 *
 * @param seed the world it happened in
 * @param what one sentence
 * @param story who acted, and all that this world knows about the file in question
 */
record Disagreement(long seed, String what, String story) {
  private static final int ROWS = 40;

  static Disagreement of(long seed, Standpoint who, String what, List<Row> about) {
    return new Disagreement(seed, what, actor(who) + about(who.world(), about));
  }

  private static String actor(Standpoint who) {
    var session = who.world().session(who.token());
    return "Now it is %s. Acting: %s%n"
        .formatted(
            who.world().now(),
            session
                .map(row -> row.values() + "\n  " + person(who.world(), row))
                .orElse("nobody, with a token that was never given out"));
  }

  private static String person(World world, Row session) {
    Row practitioner = world.row("access.practitioner", session.id("practitioner")).orElseThrow();
    Row agency = world.agency(practitioner.id("agency"));
    return Stream.concat(
            Stream.of(practitioner, agency),
            world.rows("access.agreement", "agency", agency.id("id")))
        .map(Row::toString)
        .collect(Collectors.joining("\n  "));
  }

  /** Everything that shares a file with the rows in question. */
  private static String about(World world, List<Row> rows) {
    var files = rows.stream().map(Disagreement::file).filter(Objects::nonNull).distinct().toList();
    return Stream.concat(
            rows.stream(),
            world.all().filter(row -> files.contains(file(row)) && !rows.contains(row)))
        .limit(ROWS)
        .map(row -> "  " + row + "\n")
        .collect(Collectors.joining());
  }

  private static @Nullable UUID file(Row row) {
    return row.table().equals("casefile.case_file")
        ? row.idOrNone("id")
        : row.idOrNone("case_file");
  }

  @Override
  public String toString() {
    return "seed " + seed + ": " + what + "\n" + story;
  }
}
