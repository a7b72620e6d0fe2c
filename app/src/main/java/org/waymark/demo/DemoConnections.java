package org.waymark.demo;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.waymark.casefile.DetailField;
import org.waymark.database.Rows;

/**
 * People whom two agencies know and who agreed to be found: some are to be asked, one said yes and
 * waits for the other side, some are joined up, one is no longer.
 */
final class DemoConnections {
  private final Rows opennesses =
      new Rows("connections.openness", "id, case_file, agency, how, recorded_by, recorded_at");
  private final Rows likenesses =
      new Rows(
          "connections.likeness",
          "id, one_file, one_agency, other_file, other_agency, probability, scored_at");
  private final Rows signs =
      new Rows("connections.sign", "id, likeness, case_file, agency, shown_from, shown_until");
  private final Rows answers =
      new Rows(
          "connections.answer",
          "id, sign, case_file, agency, what, how, words, recorded_by, recorded_at");
  private final Rows connections =
      new Rows(
          "connections.connection",
          "id, likeness, case_file, agency, other_file, other_agency, made_at");
  private final Rows ends =
      new Rows(
          "connections.connection_end",
          "connection, case_file, agency, why, recorded_by, recorded_at");
  private final DemoFiles files;
  private final Chance chance;
  private final Instant now;

  DemoConnections(DemoFiles files, Chance chance, Instant now) {
    this.files = files;
    this.chance = chance;
    this.now = now;
  }

  /** Two files of one person, and how alike they are. */
  private record Pair(UUID likeness, DemoFile one, DemoFile other) {}

  void happen(List<DemoFile> here, List<DemoFile> there) {
    for (int i = 0; i < here.size(); i++) {
      Pair pair = alike(here.get(i), there.get(i));
      if (i < 4) {
        ask(pair, pair.one(), 3);
      } else if (i == 4) {
        yes(pair, pair.one(), 6);
        ask(pair, pair.other(), 1);
      } else {
        yes(pair, pair.one(), 40);
        yes(pair, pair.other(), 30);
        connect(pair, 30, i == 6);
      }
    }
  }

  private Pair alike(DemoFile one, DemoFile other) {
    for (DemoFile file : List.of(one, other)) {
      Instant said = ago(80);
      files.say(file, DetailField.GIVEN_NAME, one.person().given(), said);
      files.say(file, DetailField.FAMILY_NAME, one.person().family(), said);
      opennesses.add(
          chance.id(),
          file.id(),
          file.agency().id(),
          "in person",
          file.lead().id(),
          ago(chance.between(50, 70)));
    }
    UUID likeness = chance.id();
    boolean isFirst = one.id().toString().compareTo(other.id().toString()) < 0;
    DemoFile first = isFirst ? one : other;
    DemoFile second = isFirst ? other : one;
    likenesses.add(
        likeness,
        first.id(),
        first.agency().id(),
        second.id(),
        second.agency().id(),
        0.97,
        ago(45));
    return new Pair(likeness, one, other);
  }

  private UUID ask(Pair pair, DemoFile file, int daysAgo) {
    UUID id = chance.id();
    Instant from = ago(daysAgo);
    signs.add(
        id,
        pair.likeness(),
        file.id(),
        file.agency().id(),
        from,
        from.plus(chance.between(60, 120), ChronoUnit.DAYS));
    return id;
  }

  private void yes(Pair pair, DemoFile file, int daysAgo) {
    UUID id = chance.id();
    answers.add(
        id,
        ask(pair, file, daysAgo + 2),
        file.id(),
        file.agency().id(),
        "yes",
        "in person",
        file.key().close("Good, then I need not tell it all again.", id),
        file.lead().id(),
        ago(daysAgo));
  }

  private void connect(Pair pair, int daysAgo, boolean isEnded) {
    UUID id = chance.id();
    for (List<DemoFile> side :
        List.of(List.of(pair.one(), pair.other()), List.of(pair.other(), pair.one()))) {
      DemoFile file = side.getFirst();
      DemoFile other = side.getLast();
      connections.add(
          id,
          pair.likeness(),
          file.id(),
          file.agency().id(),
          other.id(),
          other.agency().id(),
          ago(daysAgo));
    }
    if (isEnded) {
      DemoFile file = pair.other();
      ends.add(
          id, file.id(), file.agency().id(), "they asked", file.lead().id(), ago(daysAgo - 20));
    }
  }

  private Instant ago(int days) {
    return now.minus(days, ChronoUnit.DAYS);
  }

  void copyTo(Connection connection) throws SQLException, IOException {
    for (Rows rows : List.of(opennesses, likenesses, signs, answers, connections, ends)) {
      rows.copyTo(connection);
    }
  }
}
