package org.waymark.statistics.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waymark.statistics.population.bayes.GraphPosterior;
import org.waymark.statistics.population.bayes.LatentClassPosterior;
import org.waymark.statistics.population.models.ProfileLikelihood;

/**
 * How many people there are, with everything that speaks for and against it.
 *
 * @param answer the figure, or empty where it must be refused; {@code refusal} then says why
 * @param warnings plain sentences, the gravest first
 */
public record PopulationEstimate(
    CaptureTable table,
    Optional<Answer> answer,
    Optional<String> refusal,
    LowerBound lowerBound,
    Optional<TwoLists> twoLists,
    Optional<ModelAverage> average,
    Optional<ProfileLikelihood> profile,
    Optional<Bootstrap> bootstrap,
    Optional<GraphPosterior> graphs,
    Optional<LatentClassPosterior> classes,
    List<String> warnings) {

  private static final double[] ODDS = {1 / 3.0, 0.5, 1, 2, 3};

  /**
   * What the answer would be, were the one dependence that no list can show as strong as that: of
   * two lists on each other, of three and more on all at once. The unseen are multiplied by its
   * odds ratio (Gerritse, van der Heijden and Bakker 2015, Journal of Official Statistics 31).
   * Empty without an answer.
   */
  public List<TwoLists.Dependence> sensitivity() {
    return answer.map(this::sensitivity).orElse(List.of());
  }

  private List<TwoLists.Dependence> sensitivity(Answer answer) {
    double seen = Math.min(table.seen(), answer.interval.low());
    List<TwoLists.Dependence> others = new ArrayList<>();
    for (double odds : ODDS) {
      Interval interval =
          new Interval(
              seen + odds * (answer.interval.low() - seen),
              seen + odds * (answer.interval.high() - seen),
              answer.interval.level());
      double people = seen + odds * (answer.people - seen);
      others.add(new TwoLists.Dependence(odds, people, interval));
    }
    return others;
  }

  /** {@code mixture} is what is believed about the number, for sums over strata and draws. */
  public record Answer(double people, Interval interval, String method, Mixture mixture) {}

  /** What may be asked of an estimate. */
  public record Wishes(double level, int bootstrapRounds, boolean posteriors, Choice choice) {
    public static final Wishes USUAL = new Wishes(0.95, 0, false);

    /** With an average over models. */
    public Wishes(double level, int bootstrapRounds, boolean posteriors) {
      this(level, bootstrapRounds, posteriors, Choice.AVERAGE);
    }

    public Wishes {
      if (!(level > 0.5 && level < 1)) {
        throw new IllegalArgumentException("A level must lie between 0.5 and 1");
      }
    }
  }
}
