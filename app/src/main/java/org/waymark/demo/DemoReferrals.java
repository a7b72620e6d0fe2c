package org.waymark.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.waymark.access.PartnershipKey;
import org.waymark.casefile.Kind;
import org.waymark.casefile.Kinds;
import org.waymark.charter.Colour;
import org.waymark.charter.PromisedAnswer;
import org.waymark.database.Rows;
import org.waymark.demo.Borough.DemoAccount;
import org.waymark.demo.Borough.DemoAgency;

/**
 * Eighteen months of referrals, most answered in time, some late, some refused, and what waits now.
 */
final class DemoReferrals {
  private static final List<String> WISHES =
      List.of(
          "A bed off the road, tonight if there is one.", "A script that starts the same day.",
          "Help with the housing form, she cannot do it alone.", "A room for women only.",
          "A test, with somebody going along.", "Somebody to talk to who stays the same.");

  /** What each of these wishes is about. */
  private static final List<List<String>> NEEDS =
      List.of(
          List.of("bed"),
          List.of("drugs"),
          List.of("bed", "money"),
          List.of("bed", "safety"),
          List.of("sexual-health"),
          List.of("talk"));

  private static final List<String> REASONS =
      List.of(
          "full",
          "full",
          "full",
          "not eligible",
          "too chaotic",
          "barred",
          "not our area",
          "unreasonable to us");
  private static final Kinds SHARED = Kinds.of(List.of(Kind.IDENTITY, Kind.SAFETY, Kind.PLAN));

  private final Rows referrals =
      new Rows(
          "referrals.referral",
          "id, case_file, from_agency, made_by, made_at, colour, agreed, wish, contact, wrapped,"
              + " needs");
  private final Rows recipients =
      new Rows(
          "referrals.recipient",
          "referral, to_agency, from_agency, case_file, kinds, state, warn_at, due_at, answered_at,"
              + " taken_by, version");
  private final Rows answers =
      new Rows(
          "referrals.answer",
          "id, referral, to_agency, from_agency, case_file, practitioner, by_agency, at, what,"
              + " reason, window_from, window_to, words");
  private final Borough borough;
  private final PartnershipKey partnership;
  private final DemoPromises promises;
  private final Chance chance;

  DemoReferrals(Borough borough, PartnershipKey partnership, DemoPromises promises, Chance chance) {
    this.borough = borough;
    this.partnership = partnership;
    this.promises = promises;
    this.chance = chance;
  }

  /** One that was answered, in the past. */
  void answered(DemoFile file, Instant at) {
    Colour colour =
        chance.of(List.of(Colour.RED, Colour.AMBER, Colour.AMBER, Colour.GREEN, Colour.GREEN));
    Instant answeredAt = promises.passed(colour, at, chance.between(10, 130));
    Sent sent = send(file, at, colour);
    for (String key :
        chance
            .mixed(List.of("kestrel", "millbrook", "clinic", "housing", "larkfield"))
            .subList(0, chance.between(1, 2))) {
      DemoAgency to = borough.agency(key);
      DemoAccount by = chance.of(borough.practitionersOf(to));
      boolean isNo = chance.in100(key.equals("kestrel") || key.equals("housing") ? 45 : 15);
      String what = isNo ? "declined" : "accepted";
      recipient(sent, to, what, answeredAt, by);
      answer(sent, to, by, answeredAt, what, isNo ? chance.of(REASONS) : null, null, words(isNo));
    }
  }

  private static String words(boolean isNo) {
    return isNo
        ? "Sorry. Please ask again next week."
        : "Yes. Come to the side door and ask for me.";
  }

  /** One that waits for its answer; due in so many minutes, or that long ago when negative. */
  void waiting(DemoFile file, DemoAgency to, Colour colour, int dueInMinutes) {
    Sent sent = send(file, promises.sentToBeDueIn(colour, dueInMinutes), colour);
    recipient(sent, to, "waiting", null, null);
  }

  /** One about which the agency asked something first. */
  void asked(DemoFile file, DemoAgency to, Colour colour, int dueInMinutes, String question) {
    Sent sent = send(file, promises.sentToBeDueIn(colour, dueInMinutes), colour);
    DemoAccount by = chance.of(borough.practitionersOf(to));
    recipient(sent, to, "asked", null, by);
    answer(sent, to, by, promises.passed(colour, sent.at(), 20), "asked", null, null, question);
  }

  /** One for which a time is offered, an hour around the next working day's noon. */
  void offered(DemoFile file, DemoAgency to, Colour colour, int dueInMinutes, String words) {
    Sent sent = send(file, promises.sentToBeDueIn(colour, dueInMinutes), colour);
    DemoAccount by = chance.of(borough.practitionersOf(to));
    Instant at = promises.passed(colour, sent.at(), 20);
    recipient(sent, to, "offered", at, by);
    answer(sent, to, by, at, "offered", null, promises.nextNoon(), words);
  }

  private void recipient(
      Sent sent,
      DemoAgency to,
      String state,
      @Nullable Instant answeredAt,
      @Nullable DemoAccount takenBy) {
    PromisedAnswer promised = promises.promise(sent.colour(), sent.at());
    recipients.add(
        sent.id(),
        to.id(),
        sent.file().agency().id(),
        sent.file().id(),
        SHARED.mask(),
        state,
        promised.warnAt(),
        promised.dueAt(),
        answeredAt,
        takenBy == null ? null : takenBy.id(),
        takenBy == null ? 1 : 2);
  }

  private void answer(
      Sent sent,
      DemoAgency to,
      DemoAccount by,
      Instant at,
      String what,
      @Nullable String reason,
      @Nullable Instant window,
      String words) {
    UUID id = chance.id();
    answers.add(
        id,
        sent.id(),
        to.id(),
        sent.file().agency().id(),
        sent.file().id(),
        by.id(),
        to.id(),
        at,
        what,
        reason,
        window,
        window == null ? null : window.plus(1, ChronoUnit.HOURS),
        sent.close(words, id));
  }

  void copyTo(Connection connection) throws SQLException, IOException {
    for (Rows rows : List.of(promises.rows(), referrals, recipients, answers)) {
      rows.copyTo(connection);
    }
  }

  private Sent send(DemoFile file, Instant at, Colour colour) {
    UUID id = chance.id();
    byte[] wrapped = partnership.newWrappedKey("referral:" + id);
    Sent sent = new Sent(id, file, at, colour, partnership.unwrap(wrapped, "referral:" + id));
    String wish = chance.of(WISHES);
    referrals.add(
        id,
        file.id(),
        file.agency().id(),
        file.lead().id(),
        at,
        colour.word(),
        "in person",
        sent.close(wish, id),
        sent.close("By text, after noon", id),
        wrapped,
        NEEDS.get(WISHES.indexOf(wish)).toArray(String[]::new));
    return sent;
  }

  private record Sent(UUID id, DemoFile file, Instant at, Colour colour, SecretKey key) {
    byte[] close(String text, UUID row) {
      return PartnershipKey.encrypt(key, text.getBytes(StandardCharsets.UTF_8), row.toString());
    }
  }
}
