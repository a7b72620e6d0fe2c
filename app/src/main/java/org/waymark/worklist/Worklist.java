package org.waymark.worklist;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.charter.Colour;
import org.waymark.charter.InWords;
import org.waymark.referrals.ReferralsWaiting.Sent;
import org.waymark.referrals.ReferralsWaiting.ToAnswer;

/**
 * What waits for one practitioner now, in words.
 *
 * @param toAnswer what other agencies ask of hers, the soonest due first
 * @param sent what she sent that is late or waits for her
 * @param answered the yes and no of the last fourteen days
 */
public record Worklist(List<Line> toAnswer, List<Line> sent, List<Line> answered) {

  /**
   * One line.
   *
   * @param colour the referral's colour, in words
   * @param tag how urgent, or where it stands
   * @param style the style of the tag
   * @param about another agency, and the case file where it may be read
   * @param when due or answered, in words
   * @param holder who looks after it; blank for nobody
   * @param ring whether to ring the number for out of hours now
   */
  public record Line(
      String reference,
      Colour colour,
      String tag,
      String style,
      String about,
      String when,
      String holder,
      boolean ring) {}

  static Worklist of(List<ToAnswer> toAnswer, List<Sent> sent, List<Sent> answered, Instant now) {
    return new Worklist(
        toAnswer.stream().map(one -> line(one, now)).toList(),
        sent.stream().map(one -> line(one, now)).toList(),
        answered.stream().map(one -> line(one, now)).toList());
  }

  /** Is there nothing that waits? */
  public boolean isEmpty() {
    return toAnswer.isEmpty() && sent.isEmpty();
  }

  /** Is any red one overdue, so that somebody should be rung? */
  public boolean hasRedOverdue() {
    return java.util.stream.Stream.concat(toAnswer.stream(), sent.stream()).anyMatch(Line::ring);
  }

  private static Line line(ToAnswer one, Instant now) {
    Colour colour = Colour.of(one.colour());
    boolean isOverdue = !one.state().equals("offered") && !one.dueAt().isAfter(now);
    String tag = tag(one, isOverdue, now);
    return new Line(
        one.reference(),
        colour,
        tag,
        style(tag),
        "From " + one.fromAgency() + about(one.caseFile()),
        "by " + InWords.moment(one.dueAt(), now),
        one.isMine() ? "you" : blankIfNobody(one.holder()),
        isOverdue && colour == Colour.RED);
  }

  /** What is late goes before what is new; a promised time runs no more once a time is offered. */
  private static String tag(ToAnswer one, boolean isOverdue, Instant now) {
    if (isOverdue) {
      return "Overdue";
    }
    return switch (one.state()) {
      case "offered" -> "They replied";
      case "asked" -> one.warnAt().isAfter(now) ? "You asked" : "Soon due";
      default ->
          one.hasReply() ? "They replied" : one.warnAt().isAfter(now) ? "To answer" : "Soon due";
    };
  }

  private static Line line(Sent one, Instant now) {
    Colour colour = Colour.of(one.colour());
    boolean runs = one.state().equals("waiting") || one.state().equals("asked");
    boolean isOverdue = runs && !one.dueAt().isAfter(now);
    String tag =
        switch (one.state()) {
          case "asked" -> "They ask you";
          case "offered" -> "They offer a time";
          case "accepted" -> "Accepted";
          case "declined" -> "Said no";
          default -> isOverdue ? "Overdue" : "Soon due";
        };
    return new Line(
        one.reference(),
        colour,
        tag,
        style(tag),
        one.toAgency() + about(one.caseFile()),
        one.since() == null
            ? "by " + InWords.moment(one.dueAt(), now)
            : InWords.moment(one.since(), now),
        "",
        isOverdue && colour == Colour.RED);
  }

  private static String about(@Nullable String caseFile) {
    return caseFile == null ? "" : ", about " + caseFile;
  }

  private static String style(String tag) {
    return switch (tag) {
      case "Overdue" -> "red";
      case "Soon due", "They ask you", "They replied" -> "orange";
      case "Accepted" -> "green";
      case "Said no" -> "grey";
      default -> "blue";
    };
  }

  private static String blankIfNobody(@Nullable String holder) {
    return holder == null ? "" : holder;
  }
}
