package org.waymark.demo;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.waymark.casefile.Entry;
import org.waymark.casefile.Facts;
import org.waymark.casefile.Kind;
import org.waymark.casefile.Question;
import org.waymark.database.Rows;

/** Everything that happened: meetings, visits, notes, arrests, safety marks, profiles. */
final class DemoEntries {
  private static final List<String> AREAS =
      List.of(
          "Station Approach",
          "Mill Road",
          "The Parade",
          "Canal Side",
          "Common Lane",
          "Market Square");
  private static final List<String> SAID =
      List.of(
          "Wants a bed off the road tonight.", "Asked about a script. Says mornings are hard.",
          "Lost her phone. Leave word at the day centre.", "Has a cough, will come in on Tuesday.",
          "Spoke about her sister. Wants to write a letter.",
              "Says the van at night is what she trusts.",
          "Would like a shower before the appointment.", "Worried about the letter from court.",
          "Wants to try the art group again.",
              "Said no to the hostel: somebody she fears stays there.",
          "Laughed a lot today. New coat.", "Asked who sees what she tells us. Explained.");

  private final Rows entries =
      new Rows(
          "casefile.entry",
          "id, case_file, agency, practitioner, kind, type, happened_at, recorded_at, facts, note");
  private final Chance chance;

  DemoEntries(Chance chance) {
    this.chance = chance;
  }

  /** A meeting on outreach, in the evening or early in the morning. */
  void outreach(DemoFile file, Instant at) {
    Facts facts =
        Facts.NONE
            .with(Question.MET, List.of("outreach"))
            .with(Facts.AREA, List.of(chance.of(AREAS)))
            .with(Question.GIVEN, given())
            .with(Question.STAYS, List.of(stays()));
    write(file, Kind.SEX_WORK, Entry.ENCOUNTER, at, facts, chance.in100(25) ? chance.of(SAID) : "");
  }

  /** A meeting on a planned shift: nearly everybody is asked, told and invited. */
  void onShift(DemoFile file, Instant at, String area, UUID shift) {
    Facts facts =
        Facts.NONE
            .with(Question.MET, List.of("outreach"))
            .with(Facts.AREA, List.of(area))
            .with(Facts.SHIFT, List.of(shift.toString()))
            .with(Question.GIVEN, given())
            .with(Question.INVITED, List.of(chance.in100(95) ? "yes" : "no"))
            .with(Question.TOLD, List.of(chance.in100(93) ? "yes" : "no"))
            .with(Question.STAYS, List.of(stays()));
    if (chance.in100(4)) {
      facts = facts.with(Question.NEW_TO_STREETS, List.of("yes"));
    }
    write(file, Kind.SEX_WORK, Entry.ENCOUNTER, at, facts, chance.in100(15) ? chance.of(SAID) : "");
  }

  /** A visit as it is ticked at the door of a session. */
  void visit(DemoFile file, Instant at, UUID session) {
    Facts facts =
        Facts.NONE
            .with(Question.MET, List.of("drop-in"))
            .with(Question.GIVEN, given())
            .with("session", List.of(session.toString()));
    write(file, Kind.SEX_WORK, Entry.DROP_IN, at, facts, "");
  }

  void dropIn(DemoFile file, Instant at) {
    Facts facts =
        Facts.NONE
            .with(Question.MET, List.of("drop-in"))
            .with(Question.GIVEN, given())
            .with(Question.STAYS, List.of(stays()));
    write(file, Kind.SEX_WORK, Entry.DROP_IN, at, facts, chance.in100(30) ? chance.of(SAID) : "");
  }

  void court(DemoFile file, Instant at) {
    Facts facts = Facts.NONE.with(Question.MET, List.of("court"));
    write(
        file,
        Kind.LEGAL,
        Entry.ENCOUNTER,
        at,
        facts,
        "Seen at court. Two meetings offered instead of the fine.");
  }

  void arrest(DemoFile file, Instant at) {
    write(
        file, Kind.LEGAL, "arrest", at, Facts.NONE.with(Facts.AREA, List.of(chance.of(AREAS))), "");
  }

  void profile(DemoFile file, Instant at, Kind kind, Facts facts) {
    write(file, kind, Entry.PROFILE, at, facts, "");
  }

  void safetyMark(DemoFile file, Instant at, String about, String words) {
    write(file, Kind.SAFETY, Entry.SAFETY_MARK, at, Facts.NONE.with("mark", List.of(about)), words);
  }

  void note(DemoFile file, Instant at, Kind kind, String words) {
    write(file, kind, Entry.NOTE, at, Facts.NONE, words);
  }

  /** A note of something said, of a kind that fits it well enough. */
  void note(DemoFile file, Instant at) {
    note(
        file,
        at,
        chance.of(List.of(Kind.HOUSING, Kind.PHYSICAL_HEALTH, Kind.PLAN, Kind.MONEY)),
        chance.of(SAID));
  }

  void copyTo(Connection connection) throws SQLException, IOException {
    entries.copyTo(connection);
  }

  private void write(DemoFile file, Kind kind, String type, Instant at, Facts facts, String words) {
    UUID id = chance.id();
    entries.add(
        id,
        file.id(),
        file.agency().id(),
        file.lead().id(),
        kind.number(),
        type,
        at,
        at.plusSeconds(chance.between(60, 7200)),
        facts.json(),
        file.key().closeOrNothing(words, id));
  }

  private List<String> given() {
    return List.of("condoms", "food", "advice", "clothes", "shower", "needles").stream()
        .filter(one -> chance.in100(one.equals("condoms") || one.equals("food") ? 70 : 20))
        .toList();
  }

  private String stays() {
    return chance.of(
        List.of(
            "friends-or-family",
            "somebody-met",
            "street",
            "squat",
            "hostel",
            "own-home",
            "specialist",
            "not-asked",
            "prefers-not-to-say",
            "no-fixed-abode"));
  }
}
