package org.waymark.statistics.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.waymark.statistics.population.PopulationEstimate.Answer;
import org.waymark.statistics.population.PopulationEstimate.Wishes;
import org.waymark.statistics.population.bayes.GraphPosterior;
import org.waymark.statistics.population.bayes.LatentClassPosterior;
import org.waymark.statistics.population.models.ProfileLikelihood;

/**
 * Estimates how many people there are from lists that overlap. Two lists: Chapman. Three and more:
 * an average over models ({@link ModelAverage}).
 *
 * <p>Refused, with the lower bound alone: no people; one list; nobody, or fewer than three people,
 * on two lists; no model with an estimate; an upper limit more than twenty-five times the lower.
 */
public final class EstimatePopulation {
  private static final double WIDEST = 25;
  private static final int DRAWS_KEPT = 2500;
  private final Wishes wishes;
  private final IntConsumer progress;

  public EstimatePopulation(Wishes wishes, IntConsumer progress) {
    this.wishes = wishes;
    this.progress = progress;
  }

  /** With the usual wishes: 95%, no bootstrap, no posteriors. */
  public static PopulationEstimate of(CaptureTable table) {
    return new EstimatePopulation(Wishes.USUAL, round -> {}).from(table);
  }

  /**
   * @param given people by history; lists without people and copies are left out, and said to be
   * @return an answer in people with its interval, or a refusal in a plain sentence with the lower
   *     bound; never an exception for what the lists hold
   */
  public PopulationEstimate from(CaptureTable given) {
    List<String> warnings = new ArrayList<>();
    CaptureTable table = Overlaps.useful(given, warnings);
    Overlaps overlaps = new Overlaps(table);
    Optional<String> refusal = overlaps.refusal();
    if (refusal.isPresent()) {
      return refused(table, refusal.get(), Optional.empty(), warnings);
    }
    warnings.addAll(overlaps.warnings());
    return table.size() == 2 ? fromTwo(table, warnings) : fromMany(table, warnings);
  }

  /** Over tables drawn from a linkage posterior: each draw's average with the same say. */
  public Optional<Answer> fromDraws(List<CaptureTable> draws) {
    List<Mixture> mixtures = new ArrayList<>();
    EstimatePopulation plain =
        new EstimatePopulation(new Wishes(wishes.level(), 0, false, wishes.choice()), round -> {});
    for (CaptureTable draw : draws) {
      plain.from(draw).answer().map(Answer::mixture).ifPresent(mixtures::add);
      progress.accept(mixtures.size());
    }
    if (mixtures.size() < 0.9 * draws.size()) {
      return Optional.empty();
    }
    return Optional.of(answer(Mixture.equally(mixtures), method() + ", over linkage draws"));
  }

  private PopulationEstimate fromTwo(CaptureTable table, List<String> warnings) {
    TwoLists lists = TwoLists.of(table);
    warnings.addFirst(
        "Two lists cannot show whether being on one makes being on the other more likely. The"
            + " figure holds only if it does not; the table of dependence shows what else it could"
            + " be.");
    if (lists.both() < 7) {
      warnings.add(
          "Fewer than seven people are on both lists: Chapman's estimate is then too low more often"
              + " than not.");
    }
    Interval interval = lists.interval(wishes.level());
    double unseen = Math.max(lists.chapman() - lists.seen(), 1e-9);
    double error = Math.sqrt(Math.log1p(lists.chapmanVariance() / (unseen * unseen)));
    Mixture mixture =
        new Mixture(List.of(new Mixture.Part(1, lists.seen(), Math.log(unseen), error)));
    Answer answer = new Answer(lists.chapman(), interval, "Chapman, two lists", mixture);
    if (isTooWide(interval)) {
      return refused(table, tooWide(interval), Optional.empty(), warnings);
    }
    return new PopulationEstimate(
        table,
        Optional.of(answer),
        Optional.empty(),
        LowerBound.of(table, wishes.level()),
        Optional.of(lists),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.copyOf(warnings));
  }

  private PopulationEstimate fromMany(CaptureTable table, List<String> warnings) {
    Optional<ModelAverage> found = ModelAverage.of(table);
    if (found.isEmpty()) {
      String why =
          "No model has an estimate on these lists: too many overlaps are empty for the numbers to"
              + " mean anything.";
      return refused(table, why, found, warnings);
    }
    ModelAverage average = found.get();
    Answer answer = answer(average.mixture(wishes.choice()), method());
    LowerBound bound = LowerBound.of(table, wishes.level());
    if (wishes.choice() != Choice.AVERAGE) {
      warnings.add(
          "One model was chosen, as asked. Its interval leaves out that another might have been.");
    }
    warnings.addAll(new ModelWarnings(table, average, answer, bound).sentences());
    if (isTooWide(answer.interval())) {
      return refused(table, tooWide(answer.interval()), found, warnings);
    }
    return new PopulationEstimate(
        table,
        Optional.of(answer),
        Optional.empty(),
        bound,
        Optional.empty(),
        found,
        average
            .heaviestOfDependence()
            .flatMap(model -> ProfileLikelihood.of(table, model, wishes.level())),
        bootstrap(table, average),
        graphs(table, answer),
        wishes.posteriors()
            ? Optional.of(LatentClassPosterior.of(table, DRAWS_KEPT, wishes.level()))
            : Optional.empty(),
        List.copyOf(warnings));
  }

  private Optional<Bootstrap> bootstrap(CaptureTable table, ModelAverage average) {
    return wishes.bootstrapRounds() > 0
        ? Bootstrap.run(table, average, wishes, progress)
        : Optional.empty();
  }

  private Optional<GraphPosterior> graphs(CaptureTable table, Answer answer) {
    if (!wishes.posteriors() || table.size() > GraphPosterior.MOST_LISTS) {
      return Optional.empty();
    }
    double most = Math.clamp(12 * answer.interval().high(), 1000, 4e6);
    return Optional.of(GraphPosterior.of(table, (int) most, wishes.level()));
  }

  private String method() {
    return wishes.choice() == Choice.AVERAGE
        ? "average over models"
        : "the log-linear model with the least " + wishes.choice();
  }

  private Answer answer(Mixture mixture, String method) {
    return new Answer(mixture.median(), mixture.interval(wishes.level()), method, mixture);
  }

  private static boolean isTooWide(Interval interval) {
    return interval.high() > WIDEST * interval.low();
  }

  private static String tooWide(Interval interval) {
    return String.format(
        Locale.UK,
        "The lists fit anything from %,.0f to %,.0f people. That is too wide to be a figure; only"
            + " the lower bound can be said.",
        interval.low(),
        interval.high());
  }

  private PopulationEstimate refused(
      CaptureTable table, String why, Optional<ModelAverage> average, List<String> warnings) {
    return new PopulationEstimate(
        table,
        Optional.empty(),
        Optional.of(why),
        LowerBound.of(table, wishes.level()),
        table.size() == 2 ? Optional.of(TwoLists.of(table)) : Optional.empty(),
        average,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.copyOf(warnings));
  }
}
