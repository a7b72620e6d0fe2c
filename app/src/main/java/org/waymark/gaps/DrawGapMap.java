package org.waymark.gaps;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.directory.ListedService;
import org.waymark.insight.NeedsAsked;

/**
 * Draws the map from everything that is known now: the public directory, what was sent in answer to
 * the newest survey, and what referrals of the last twelve months asked for. Areas are those of the
 * boundaries, then of the survey, then of the directory. A service named in the survey that the
 * directory lists under the same name counts once, as the directory has it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DrawGapMap {
  private static final long DAYS = 365;

  private final KnownAreas known;
  private final Surveys surveys;
  private final SentAnswers answers;
  private final Boundaries boundaries;
  private final NeedsAsked needs;
  private final Clock clock;

  DrawGapMap(
      KnownAreas known,
      Surveys surveys,
      SentAnswers answers,
      Boundaries boundaries,
      NeedsAsked needs,
      Clock clock) {
    this.known = known;
    this.surveys = surveys;
    this.answers = answers;
    this.boundaries = boundaries;
    this.needs = needs;
    this.clock = clock;
  }

  /**
   * The map and what it was drawn from.
   *
   * @param unlisted services named in the survey that the directory does not have
   * @param since referrals from then on are counted
   */
  public record Drawn(
      GapMap map,
      Ratings ratings,
      List<Specialist> unlisted,
      List<Boundary> boundaries,
      List<NeedsAsked.Reason> reasons,
      Instant since) {}

  Drawn now() {
    Instant now = clock.instant();
    Instant since = now.minus(DAYS, ChronoUnit.DAYS);
    List<ListedService> listed = known.services();
    List<Boundary> drawn = boundaries.now();
    List<Survey> newest = surveys.all().stream().limit(1).toList();
    List<AreaView> views =
        newest.stream().flatMap(one -> answers.areas(one.id()).stream()).toList();
    List<Specialist> unlisted =
        unlisted(newest.stream().flatMap(one -> answers.services(one.id()).stream()), listed);
    List<Offer> offers = new ArrayList<>();
    var ofDistrict = KnownAreas.ofDistricts(listed);
    listed.forEach(service -> offers.add(Offer.of(service, ofDistrict)));
    unlisted.forEach(service -> offers.add(Offer.of(service)));
    GapMap map = GapMap.of(areas(drawn, newest), offers, views, needs.byArea(since, now));
    return new Drawn(
        map, Ratings.of(map.areas(), views), unlisted, drawn, needs.reasons(since, now), since);
  }

  private List<String> areas(List<Boundary> drawn, List<Survey> newest) {
    return AreaNames.once(
        Stream.of(
                drawn.stream().map(Boundary::area),
                newest.stream().flatMap(one -> one.areas().stream()),
                known.named().stream())
            .flatMap(one -> one)
            .toList());
  }

  /** Each once, however many named it. */
  private static List<Specialist> unlisted(Stream<Specialist> named, List<ListedService> listed) {
    Set<String> there = new TreeSet<>();
    listed.forEach(
        service -> service.words().values().forEach(in -> there.add(AreaNames.key(in.name()))));
    return named.filter(one -> there.add(AreaNames.key(one.name()))).toList();
  }
}
