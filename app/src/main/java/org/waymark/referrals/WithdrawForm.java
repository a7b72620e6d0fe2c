package org.waymark.referrals;

import java.util.List;
import org.waymark.pages.ChoiceField;
import org.waymark.pages.ChoicesField;
import org.waymark.pages.Form;
import org.waymark.pages.Option;
import org.waymark.pages.TextField;

/** From whom a referral is taken back, and why. */
public record WithdrawForm(
    Form form,
    ChoicesField<Recipient> from,
    ChoiceField<WithdrawalReason> reason,
    TextField words) {

  static WithdrawForm read(Form form, Referral referral) {
    List<Recipient> asked = referral.withdrawable();
    List<Option<Recipient>> options =
        asked.stream()
            .map(one ->
                Option.of(one, one.agency().toString(), one.name()).hint(one.standing().words()))
            .toList();
    var reason =
        form.choice(
                "reason", "Why?", Option.ofEach(WithdrawalReason.class, WithdrawalReason::label))
            .required("Choose why");
    var words = form.text("words", "Your words").atMost(4000);
    if (reason.chosen().filter(WithdrawalReason.OTHER::equals).isPresent()) {
      words.required("Write why");
    }
    return new WithdrawForm(
        form,
        form.choices("from", "Take it back from", options)
            .startingWith(asked)
            .required("Tick at least one agency"),
        reason,
        words);
  }
}
