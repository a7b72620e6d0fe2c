package org.waymark.statistics.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waymark.statistics.population.ModelAverage.Weighted;
import org.waymark.statistics.population.PopulationEstimate.Answer;
import org.waymark.statistics.population.models.LogLinearFit;
import org.waymark.statistics.report.Numbers;

/** What the models, put beside each other, warn of. */
record ModelWarnings(CaptureTable table, ModelAverage average, Answer answer, LowerBound bound) {
  private static final double HAS_A_SAY = 0.05;

  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    spread().ifPresent(sentences::add);
    wide().ifPresent(sentences::add);
    differ().ifPresent(sentences::add);
    boundary().ifPresent(sentences::add);
    below().ifPresent(sentences::add);
    unfitted().ifPresent(sentences::add);
    return sentences;
  }

  private Optional<String> spread() {
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (Weighted model : average.models()) {
      if (model.weight() >= HAS_A_SAY) {
        least = Math.min(least, model.fit().population());
        most = Math.max(most, model.fit().population());
      }
    }
    return most > 1.5 * least
        ? Optional.of(
            "Models that fit about equally well say from "
                + Numbers.whole(least)
                + " to "
                + Numbers.whole(most)
                + " people. No test on these lists can choose between them.")
        : Optional.empty();
  }

  private Optional<String> wide() {
    return answer.interval().high() > 3 * answer.interval().low()
        ? Optional.of("The interval is very wide. Plan for its lower end and keep looking.")
        : Optional.empty();
  }

  private Optional<String> differ() {
    double share =
        average.models().stream()
            .filter(m -> m.fit().peopleDiffer())
            .mapToDouble(Weighted::weight)
            .sum();
    return share > 0.5
        ? Optional.of(
            "The overlaps look as if some people are much easier to meet than others. How many are"
                + " hardest to meet cannot be read from any lists; the upper end is uncertain.")
        : Optional.empty();
  }

  private Optional<String> boundary() {
    double share =
        average.models().stream()
            .filter(m -> m.fit() instanceof LogLinearFit fit && !fit.empty().isEmpty())
            .mapToDouble(Weighted::weight)
            .sum();
    return share > 0.25
        ? Optional.of(
            "The best models sit on a boundary: they take it that two lists which share nobody"
                + " never could.")
        : Optional.empty();
  }

  private Optional<String> below() {
    return answer.people() < bound.interval().low()
        ? Optional.of(
            "The estimate is below Chao's lower bound ("
                + Numbers.whole(bound.people())
                + "), which holds however people differ, but not where being on one list keeps"
                + " people off another. Either lists do that here, or the estimate is too low.")
        : Optional.empty();
  }

  private Optional<String> unfitted() {
    long none =
        average.refused().stream()
            .filter(r -> r.why() == LogLinearFit.Unfitted.NOT_IDENTIFIABLE)
            .count();
    long infinite =
        average.refused().stream()
            .filter(r -> r.why() == LogLinearFit.Unfitted.DOES_NOT_EXIST)
            .count();
    return none + infinite == 0
        ? Optional.empty()
        : Optional.of(
            "Of "
                + average.looked()
                + " models looked at, "
                + none
                + " cannot be told apart from others on these lists (not identifiable) and "
                + infinite
                + " have no finite estimate.");
  }
}
