package org.waymark.casefile;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.access.Acting;

/**
 * The head of a case file that the acting practitioner may see: her own agency's, or one in sight.
 *
 * @param wrapped its key as the partnership's key closed it; {@link CaseKeys} opens it
 * @param sightKinds the kinds of information in sight, for another agency's file
 * @param basis by what right it is seen: {@code consent}, {@code referral} or {@code override};
 *     null for one's own
 * @param sightUntil when the last of that sight ends; null for one's own
 */
@SuppressWarnings("ArrayRecordComponent") // closed bytes, never compared
public record CaseFile(
    UUID id,
    byte[] wrapped,
    UUID agency,
    String agencyName,
    String reference,
    @Nullable String level,
    @Nullable UUID lead,
    @Nullable String leadName,
    Instant openedAt,
    int version,
    int sightKinds,
    @Nullable String basis,
    @Nullable Instant sightUntil) {

  /** The id as the other modules take it. */
  public CaseFileId caseFileId() {
    return new CaseFileId(id);
  }

  /** Is it the acting practitioner's own agency's? Only then may it be written to. */
  public boolean isOwn() {
    return agency.equals(Acting.now().agency().value());
  }

  /**
   * The kinds of information that may be seen in it: all of one's own, or what sight allows now.
   */
  public Kinds visible() {
    return isOwn() ? Kinds.ALL : new Kinds(sightKinds);
  }
}
