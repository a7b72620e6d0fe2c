package org.waymark.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.waymark.access.PartnershipKey;
import org.waymark.casefile.Kind;
import org.waymark.casefile.Kinds;
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

  private final Rows charters =
      new Rows(
          "referrals.charter",
          "version, red_minutes, amber_minutes, green_minutes, opens, closes, warn_percent,"
              + " out_of_hours, words, review_on, recorded_at");
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
  private final Chance chance;

  DemoReferrals(Borough borough, PartnershipKey partnership, Chance chance) {
    this.borough = borough;
    this.partnership = partnership;
    this.chance = chance;
  }

  void charter(Instant at, java.time.LocalDate reviewOn) {
    charters.add(
        1,
        120,
        480,
        2400,
        "09:00",
        "17:00",
        75,
        "Larkmere out of hours: 01632 960 010",
        "We answer in the time we promised, also when the answer is no. A no has a reason. Nobody"
            + " is turned away without the next step.",
        reviewOn,
        at);
  }

  /** One that was answered, in the past. */
  void answered(DemoFile file, Instant at) {
    String colour = chance.of(List.of("red", "amber", "amber", "green", "green"));
    Duration promised = promised(colour);
    Instant due = at.plus(promised);
    Instant answeredAt = at.plus(promised.multipliedBy(chance.between(10, 130)).dividedBy(100));
    Sent sent = send(file, at, colour);
    for (String key :
        chance
            .mixed(List.of("kestrel", "millbrook", "clinic", "housing", "larkfield"))
            .subList(0, chance.between(1, 2))) {
      DemoAgency to = borough.agency(key);
      DemoAccount by = chance.of(borough.practitionersOf(to));
      boolean isNo = chance.in100(key.equals("kestrel") || key.equals("housing") ? 45 : 15);
      recipients.add(
          sent.id(),
          to.id(),
          file.agency().id(),
          file.id(),
          SHARED.mask(),
          isNo ? "declined" : "accepted",
          at.plus(promised.multipliedBy(3).dividedBy(4)),
          due,
          answeredAt,
          by.id(),
          2);
      UUID id = chance.id();
      String words =
          isNo
              ? "Sorry. Please ask again next week."
              : "Yes. Come to the side door and ask for me.";
      answers.add(
          id,
          sent.id(),
          to.id(),
          file.agency().id(),
          file.id(),
          by.id(),
          to.id(),
          answeredAt,
          isNo ? "declined" : "accepted",
          isNo ? chance.of(REASONS) : null,
          null,
          null,
          sent.close(words, id));
    }
  }

  /** One that waits for its answer; due in so many minutes, or that long ago when negative. */
  void waiting(DemoFile file, DemoAgency to, String colour, Instant now, int dueInMinutes) {
    Duration promised = promised(colour);
    Instant due = now.plus(dueInMinutes, ChronoUnit.MINUTES);
    Instant at = due.minus(promised);
    Sent sent = send(file, at, colour);
    recipients.add(
        sent.id(),
        to.id(),
        file.agency().id(),
        file.id(),
        SHARED.mask(),
        "waiting",
        due.minus(promised.dividedBy(4)),
        due,
        null,
        null,
        1);
  }

  void copyTo(Connection connection) throws SQLException, IOException {
    for (Rows rows : List.of(charters, referrals, recipients, answers)) {
      rows.copyTo(connection);
    }
  }

  private Sent send(DemoFile file, Instant at, String colour) {
    UUID id = chance.id();
    byte[] wrapped = partnership.newWrappedKey("referral:" + id);
    Sent sent = new Sent(id, partnership.unwrap(wrapped, "referral:" + id));
    String wish = chance.of(WISHES);
    referrals.add(
        id,
        file.id(),
        file.agency().id(),
        file.lead().id(),
        at,
        colour,
        "in person",
        sent.close(wish, id),
        sent.close("By text, after noon", id),
        wrapped,
        NEEDS.get(WISHES.indexOf(wish)).toArray(String[]::new));
    return sent;
  }

  private record Sent(UUID id, SecretKey key) {
    byte[] close(String text, UUID row) {
      return PartnershipKey.encrypt(key, text.getBytes(StandardCharsets.UTF_8), row.toString());
    }
  }

  private static Duration promised(String colour) {
    return switch (colour) {
      case "red" -> Duration.ofHours(2);
      case "amber" -> Duration.ofDays(1);
      default -> Duration.ofDays(5);
    };
  }
}
