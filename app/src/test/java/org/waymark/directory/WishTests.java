package org.waymark.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.charter.Nation;
import org.waymark.directory.Opening.Session;
import org.waymark.directory.Wish.Condition;
import org.waymark.directory.Wish.Found;
import org.waymark.directory.Wish.Open;

/**
 * What is found, against a model without an index: it asks every service every question of the
 * wish, one after the other, and sorts what is left.
 */
class WishTests {
  private static final Instant MADE_AT = Instant.parse("2026-11-20T23:10:00Z");
  private static final List<String> NEEDS = List.of("bed", "talk", "food");
  private static final List<String> AREAS = List.of("Mill Road", "Quay", "LK1");
  private static final List<String> LANGUAGES = List.of("en", "pl", "bed");
  private static final List<String> NAMES = List.of("Heron", "Żółta latarnia", "Open door");

  private final SplittableRandom random = new SplittableRandom(20261121);

  @Test
  void whatTheIndexFindsIsWhatOneFindsByAskingEach() {
    Shelf shelf = Shelf.of(IntStream.range(0, 400).mapToObj(this::service).toList(), MADE_AT);

    for (int i = 0; i < 2_000; i++) {
      Wish wish = wish();
      Instant now = MADE_AT.plus(Duration.ofMinutes(i % 7 * 197));
      int most = 1 + random.nextInt(30);

      Wish.Findings found = wish.among(shelf, now, most);

      List<Found> asked = askingEach(wish, shelf, now);
      assertThat(found.total()).as("%s at %s", wish, now).isEqualTo(asked.size());
      assertThat(found.first())
          .as("%s at %s", wish, now)
          .isEqualTo(asked.subList(0, Math.min(most, asked.size())));
    }
  }

  private static List<Found> askingEach(Wish wish, Shelf shelf, Instant now) {
    String area = wish.area().toLowerCase(java.util.Locale.ROOT);
    return IntStream.range(0, shelf.services().size())
        .mapToObj(place -> found(wish, place, shelf.services().get(place), now))
        .filter(one -> fits(wish, one.shelved(), area))
        .filter(one -> wish.open() == Open.ANY || one.open().isPresent())
        .sorted(
            Comparator.comparing(Found::isStale)
                .thenComparing(one -> !area.isEmpty() && !one.shelved().areas().contains(area))
                .thenComparing(one -> one.open().map(Hours.Span::from).orElse(Instant.MAX))
                .thenComparing(one -> one.shelved().sortedBy())
                .thenComparing(one -> one.shelved().service().code()))
        .toList();
  }

  private static Found found(Wish wish, int place, Shelved one, Instant now) {
    boolean forWomen = wish.conditions().contains(Condition.WOMEN_ONLY);
    Optional<Hours.Span> open = wish.open().when(forWomen ? one.atTimesForWomen() : one, now);
    return new Found(place, one, open, one.service().isStale(now));
  }

  private static boolean fits(Wish wish, Shelved one, String area) {
    Listing listing = one.service().listing();
    return (wish.need().isEmpty() || one.service().terms().contains(wish.need()))
        && (wish.language().isEmpty() || listing.languages().contains(wish.language()))
        && (wish.ways().isEmpty() || listing.ways().stream().anyMatch(wish.ways()::contains))
        && wish.conditions().stream().allMatch(condition -> condition.holds(one))
        && (area.isEmpty() || one.areas().isEmpty() || one.areas().contains(area))
        && Stream.of(Shelved.folded(wish.words()).split(" ")).allMatch(one.text()::contains);
  }

  private Wish wish() {
    Set<Condition> conditions = EnumSet.noneOf(Condition.class);
    Set<Way> ways = EnumSet.noneOf(Way.class);
    if (random.nextInt(3) == 0) {
      conditions.add(one(List.of(Condition.values())));
    }
    if (random.nextInt(3) == 0) {
      ways.add(one(List.of(Way.values())));
      ways.add(one(List.of(Way.values())));
    }
    return new Wish(
        seldom(NEEDS),
        seldom(AREAS),
        seldom(List.of("heron", "LATARNIA", "door o", "zolta", "nowhere")),
        one(List.of(Open.values())),
        conditions,
        ways,
        seldom(LANGUAGES));
  }

  private ListedService service(int number) {
    Words words = new Words("en", true, true, one(NAMES), "Tea and a room", "", "", "", "", "", "");
    Set<Way> ways = new TreeSet<>(Set.of(one(List.of(Way.values()))));
    Listing listing =
        new Listing(
            1,
            MADE_AT,
            "en",
            random.nextInt(4) == 0,
            said(),
            said(),
            said(),
            said(),
            said(),
            null,
            null,
            random.nextBoolean() ? List.of() : List.of(one(AREAS)),
            ways,
            List.of(one(LANGUAGES)),
            said(),
            said(),
            new Listing.Contact("", "", "", "", ""),
            false,
            false,
            Nation.ENGLAND_AND_WALES);
    return new ListedService(
        new UUID(0, number),
        "code" + number,
        new ListedService.Organisation(new UUID(1, number), "Somebody", "", ""),
        listing,
        Map.of("en", words),
        random.nextBoolean() ? Set.of() : Set.of(one(NEEDS)),
        List.of(),
        new Hours(week(), List.of(), List.of(), day -> false),
        random.nextInt(4) == 0 ? null : MADE_AT.minus(Duration.ofDays(random.nextInt(180))));
  }

  private List<Opening> week() {
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(number ->
            new Opening(
                new UUID(2, number),
                null,
                Session.OPEN,
                DayOfWeek.of(1 + random.nextInt(7)),
                LocalTime.of(random.nextInt(24), 30 * random.nextInt(2)),
                LocalTime.of(random.nextInt(24), 0),
                0,
                random.nextInt(3) == 0,
                false,
                null,
                null))
        .toList();
  }

  private Said said() {
    return one(List.of(Said.values()));
  }

  private String seldom(List<String> values) {
    return random.nextInt(3) == 0 ? one(values) : "";
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
