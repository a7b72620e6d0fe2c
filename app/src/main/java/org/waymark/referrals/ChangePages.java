package org.waymark.referrals;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.waymark.access.AllowedTo;
import org.waymark.access.Audit;
import org.waymark.access.Role;
import org.waymark.pages.Form;
import org.waymark.pages.NothingHere;
import org.waymark.pages.Page;
import org.waymark.pages.Redirect;
import org.waymark.pages.Reply;

/** The sender changes a referral after sending, or takes it back. */
@Controller
@AllowedTo({Role.PRACTITIONER, Role.MANAGER})
@Transactional
class ChangePages {
  private final Referrals referrals;
  private final AmendReferral amend;
  private final WithdrawReferral withdraw;
  private final Audit audit;

  ChangePages(Referrals referrals, AmendReferral amend, WithdrawReferral withdraw, Audit audit) {
    this.referrals = referrals;
    this.amend = amend;
    this.withdraw = withdraw;
    this.audit = audit;
  }

  @GetMapping("/referrals/{reference}/amendments/new")
  Page askAmend(@PathVariable String reference) {
    Referral referral = amendable(reference);
    audit.write("read a referral", referral.caseFile());
    return amending(referral, AmendForm.read(Form.blank(), referral));
  }

  @PostMapping("/referrals/{reference}/amendments")
  Reply amend(@PathVariable String reference, HttpServletRequest request) {
    Referral referral = sent(reference);
    AmendForm asked = AmendForm.read(Form.of(request), referral);
    if (!asked.form().hasFaults()
        && !amend.amend(asked.id(), referral, (int) asked.version(), asked.words())) {
      asked
          .form()
          .fault("wish", "This was changed while you typed. Look at it again before you save");
    }
    return asked.form().hasFaults()
        ? amending(referral, asked)
        : Redirect.to("/referrals/" + reference).saying("The change is sent");
  }

  @GetMapping("/referrals/{reference}/withdrawal/new")
  Page askWithdraw(@PathVariable String reference) {
    Referral referral = withdrawable(reference);
    audit.write("read a referral", referral.caseFile());
    return withdrawing(referral, WithdrawForm.read(Form.blank(), referral));
  }

  @PostMapping("/referrals/{reference}/withdrawal")
  Reply withdraw(@PathVariable String reference, HttpServletRequest request) {
    Referral referral = sent(reference);
    if (referral.withdrawable().isEmpty()) {
      return Redirect.to("/referrals/" + reference).saying("It is withdrawn");
    }
    WithdrawForm asked = WithdrawForm.read(Form.of(request), referral);
    if (asked.form().hasFaults()) {
      return withdrawing(referral, asked);
    }
    withdraw.withdraw(
        referral,
        asked.from().chosen(),
        new Answer.Withdrawn(asked.reason().chosen().orElseThrow(), asked.words().value()));
    return Redirect.to("/referrals/" + reference).saying("It is withdrawn");
  }

  private Referral amendable(String reference) {
    Referral referral = sent(reference);
    if (!referral.mayBeAmended()) {
      throw new NothingHere();
    }
    return referral;
  }

  private Referral withdrawable(String reference) {
    Referral referral = sent(reference);
    if (referral.withdrawable().isEmpty()) {
      throw new NothingHere();
    }
    return referral;
  }

  private Referral sent(String reference) {
    return referrals.byReference(reference).filter(Referral::isSent).orElseThrow(NothingHere::new);
  }

  private static Page amending(Referral referral, AmendForm asked) {
    return Page.of("referrals/amend", "Change referral " + referral.reference())
        .form(asked.form())
        .with("asked", asked)
        .with("referral", referral);
  }

  private static Page withdrawing(Referral referral, WithdrawForm asked) {
    return Page.of("referrals/withdraw", "Withdraw referral " + referral.reference())
        .form(asked.form())
        .with("asked", asked)
        .with("referral", referral);
  }
}
