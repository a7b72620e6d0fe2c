package org.waymark.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.linkage.compare.Comparisons;
import org.waymark.linkage.compare.Field;
import org.waymark.linkage.model.Evidence;
import org.waymark.linkage.model.MatchModel;
import org.waymark.linkage.model.WholeFile;
import org.waymark.linkage.record.People;
import org.waymark.linkage.record.PeopleReader;
import org.waymark.linkage.record.Table;
import org.waymark.linkage.record.TableReader;

class LeaningTest {
  @Test
  void whoMovedHasAnotherStreetAndAnotherTownAtOnce(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("register.csv");
    Register.write(file, folder.resolve("truth.csv"), 5_000, 3);
    People people = PeopleReader.read(List.of(TableReader.read(file)), Map.of());
    List<String> fields = Comparisons.of(people).fields().stream().map(Field::name).toList();

    int[] tree = learned(people).treeOfTheSame();

    assertThat(tree[fields.indexOf("suburb")]).isEqualTo(fields.indexOf("address"));
    assertThat(tree[fields.indexOf("postcode")]).isEqualTo(fields.indexOf("suburb"));
    assertThat(tree[fields.indexOf("birth")]).isEqualTo(-1);
  }

  @Test
  void whereMostIsDoubtfulNothingLeans() {
    Table table = Partnership.of(300, 3).table();

    MatchModel model = learned(PeopleReader.read(List.of(table), Map.of()));

    assertThat(IntStream.of(model.treeOfTheSame())).containsOnly(-1);
  }

  private static MatchModel learned(People people) {
    Comparisons comparisons = Comparisons.of(people);
    WholeFile all = new WholeFile(people, comparisons, done -> {});
    return MatchModel.learn(Evidence.of(comparisons.fields(), all.count(), people.size() / 4.0));
  }
}
