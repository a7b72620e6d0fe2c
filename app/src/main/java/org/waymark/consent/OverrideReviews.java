package org.waymark.consent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The overrides that wait for the acting practitioner's review, for the worklist. */
@Component
public class OverrideReviews {
  private final Overrides overrides;

  OverrideReviews(Overrides overrides) {
    this.overrides = overrides;
  }

  /**
   * One that waits.
   *
   * @param file the case file as far as it may be named: its reference where it is in sight
   * @param path where it is reviewed
   */
  public record Waiting(
      UUID id,
      String file,
      String openedBy,
      String openedByAgency,
      Instant openedAt,
      String path) {}

  /** Oldest first; none for those who review nothing. */
  @Transactional(readOnly = true)
  public List<Waiting> waiting() {
    return overrides.all().reversed().stream()
        .filter(ReviewOverride::mayReview)
        .map(one ->
            new Waiting(
                one.id(),
                one.file(),
                one.openedBy(),
                one.openedByAgency(),
                one.openedAt(),
                "/overrides/" + one.id()))
        .toList();
  }
}
