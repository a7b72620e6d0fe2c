package org.waymark.consent;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.charter.Charter;
import org.waymark.charter.Charters;

/** The overrides that wait for the acting practitioner's review, for the worklist. */
@Component
public class OverrideReviews {
  private final Overrides overrides;
  private final Charters charters;
  private final Clock clock;

  OverrideReviews(Overrides overrides, Charters charters, Clock clock) {
    this.overrides = overrides;
    this.charters = charters;
    this.clock = clock;
  }

  /**
   * One that waits.
   *
   * @param file the case file as far as it may be named: its reference where it is in sight
   * @param dueAt by when it is to be reviewed
   * @param isOverdue whether that is past
   * @param path where it is reviewed
   */
  public record Waiting(
      UUID id,
      String file,
      String openedBy,
      String openedByAgency,
      Instant openedAt,
      Instant dueAt,
      boolean isOverdue,
      String path) {}

  /** The longest due first; none for those who review nothing. */
  @Transactional(readOnly = true)
  public List<Waiting> waiting() {
    Charter charter = charters.now();
    Instant now = clock.instant();
    return overrides.notReviewed().stream()
        .filter(ReviewOverride::mayReview)
        .map(one ->
            new Waiting(
                one.id(),
                one.file(),
                one.openedBy(),
                one.openedByAgency(),
                one.openedAt(),
                one.reviewBy(charter),
                one.isReviewOverdue(charter, now),
                "/overrides/" + one.id()))
        .sorted(Comparator.comparing(Waiting::dueAt))
        .toList();
  }
}
