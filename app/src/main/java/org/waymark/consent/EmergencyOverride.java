package org.waymark.consent;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.charter.Charter;
import org.waymark.charter.Nation;

/**
 * Emergency sight without consent: one practitioner, one reason, one hour; reviewed by somebody
 * else, and told to the person when that is safe.
 *
 * @param reference the case file's, where it is in sight: the opener's manager does not see it
 * @param nation of the agency that holds the file: by its working days the review is due
 * @param isOwnFile does one's own agency hold the file? Then it is ours to tell the person
 * @param isMine did the acting practitioner open it?
 * @param told the last word about telling: {@code told}, {@code not safe yet} or nothing
 */
public record EmergencyOverride(
    UUID id,
    UUID caseFile,
    UUID agency,
    UUID byAgency,
    @Nullable String reference,
    String heldBy,
    String nation,
    String openedBy,
    String openedByAgency,
    Instant openedAt,
    Instant endsAt,
    boolean isOwnFile,
    boolean isMine,
    @Nullable String finding,
    @Nullable String told) {

  /** The file it opened, as far as it may be named. */
  public String file() {
    return (reference == null ? "A case file" : reference) + " of " + heldBy;
  }

  /** Was it looked at by somebody else yet? */
  public boolean isReviewed() {
    return finding != null;
  }

  /** By when somebody else looks at it. */
  public Instant reviewBy(Charter charter) {
    return charter.reviewBy(Nation.of(nation), openedAt);
  }

  /** Did nobody look at it in time? */
  public boolean isReviewOverdue(Charter charter, Instant now) {
    return !isReviewed() && !reviewBy(charter).isAfter(now);
  }

  /** By what right the acting practitioner reads about it, for the audit. */
  @Nullable String basis() {
    return isOwnFile ? null : Look.REVIEW;
  }

  /** Does the person know? */
  public boolean isTold() {
    return "told".equals(told);
  }

  /** What stands about telling, in words. */
  public String tellingInWords() {
    return told == null ? "not yet" : told;
  }

  /**
   * Why it was opened.
   *
   * @param reason at least {@value #SHORTEST} characters
   * @param telling what the opener will do to tell the person
   */
  public record Why(String reason, String telling) {
    static final int SHORTEST = 20;
    private static final String BETWEEN = "\u001f";

    String joined() {
      return reason + BETWEEN + telling;
    }

    static Why of(String joined) {
      int between = joined.indexOf(BETWEEN);
      return between < 0
          ? new Why(joined, "")
          : new Why(joined.substring(0, between), joined.substring(between + 1));
    }
  }

  /** What the reviewer found. */
  public record Review(String reviewer, String agency, String finding, String words, Instant at) {}

  /** What a reviewer may find. */
  public enum Finding {
    /** There was no other way in time. */
    NEEDED("was needed"),
    /** It could have waited, or been asked. */
    NOT_NEEDED("was not needed");

    private final String word;

    Finding(String word) {
      this.word = word;
    }

    /** As the database writes it and people read it. */
    public String word() {
      return word;
    }
  }

  /** An override with what was written about it. */
  public record Whole(EmergencyOverride override, Why why, Optional<Review> review) {}
}
