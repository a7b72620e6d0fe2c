package org.waymark.statistics.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.statistics.table.Sheet;

class InformationLossTest {
  private static final NoiseTable NOISE = NoiseTable.ofGreatestEntropy(5, 3);

  private static TableSet tables(TableReader.Input input) {
    return TableSet.of(
        input.base(), TableReader.hierarchies(input, Rules.USUAL), List.of(input.dimensions()));
  }

  /**
   * Hidden: 3 of the 50 counted, as 25 in areas and 25 in all; the rest are moved by two at most.
   */
  @Test
  void whatIsHiddenOrMovedIsAShareOfEverybodyCounted() {
    TableSet tables = tables(TableReader.read(Sheet.parse("area,count\nA,3\nB,22\n"), null));
    Cell a = new Cell(Map.of("area", "A"));
    Cell b = new Cell(Map.of("area", "B"));
    Map<Cell, String> shown = Map.of(new Cell(Map.of()), "25", a, "*", b, "20");
    Protected safe = new Protected(Rules.Method.NHS, tables, shown, Map.of(), Map.of());

    InformationLoss loss = InformationLoss.of(safe);

    assertThat(loss.hidden()).isEqualTo(1);
    assertThat(loss.meanChange()).isCloseTo(1, within(1e-12));
    assertThat(loss.lost()).isCloseTo((3 + 2) / 50.0, within(1e-12));
  }

  @Test
  void everySafeMethodIsComparedLeastLossFirst() {
    StringBuilder people = new StringBuilder("id,area,year\n");
    for (int id = 0; id < 160; id++) {
      people.append("%d,%s,%d\n".formatted(id, id % 7 == 0 ? "A" : "B", id % 53 == 0 ? 1 : 2));
    }
    byte[] secret = "kept for good".getBytes(StandardCharsets.UTF_8);
    TableReader.Input input = TableReader.read(Sheet.parse(people.toString()), secret);
    TableSet tables = tables(input);

    List<InformationLoss> losses =
        InformationLoss.compare(
            tables, Rules.USUAL, RecordKeys.cellKeys(input.keys(), tables), NOISE);

    assertThat(losses).isSortedAccordingTo(Comparator.comparingDouble(InformationLoss::lost));
    assertThat(losses).extracting(InformationLoss::method).contains(Rules.Method.CELL_KEY);
    assertThat(InformationLoss.compare(tables, Rules.USUAL, Map.of(), NOISE))
        .extracting(InformationLoss::method)
        .doesNotContain(Rules.Method.CELL_KEY)
        .contains(Rules.Method.NHS);
  }

  /**
   * R's cellKey takes the first step whose upper end the key is below, and leaves noughts alone.
   */
  @Test
  void aKeyOnTheEdgeOfAStepTakesTheNext() {
    NoiseTable noise =
        NoiseTable.read(Sheet.parse("i,v,p_int_ub\n1,-1,0.5\n1,1,1\n2,-1,0.25\n2,0,0.75\n2,1,1\n"));

    assertThat(noise.change(1, 0.5)).isEqualTo(1);
    assertThat(noise.change(1, 0.4999999)).isEqualTo(-1);
    assertThat(noise.change(2, 0.25)).isZero();
    assertThat(noise.change(3, 0.75)).isEqualTo(1);
    assertThat(noise.change(0, 0.3)).isZero();
  }
}
