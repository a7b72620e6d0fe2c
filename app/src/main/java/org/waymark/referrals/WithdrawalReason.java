package org.waymark.referrals;

import org.waymark.access.Coded;

/** Why a referral was taken back. */
public enum WithdrawalReason implements Coded {
  /** Her word is enough. */
  CHANGED_MIND("she changed her mind", "The person changed their mind"),
  /** Another agency helps, or it is no longer needed. */
  FOUND_HELP("found help elsewhere", "Found help elsewhere"),
  /** To the wrong agency, or twice. */
  MISTAKE("sent by mistake", "Sent by mistake"),
  /** Said in words. */
  OTHER("other", "Something else");

  private final String word;
  private final String label;

  WithdrawalReason(String word, String label) {
    this.word = word;
    this.label = label;
  }

  /** As the database writes it. */
  @Override
  public String word() {
    return word;
  }

  /** As people choose it. */
  public String label() {
    return label;
  }

  /** The reason the database names so. */
  static WithdrawalReason of(String word) {
    return Coded.of(WithdrawalReason.class, word);
  }
}
