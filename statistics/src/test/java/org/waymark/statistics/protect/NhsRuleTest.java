package org.waymark.statistics.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.waymark.statistics.table.Sheet;

/** The default rule on tables of which a third of the finest cells are sensitive. */
class NhsRuleTest {
  private static final int[] SIZES = {9, 8, 7, 5};

  private static TableSet tables() {
    SplittableRandom random = new SplittableRandom(1);
    StringBuilder text = new StringBuilder("area,month,age,need,count\n");
    for (int i = 0; i < 9 * 8 * 7 * 5; i++) {
      int count = (int) (-9 * Math.log(random.nextDouble()) * random.nextDouble());
      text.append("A%d,M%d,g%d,n%d,%d%n".formatted(i / 280, i / 35 % 8, i / 5 % 7, i % 5, count));
    }
    TableReader.Input input = TableReader.read(Sheet.parse(text.toString()), null);
    return TableSet.of(
        input.base(), TableReader.hierarchies(input, Rules.USUAL), List.of(input.dimensions()));
  }

  /** Where nothing else helps, a small count is hidden without saying that it is small. */
  @Test
  void manySmallCountsAreProvenSafeAndFewOthersAreHidden() {
    TableSet tables = tables();

    Protected safe = new ProtectTables(tables, Rules.USUAL).run();

    assertThat(tables.counts()).hasSize((SIZES[0] + 1) * (SIZES[1] + 1) * (SIZES[2] + 1) * 6);
    assertThat(safe.sensitive()).hasSizeGreaterThan(1000);
    assertThat(Proof.of(safe).exposed()).isEmpty();
    assertThat(Faults.in(safe, Rules.USUAL)).isEmpty();
    assertThat(safe.hiddenForOthers()).isLessThan(safe.sensitive().size() / 5);
    assertThat(safe.known())
        .allSatisfy(
            (cell, known) -> assertThat(tables.count(cell)).isBetween(known.low(), known.high()));
  }

  /** Tables that cross fewer dimensions have finer cells behind them that nobody publishes. */
  @Test
  void whatIsNotPublishedIsNeverShownHidden() {
    Rules rules = Rules.parse("table: area, year\ntable: area, kind\n");
    String text = "area,year,kind,count\na,1,x,2\na,1,y,9\na,2,x,8\na,2,y,1\nb,1,x,12\nb,2,y,3\n";
    TableReader.Input input = TableReader.read(Sheet.parse(text), null, rules);
    Map<String, Hierarchy> codes = TableReader.hierarchies(input, rules);
    TableSet tables = TableSet.of(input.base(), codes, rules.tables());

    Protected safe = new ProtectTables(tables, rules).run();

    assertThat(safe.shown().keySet()).isEqualTo(tables.counts().keySet());
  }
}
