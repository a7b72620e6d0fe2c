package org.waymark.statistics.population.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.waymark.statistics.population.CaptureTable;
import org.waymark.statistics.population.EstimatePopulation;
import org.waymark.statistics.population.PopulationEstimate.Answer;

/** How often the usual interval holds the number of people a population was made up with. */
public final class CoverageExperiment {
  /**
   * @param refused tables for which no figure was given; they count as neither held nor missed
   * @param widths of the intervals, as shares of the true number, in rising order
   */
  public record Cell(
      Regime regime, int lists, int answered, int held, int refused, List<Double> widths) {
    public double coverage() {
      return answered == 0 ? Double.NaN : held / (double) answered;
    }
  }

  /** What was met in every regime and number of lists. */
  public record Result(List<Cell> cells) {
    public double overall() {
      int answered = cells.stream().mapToInt(Cell::answered).sum();
      return cells.stream().mapToInt(Cell::held).sum() / (double) answered;
    }

    public double of(Regime regime) {
      return new Result(cells.stream().filter(c -> c.regime() == regime).toList()).overall();
    }

    public double medianWidth() {
      List<Double> widths =
          cells.stream().flatMap(cell -> cell.widths().stream()).sorted().toList();
      return widths.get(widths.size() / 2);
    }
  }

  private CoverageExperiment() {}

  public static Result run(
      List<Integer> lists, List<Integer> sizes, int repetitions, Consumer<Cell> progress) {
    List<Cell> cells = new ArrayList<>();
    for (Regime regime : Regime.values()) {
      for (int number : lists) {
        Cell cell = cell(regime, number, sizes, repetitions);
        progress.accept(cell);
        cells.add(cell);
      }
    }
    return new Result(cells);
  }

  private static Cell cell(Regime regime, int lists, List<Integer> sizes, int repetitions) {
    int held = 0;
    int refused = 0;
    List<Double> widths = new ArrayList<>();
    for (int size : sizes) {
      for (int repetition = 0; repetition < repetitions; repetition++) {
        long seed = 1_000_003L * regime.ordinal() + 7919L * repetition + 31L * lists + size;
        CaptureTable table = regime.draw(size, lists, new SplittableRandom(seed));
        Optional<Answer> answer = EstimatePopulation.of(table).answer();
        refused += answer.isEmpty() ? 1 : 0;
        if (answer.isPresent()) {
          held += answer.get().interval().holds(size) ? 1 : 0;
          widths.add(answer.get().interval().width() / size);
        }
      }
    }
    return new Cell(regime, lists, widths.size(), held, refused, widths.stream().sorted().toList());
  }
}
