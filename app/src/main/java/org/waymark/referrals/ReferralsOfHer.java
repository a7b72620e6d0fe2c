package org.waymark.referrals;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CaseFileId;
import org.waymark.consent.CopySection;

/**
 * The referrals of one person as she reads them on her copy: who was asked for what, when an answer
 * was promised, and what they said.
 *
 * @param reference how agencies call it
 * @param sent when it was sent, in words
 * @param wish what she wanted, in her words
 * @param agencies each agency asked and where its answer stands, in words
 */
public record ReferralsOfHer(
    String reference, String sent, String colour, String wish, List<Asked> agencies) {

  /** An agency asked and its answer so far. */
  public record Asked(String agency, String stands) {}

  /** As sentences: what she wanted, and each agency's answer. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("Sent " + sent + " (" + colour + "): " + (wish.isBlank() ? "no words" : wish));
    agencies.forEach(one -> lines.add(one.agency() + ": " + one.stands()));
    return lines;
  }

  /** Her referrals on her copy. */
  @Component
  @Order(100)
  @Transactional(propagation = Propagation.MANDATORY)
  static class OnHerCopy implements CopySection {
    private final Referrals referrals;
    private final Clock clock;

    OnHerCopy(Referrals referrals, Clock clock) {
      this.referrals = referrals;
      this.clock = clock;
    }

    @Override
    public String title() {
      return "Who was asked to help";
    }

    @Override
    public List<String> lines(CaseFileId caseFile) {
      return about(caseFile.value()).stream().flatMap(one -> one.lines().stream()).toList();
    }

    /** Those about this case file, newest first. */
    List<ReferralsOfHer> about(UUID caseFile) {
      Instant now = clock.instant();
      return referrals.about(caseFile).stream().map(one -> of(one, now)).toList();
    }

    private static ReferralsOfHer of(Referral referral, Instant now) {
      var tale = new ReferralTale(referral, now);
      return new ReferralsOfHer(
          referral.reference(),
          tale.sentAt(),
          referral.form().colour().label(),
          referral.form().wish(),
          referral.recipients().stream().map(one -> asked(tale, one)).toList());
    }

    private static Asked asked(ReferralTale tale, Recipient recipient) {
      List<String> said = tale.referral().thread(recipient).stream().map(tale::sentence).toList();
      String last = said.isEmpty() ? "" : said.getLast();
      String stands =
          !recipient.standing().isRunning()
              ? last
              : last.isEmpty() ? tale.due(recipient) : last + ". " + tale.due(recipient);
      return new Asked(recipient.name(), stands);
    }
  }
}
