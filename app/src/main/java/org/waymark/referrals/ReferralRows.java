package org.waymark.referrals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.waymark.casefile.Kinds;
import org.waymark.charter.Colour;
import org.waymark.charter.Nation;
import org.waymark.charter.PromisedAnswer;

/** How rows become what they mean. */
final class ReferralRows {
  private ReferralRows() {}

  /** The referral's own row, its words still closed. */
  record Head(
      UUID id,
      String reference,
      UUID caseFile,
      @Nullable String caseFileReference,
      UUID fromAgency,
      String fromAgencyName,
      String madeBy,
      Instant madeAt,
      String colour,
      String agreed,
      String needs,
      byte[] wish,
      byte @Nullable [] background,
      byte @Nullable [] contact,
      int version,
      byte @Nullable [] wrapped) {
    static final RowMapper<Head> ROW = DataClassRowMapper.newInstance(Head.class);

    Referral.Words words(ReferralKey key) {
      return new Referral.Words(
          Colour.of(colour), key.open(wish, id), key.open(background, id), key.open(contact, id));
    }
  }

  static final RowMapper<Recipient> RECIPIENT =
      (row, n) ->
          new Recipient(
              row.getObject("to_agency", UUID.class),
              row.getString("name"),
              row.getString("kind"),
              Nation.of(row.getString("nation")),
              new Kinds(row.getInt("kinds")),
              Recipient.Standing.of(row.getString("state")),
              new PromisedAnswer(
                  row.getTimestamp("warn_at").toInstant(), row.getTimestamp("due_at").toInstant()),
              instant(row, "answered_at"),
              row.getObject("holder", UUID.class),
              row.getString("holder_name"),
              row.getInt("version"));

  static Answer.Given given(ResultSet row, ReferralKey key) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new Answer.Given(
        id,
        row.getObject("to_agency", UUID.class),
        answer(row, key.open(row.getBytes("words"), id)),
        row.getString("by"),
        row.getString("by_agency"),
        row.getTimestamp("at").toInstant());
  }

  private static Answer answer(ResultSet row, String words) throws SQLException {
    String what = row.getString("what");
    return switch (what) {
      case "accepted" -> new Answer.Accepted(words);
      case "offered" ->
          new Answer.Offered(
              row.getTimestamp("window_from").toInstant(),
              row.getTimestamp("window_to").toInstant(),
              words);
      case "asked" -> new Answer.Asked(words);
      case "replied" -> new Answer.Replied(words);
      case "declined" -> new Answer.Declined(RefusalReason.of(row.getString("reason")), words);
      case "withdrawn" -> new Answer.Withdrawn(WithdrawalReason.of(row.getString("reason")), words);
      default -> throw new IllegalStateException("No answer is called " + what);
    };
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
