package org.waymark.referrals;

import java.time.Instant;
import java.util.List;
import org.waymark.charter.InWords;

/** A referral in words: where each answer stands, who said what, what changed. */
public record ReferralTale(Referral referral, Instant now) {

  /** One line of a change: what it is, what it said, what it says. */
  public record Changed(String what, String before, String after) {}

  /** When it was sent. */
  public String sentAt() {
    return when(referral.madeAt());
  }

  /** A moment as people say it. */
  public String when(Instant at) {
    return InWords.moment(at, now);
  }

  /** The style and words of the mark beside an agency asked. */
  public Mark mark(Recipient recipient) {
    return Mark.of(recipient, now);
  }

  /** By when, or when, an agency asked answers. */
  public String due(Recipient recipient) {
    return recipient.standing().isRunning()
        ? "Answer promised by " + when(recipient.promise().dueAt())
        : recipient.standing().words();
  }

  /** What was said, in one sentence. */
  public String sentence(Answer.Given given) {
    return switch (given.answer()) {
      case Answer.Accepted yes -> "Accepted";
      case Answer.Offered offer -> "Offered " + when(offer.from()) + " to " + when(offer.to());
      case Answer.Asked question -> "Asked";
      case Answer.Replied reply -> "Replied";
      case Answer.Declined no -> "Said no: " + no.reason().label();
      case Answer.Withdrawn back -> "Withdrew it: " + back.reason().label();
    };
  }

  /** Who and when. */
  public String by(Answer.Given given) {
    return given.by() + ", " + given.byAgency() + ", " + when(given.at());
  }

  /** What one amendment changed. */
  public List<Changed> changes(Referral.Amendment amendment) {
    var before = amendment.before();
    var after = amendment.after();
    return java.util.stream.Stream.of(
            new Changed("How soon", before.colour().label(), after.colour().label()),
            new Changed("What is wanted", before.wish(), after.wish()),
            new Changed("What helps to know", before.background(), after.background()),
            new Changed("A safe way to reach", before.contact(), after.contact()))
        .filter(one -> !one.before().equals(one.after()))
        .toList();
  }

  /** What happened while somebody was still typing an answer. */
  static String sinceThen(Referral referral, Recipient mine, Instant now) {
    var tale = new ReferralTale(referral, now);
    if (!mine.standing().isOpen()) {
      List<Answer.Given> thread = referral.thread(mine);
      if (!thread.isEmpty()) {
        Answer.Given last = thread.getLast();
        return "This was answered while you typed. "
            + tale.sentence(last)
            + " ("
            + tale.by(last)
            + ")";
      }
    }
    return mine.holderName() == null
        ? "This changed while you typed. Read it again, then answer"
        : "This changed while you typed; "
            + mine.holderName()
            + " looks after it. Read it again, then answer";
  }
}
