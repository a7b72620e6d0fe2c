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

  Outcome open(UUID phone, PhoneProof proof) {
    record Answer(String outcome, int triesLeft, byte[] share) {}
    PhoneToken token = PhoneToken.random();
    Answer answer =
        jdbc.sql("select outcome, tries_left, sealed_share from guard.open_phone(?, ?, ?)")
            .params(phone, proof.hash(), token.hash())
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
