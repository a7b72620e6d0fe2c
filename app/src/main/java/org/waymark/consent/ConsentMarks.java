package org.waymark.consent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.casefile.CaseFile;
import org.waymark.casefile.CaseFileMarks;
import org.waymark.pages.Mark;

/**
 * At the top of every page of a case file: which services must not know about the sex work; and, to
 * whoever sees it by override, how long still.
 */
@Component
@Order(1)
class ConsentMarks implements CaseFileMarks {
  private final Disclosures disclosures;
  private final Overrides overrides;
  private final Clock clock;

  ConsentMarks(Disclosures disclosures, Overrides overrides, Clock clock) {
    this.disclosures = disclosures;
    this.overrides = overrides;
    this.clock = clock;
  }

  @Override
  public List<Mark> on(CaseFile file) {
    return file.isOwn()
        ? disclosures.of(file).stream()
            .filter(Disclosure::isSecret)
            .map(one ->
                new Mark(Mark.Kind.DANGER, one.service() + " must not know about the sex work."))
            .toList()
        : overrides.openUntil(file.id()).map(this::open).stream().toList();
  }

  private Mark open(Instant until) {
    long minutes = Duration.between(clock.instant(), until).plusSeconds(59).toMinutes();
    return new Mark(
        Mark.Kind.CARE,
        "You see this file by override, without the person's yes, until "
            + DayInWords.time(until)
            + ", "
            + minutes
            + " minutes more. Every look is written down and somebody else reviews it.");
  }
}
