package org.waymark.outreach;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.PartnershipKey;
import org.waymark.access.PhoneToken;

/**
 * Gives a phone the share of its key, and a session that opens the intake and nothing else, for the
 * right proof of its PIN.
 *
 * <p>Refused, and the share is destroyed for good: the fifth wrong proof in a row; a phone that
 * stayed away for more than a week. Refused: a phone that was ended; one whose practitioner is
 * switched off.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OpenPhone {
  private static final byte[] NONE = {};

  private final JdbcClient jdbc;
  private final PartnershipKey partnership;

  OpenPhone(JdbcClient jdbc, PartnershipKey partnership) {
    this.jdbc = jdbc;
    this.partnership = partnership;
  }

  /** What became of it. */
  sealed interface Outcome {
    /** It opens. */
    record Open(byte[] share, PhoneToken token) implements Outcome {}

    /** The PIN was another one. */
    record WrongPin(int triesLeft) implements Outcome {}

    /** Nothing opens it any more: it is to empty itself. */
    record Gone() implements Outcome {}
  }

  /** Opens it with the proof of its PIN. */
  Outcome open(UUID phone, PhoneProof proof) {
    PhoneToken token = PhoneToken.random();
    return outcome(
        phone,
        token,
        jdbc.sql("select outcome, tries_left, sealed_share from guard.open_phone(?, ?, ?)")
            .params(phone, proof.hash(), token.hash()));
  }

  /** The same; from now on it opens with another PIN. */
  Outcome openAndChange(UUID phone, PhoneProof proof, PhoneProof next) {
    PhoneToken token = PhoneToken.random();
    return outcome(
        phone,
        token,
        jdbc.sql("select outcome, tries_left, sealed_share from guard.change_phone_pin(?, ?, ?, ?)")
            .params(phone, proof.hash(), next.hash(), token.hash()));
  }

  private record Answer(String outcome, int triesLeft, byte[] share) {}

  private Outcome outcome(UUID phone, PhoneToken token, JdbcClient.StatementSpec asked) {
    Answer answer =
        asked
            .query((row, n) -> {
              byte[] share = row.getBytes(3);
              return new Answer(row.getString(1), row.getInt(2), share == null ? NONE : share);
            })
            .single();
    return switch (answer.outcome()) {
      case "open" ->
          new Outcome.Open(partnership.open(answer.share(), SetUpPhone.place(phone)), token);
      case "wrong" -> new Outcome.WrongPin(answer.triesLeft());
      default -> new Outcome.Gone();
    };
  }
}
