package org.waymark.referrals;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.charter.InWords;

/**
 * The referrals of one person as she reads them on her copy: who was asked for what, when an answer
 * was promised, and what they said.
 *
 * @param sent when it was sent, in words
 * @param wish what she wanted, in her words
 * @param agencies each agency asked and where its answer stands, in words
 */
public record ReferralsOfHer(String sent, String colour, String wish, List<Asked> agencies) {

  /** An agency asked and its answer so far. */
  public record Asked(String agency, String stands) {}

  /** Tells them. */
  @Component
  @Transactional(propagation = Propagation.MANDATORY)
  public static class Telling {
    private final Referrals referrals;
    private final Clock clock;

    Telling(Referrals referrals, Clock clock) {
      this.referrals = referrals;
      this.clock = clock;
    }

    /** Those about this case file, newest first. */
    public List<ReferralsOfHer> about(UUID caseFile) {
      Instant now = clock.instant();
      return referrals.about(caseFile).stream().map(one -> of(one, now)).toList();
    }

    private static ReferralsOfHer of(Referral referral, Instant now) {
      var tale = new ReferralTale(referral, now);
      return new ReferralsOfHer(
          InWords.moment(referral.madeAt(), now),
          referral.form().colour().label(),
          referral.form().wish(),
          referral.recipients().stream().map(one -> asked(tale, one)).toList());
    }

    private static Asked asked(ReferralTale tale, Recipient recipient) {
      List<Answer.Given> thread = tale.referral().thread(recipient);
      String last = thread.isEmpty() ? "" : ". " + tale.sentence(thread.getLast());
      return new Asked(
          recipient.name(),
          recipient.standing().isOpen() ? tale.due(recipient) + last : last.substring(2));
    }
  }
}
