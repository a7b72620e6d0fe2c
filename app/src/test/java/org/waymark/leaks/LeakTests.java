package org.waymark.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymark.access.Role;
import org.waymark.casefile.Kind;
import org.waymark.leaks.Viewer.Standing;

/**
 * Every route, asked by every role at every kind of agency, about case files with a canary in every
 * place that holds words: nobody hears one that is not meant for them, everybody hears those that
 * are, and what is hidden looks like what is not there.
 */
class LeakTests {
  private static final int TOLD = 25;

  /** Kept, and on no page: why. */
  private static final Set<String> ON_NO_PAGE = Set.of();

  /** Sent by no form that this neighbourhood shows: why. */
  private static final Map<String, String> WITHOUT_A_FORM =
      Map.of(
          "/error", "the server's own error page",
          "/intake/encounters", "what a phone sends that had no signal",
          "/shifts/{id}/sheet", "shown after a shift, and this one is still to come",
          "/case-files/{reference}/referrals/new", "the way back from the page to check",
          "/still-here", "asked by the script that counts down; without it nothing counts down",
          "/overrides/{id}/review", "shown until somebody has reviewed it, and here somebody has",
          "/referrals/{reference}/holder/end", "shown to who looks after one, and nobody does yet");

  private static final String NO_SURVEY = "nobody maps here: MappingSurveyTests answer one";

  /** The same of the directory, of joining up and of the mapping survey. */
  private static final String NO_SIGN =
      "shown with a sign, and those are in the tests of joining up";

  private static final Map<String, String> OF_OTHERS =
      Map.ofEntries(
          Map.entry("/case-files/{reference}/connections/answer", NO_SIGN),
          Map.entry("/case-files/{reference}/connections/end", NO_SIGN),
          Map.entry("/case-files/{reference}/connections/not-the-same", NO_SIGN),
          Map.entry("/case-files/{reference}/connections/same", NO_SIGN),
          Map.entry("/gap-map/boundaries/removal", "shown with boundaries, and nobody drew any"),
          Map.entry("/mapping-surveys/{survey}/links", NO_SURVEY),
          Map.entry("/mapping-surveys/{survey}/links/{link}/end", NO_SURVEY),
          Map.entry("/survey/{link}", NO_SURVEY),
          Map.entry("/survey/{link}/{answer}/area", NO_SURVEY),
          Map.entry("/survey/{link}/{answer}/sending", NO_SURVEY),
          Map.entry("/survey/{link}/{answer}/services/{place}", NO_SURVEY),
          Map.entry("/survey/{link}/{answer}/services/{place}/removal", NO_SURVEY),
          Map.entry("/directory/places/{place}", "shown with a place, and this service has none"),
          Map.entry("/directory/{code}/closure/end", "shown while it is closed, and it is open"));

  /** The same of the app on a phone; the phones of this neighbourhood are in PhoneTests. */
  private static final Map<String, String> OF_PHONES =
      Map.of(
          "/intake/phone", "sets a phone up, from its app",
          "/intake/phone/open", "a phone's app asks for its share",
          "/intake/phone/pin", "a phone's app asks for another PIN",
          "/intake/phone/along", "a phone's app asks whom to take along",
          "/phones/{phone}", "nobody here carries a phone");

  private static Crawl crawl;
  private static String log;

  @BeforeAll
  static void everybodyAsksForEverything() {
    try (Overheard overheard = new Overheard()) {
      Neighbourhood here = new Neighbourhood();
      untilNamesAreFound(here);
      crawl = new Crawl(here).run();
      log = overheard.all();
    }
    System.out.printf(
        "Leak test: %d requests, %d routes, %d viewers, %d canaries%n",
        crawl.requests.get(),
        crawl.routes.size(),
        crawl.here.viewers.size(),
        crawl.here.canaries.all().size());
  }

  @Test
  void nobodyHearsWhatIsNotMeantForThem() {
    none(crawl.leaks, "leaks");
  }

  @Test
  void hiddenAndBarredLookLikeWhatIsNotThere() {
    none(crawl.differences, "answers that tell hidden from missing");
  }

  @Test
  void everyAnswerCarriesItsHeadersAndNoneIsAFault() {
    none(crawl.faults, "answers with something wrong around them");
  }

  @Test
  void addressesAndTitlesSayNothingAboutAnybody() {
    none(crawl.inTheOpen, "addresses or titles with words about somebody");
  }

  @Test
  void theLogSaysNothingAboutAnybody() {
    assertThat(crawl.here.canaries.in(log)).isEmpty();
  }

  @Test
  void everyColumnThatHoldsWordsHasACanaryOrAReason() {
    Set<String> silent = WordColumns.inCatalogue();
    silent.removeAll(crawl.here.canaries.places());
    silent.removeAll(WordColumns.WITHOUT.keySet());

    assertThat(silent)
        .as("columns without a canary: plant one in Planting, or say in WordColumns why not")
        .isEmpty();
  }

  @Test
  void everyReasonIsAboutAColumnThatIsThere() {
    assertThat(WordColumns.inCatalogue()).containsAll(WordColumns.WITHOUT.keySet());
  }

  @Test
  void everyCanaryIsHeardBySomebodyWhoMay() {
    Set<Canary> heard =
        crawl.seen.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
    List<Canary> never =
        crawl.here.canaries.all().stream()
            .filter(canary -> !canary.file().equals("hidden"))
            .filter(canary -> !ON_NO_PAGE.contains(canary.place()))
            .filter(canary -> !heard.contains(canary))
            .toList();

    assertThat(never).as("canaries nobody heard: then this test could not hear a leak").isEmpty();
  }

  @Test
  void eachHearsTheKindsTheyMayAndNoOthers() {
    Set<String> every =
        Stream.of(Kind.values()).map(Kind::code).collect(Collectors.toCollection(TreeSet::new));

    assertThat(notes(Standing.HOLDS)).isEqualTo(every);
    assertThat(notes(Standing.EMERGENCY)).isEqualTo(every);
    assertThat(notes(Standing.TICKED)).containsExactly("housing", "identity");
    assertThat(notes(Standing.ASKED)).containsExactly("mental-health", "plan");
    assertThat(notes(Standing.ENFORCEMENT)).containsExactly("legal");
    assertThat(notes(Standing.UNSIGNED)).isEmpty();
    assertThat(notes(Standing.UNRELATED)).isEmpty();
    assertThat(notes(Standing.SWITCHED_OFF)).isEmpty();
  }

  @Test
  void theReferralIsHeardByItsPartiesOnly() {
    Predicate<Canary> wish = canary -> canary.place().equals("referrals.referral.wish");

    assertThat(heard(Standing.HOLDS)).anyMatch(wish);
    assertThat(heard(Standing.ASKED)).anyMatch(wish);
    assertThat(heard(Standing.TICKED)).noneMatch(wish);
  }

  @Test
  void everyPostIsAFormOnSomePage() {
    Set<Route> without = new TreeSet<>(Route.of("POST"));
    without.removeAll(crawl.forms.routes());

    assertThat(without.stream().map(Route::pattern))
        .as("routes that only a script could reach")
        .isSubsetOf(
            Stream.of(WITHOUT_A_FORM, OF_PHONES, OF_OTHERS)
                .flatMap(all -> all.keySet().stream())
                .collect(Collectors.toSet()));
  }

  /** The index of names takes in what was planted; a search before that would prove nothing. */
  private static void untilNamesAreFound(Neighbourhood here) {
    Caller holder = new Caller(here.viewer(Standing.HOLDS, Role.PRACTITIONER));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> Probe.search(holder, here.shared.alias()).body().contains(here.shared.reference));
  }

  private static Set<String> notes(Standing standing) {
    return heard(standing).stream()
        .filter(canary -> canary.place().equals("casefile.entry.note"))
        .map(Canary::kind)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<Canary> heard(Standing standing) {
    return crawl.seen.getOrDefault(crawl.here.viewer(standing, Role.PRACTITIONER), Set.of());
  }

  private static void none(Set<String> found, String what) {
    assertThat(found.stream().sorted().limit(TOLD)).as("%d %s", found.size(), what).isEmpty();
  }
}
