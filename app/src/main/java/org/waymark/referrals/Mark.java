package org.waymark.referrals;

import java.time.Instant;

/**
 * A word in colour beside a referral; the word says all that the colour does.
 *
 * @param style the end of the tag's style
 */
public record Mark(String style, String words) {

  /** Where an answer stands now. */
  static Mark of(Recipient recipient, Instant now) {
    if (recipient.isOverdue(now)) {
      return new Mark("red", "Overdue");
    }
    if (recipient.isSoonDue(now)) {
      return new Mark("orange", "Soon due");
    }
    return new Mark(
        switch (recipient.standing()) {
          case WAITING, ASKED, OFFERED -> "blue";
          case ACCEPTED -> "green";
          case DECLINED, WITHDRAWN -> "grey";
        },
        recipient.standing().words());
  }
}
