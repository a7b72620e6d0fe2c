package org.waymark.referrals;

import org.waymark.access.Coded;

/**
 * Why an agency said no. A refusal is information about the pathway, never about the person
 * (Lambeth review 2013, recommendation 1.2(6)): what is refused most, and why, can be changed.
 */
public enum RefusalReason implements Coded {
  /** No room or no time now. */
  FULL("full", "We are full"),
  /** Outside who the agency is funded or registered for. */
  NOT_ELIGIBLE("not eligible", "Not eligible for us"),
  /** Earlier events closed the door. */
  BARRED("barred", "Barred here"),
  /** What was asked is more than the agency can do. */
  UNREASONABLE_TO_US("unreasonable to us", "What is asked is more than we can do"),
  /** The words services use, kept in quotation marks because it is theirs. */
  TOO_CHAOTIC("too chaotic", "\"Too chaotic\" for us"),
  /** Another place. */
  NOT_OUR_AREA("not our area", "Not our area"),
  /** Said in words. */
  OTHER("other", "Something else");

  private final String word;
  private final String label;

  RefusalReason(String word, String label) {
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
  static RefusalReason of(String word) {
    return Coded.of(RefusalReason.class, word);
  }
}
