package org.waymark.linkage.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.linkage.compare.Comparisons;
import org.waymark.linkage.compare.Field;
import org.waymark.linkage.record.People;
import org.waymark.linkage.record.PeopleReader;
import org.waymark.linkage.record.Table;

class OtherValuesTest {
  private static final int GIVEN = 0;

  @Test
  void whoGoesByASecondNameRepeatsIt() {
    double twoNames = share("ana ana ana ana rosa rosa rosa");
    double slips = share("ana ana ana ana bruno celia dirk");

    assertThat(twoNames).isGreaterThan(share("ana ana ana ana ana ana ana")).isGreaterThan(slips);
  }

  @Test
  void whoNeverStraysSaysNothingOfIt() {
    assertThat(share("ana ana ana")).isEqualTo(share("ana ana ana ana rosa"));
  }

  /** Learned from one person with records of these given names. */
  private static double share(String names) {
    List<List<String>> rows =
        List.of(names.split(" ")).stream().map(name -> List.of(name, "1980")).toList();
    People people =
        PeopleReader.read(
            List.of(new Table(List.of("first_name", "year of birth"), rows)), Map.of());
    Comparisons comparisons = Comparisons.of(people);
    Partition partition = new Partition(people.size());
    IntStream.range(1, people.size()).forEach(record -> partition.move(record, 0));
    Field[] fields = comparisons.fields().toArray(Field[]::new);
    return OtherValues.in(partition, comparisons::pattern, fields).share(GIVEN);
  }
}
