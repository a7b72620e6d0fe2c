package org.waymark.directory;

import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.directory.Hours.Span;

/**
 * A service ready to be searched.
 *
 * @param open when it is open from the day before the shelf was made to nine days after, the
 *     earliest first
 * @param areas where its places are and what it serves, lower case; empty for everywhere
 * @param text its names and what it says in every language, folded
 * @param sortedBy its own name, folded
 */
public record Shelved(
    ListedService service, List<Span> open, Set<String> areas, String text, String sortedBy) {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  static Shelved of(ListedService service, Instant from, Instant until) {
    String text =
        service.words().values().stream()
            .flatMap(
                words -> Stream.of(words.name(), words.summary(), words.whoFor(), words.happens()))
            .collect(Collectors.joining("\n"));
    return new Shelved(
        service,
        service.hours().between(from, until),
        areas(service),
        folded(service.organisation().name() + "\n" + text),
        folded(service.itsOwn().name()));
  }

  /** Open now, and until when. */
  public Optional<Span> openAt(Instant at) {
    for (Span span : open) {
      if (span.holds(at)) {
        return Optional.of(span);
      }
    }
    return Optional.empty();
  }

  /** The next time it opens, after this moment. */
  public Optional<Span> opensAfter(Instant at) {
    return open.stream().filter(span -> span.from().isAfter(at)).findFirst();
  }

  /** The first time it is open in any part of this time. */
  public Optional<Span> openBetween(Instant begin, Instant end) {
    return open.stream().filter(span -> span.meets(begin, end)).findFirst();
  }

  /** The same with only the hours that are for women alone. */
  Shelved atTimesForWomen() {
    return service.listing().womenOnly()
        ? this
        : new Shelved(
            service, open.stream().filter(Span::womenOnly).toList(), areas, text, sortedBy);
  }

  /** Does it serve this area or postcode district, in lower case? */
  boolean serves(String area) {
    return areas.isEmpty() || areas.contains(area);
  }

  /** Without accents, in lower case: as words are compared. The Polish ł is no l with a mark. */
  public static String folded(String words) {
    return MARKS
        .matcher(Normalizer.normalize(words, Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT)
        .replace('ł', 'l');
  }

  /** What it says it serves; a service one goes to and that says nothing serves where it is. */
  private static Set<String> areas(ListedService service) {
    Stream<String> said = service.listing().areas().stream();
    boolean isAnywhere = service.listing().areas().isEmpty() && isReachedFromAfar(service);
    Stream<String> where =
        service.places().stream().flatMap(place -> Stream.of(place.area(), place.district()));
    return isAnywhere
        ? Set.of()
        : Stream.concat(said, where)
            .filter(area -> !area.isBlank())
            .map(area -> area.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isReachedFromAfar(ListedService service) {
    return service.places().isEmpty()
        || service.listing().ways().stream().anyMatch(way -> way != Way.IN_PERSON);
  }
}
