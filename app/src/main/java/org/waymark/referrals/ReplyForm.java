package org.waymark.referrals;

import java.util.List;
import java.util.UUID;
import org.waymark.pages.ChoiceField;
import org.waymark.pages.Form;
import org.waymark.pages.Option;
import org.waymark.pages.TextField;

/** What the sender replies, and to which of the agencies asked. */
public record ReplyForm(Form form, UUID id, ChoiceField<Recipient> to, TextField words) {

  static ReplyForm read(Form form, List<Recipient> recipients) {
    List<Option<Recipient>> all =
        recipients.stream()
            .map(one -> Option.of(one, one.agency().toString(), one.name()))
            .toList();
    return new ReplyForm(
        form,
        form.id(),
        form.choice("to", "To", all).required("Choose whom you reply to"),
        form.text("reply", "Your reply").required("Write your reply").atMost(4000));
  }

  /** Nothing typed yet, offered to those who asked something or offered a time. */
  static ReplyForm blank(Referral referral) {
    List<Recipient> waiting = referral.recipients().stream().filter(ReplyForm::waits).toList();
    ReplyForm fresh = read(Form.blank(), waiting);
    return waiting.isEmpty()
        ? fresh
        : new ReplyForm(
            fresh.form, fresh.id, fresh.to.startingWith(waiting.getFirst()), fresh.words);
  }

  private static boolean waits(Recipient recipient) {
    return recipient.standing() == Recipient.Standing.ASKED
        || recipient.standing() == Recipient.Standing.OFFERED;
  }
}
