package org.waymark.referrals;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.waymark.access.AllowedTo;
import org.waymark.access.Audit;
import org.waymark.access.Role;
import org.waymark.charter.Charters;
import org.waymark.pages.Form;
import org.waymark.pages.NothingHere;
import org.waymark.pages.Page;
import org.waymark.pages.Redirect;
import org.waymark.pages.Reply;

/** One referral, for both sides: what it says, where each answer stands, what to do next. */
@Controller
@AllowedTo({Role.PRACTITIONER, Role.MANAGER, Role.DATA_PROTECTION_LEAD})
@Transactional
class ReferralPages {
  private final Referrals referrals;
  private final AnswerReferral answer;
  private final TakeReferral take;
  private final ReplyToAgency reply;
  private final Charters charters;
  private final Audit audit;
  private final Clock clock;

  ReferralPages(
      Referrals referrals,
      AnswerReferral answer,
      TakeReferral take,
      ReplyToAgency reply,
      Charters charters,
      Audit audit,
      Clock clock) {
    this.referrals = referrals;
    this.answer = answer;
    this.take = take;
    this.reply = reply;
    this.charters = charters;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/referrals/{reference}")
  Page show(@PathVariable String reference) {
    Referral referral = found(reference);
    audit.write("read a referral", referral.caseFile(), referral.isSent() ? null : "referral");
    return shown(
        referral, AnswerForm.read(Form.blank(), clock.instant()), ReplyForm.blank(referral));
  }

  @PostMapping("/referrals/{reference}/answers")
  Reply answer(@PathVariable String reference, HttpServletRequest request) {
    Referral referral = found(reference);
    Recipient mine = referral.mine().orElseThrow(NothingHere::new);
    AnswerForm asked = AnswerForm.read(Form.of(request), clock.instant());
    if (asked.form().hasFaults()) {
      return shown(referral, asked, ReplyForm.blank(referral));
    }
    var seen = new AnswerReferral.Shown(asked.version(), asked.formVersion());
    return switch (answer.answer(asked.id(), referral, mine, seen, asked.answer())) {
      case AnswerReferral.Outcome.Stands stands ->
          Redirect.to("/referrals/" + reference).saying("Your answer is sent");
      case AnswerReferral.Outcome.ChangedMeanwhile changed -> {
        asked.form().fault("what", whatHappened(found(reference), mine));
        Referral now = found(reference);
        yield shown(now, asked, ReplyForm.blank(now));
      }
    };
  }

  @PostMapping("/referrals/{reference}/holder")
  Reply take(@PathVariable String reference) {
    Referral referral = found(reference);
    Recipient mine = referral.mine().orElseThrow(NothingHere::new);
    return Redirect.to("/referrals/" + reference)
        .saying(
            take.take(referral, mine)
                ? "You look after this one now"
                : "A colleague was first and looks after this one");
  }

  @PostMapping("/referrals/{reference}/holder/end")
  Reply giveBack(@PathVariable String reference) {
    Referral referral = found(reference);
    take.giveBack(referral, referral.mine().orElseThrow(NothingHere::new));
    return Redirect.to("/referrals/" + reference).saying("Anybody at your agency can take it now");
  }

  @PostMapping("/referrals/{reference}/replies")
  Reply reply(@PathVariable String reference, HttpServletRequest request) {
    Referral referral = sent(reference);
    ReplyForm said = ReplyForm.read(Form.of(request), referral.recipients());
    if (said.form().hasFaults()) {
      return shown(referral, AnswerForm.read(Form.blank(), clock.instant()), said);
    }
    Recipient to = said.to().chosen().orElseThrow();
    return Redirect.to("/referrals/" + reference)
        .saying(
            reply.reply(said.id(), referral, to, said.words().value())
                ? "Your reply is sent"
                : "That agency does not wait for a reply any more");
  }

  private String whatHappened(Referral now, Recipient shown) {
    return now.mine()
        .filter(mine -> mine.version() != shown.version() || !mine.standing().isOpen())
        .or(now::mine)
        .map(mine -> ReferralTale.sinceThen(now, mine, clock.instant()))
        .orElse("This changed while you answered. Look again");
  }

  private Referral found(String reference) {
    return referrals.byReference(reference).orElseThrow(NothingHere::new);
  }

  private Referral sent(String reference) {
    Referral referral = found(reference);
    if (!referral.isSent()) {
      throw new NothingHere();
    }
    return referral;
  }

  private Page shown(Referral referral, AnswerForm answer, ReplyForm reply) {
    Instant now = clock.instant();
    Form drawn = reply.form().hasFaults() ? reply.form() : answer.form();
    return Page.of("referrals/referral", "Referral " + referral.reference())
        .form(drawn)
        .with("referral", referral)
        .with("tale", new ReferralTale(referral, now))
        .with("answer", answer)
        .with("reply", reply)
        .with("outOfHours", charters.now().outOfHours());
  }
}
