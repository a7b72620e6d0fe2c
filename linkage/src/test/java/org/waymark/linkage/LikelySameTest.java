package org.waymark.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.linkage.record.ColumnKind;
import org.waymark.linkage.record.Table;

class LikelySameTest {
  @Test
  void whoGaveTheSameDetailsIsFoundAmongStrangers() {
    Description person = known(60).get(17);
    Description again = new Description("new", person.values());

    List<Candidate> candidates = LikelySame.of(again, known(60), 0.5);

    assertThat(candidates).extracting(Candidate::id).containsExactly(person.id());
    assertThat(candidates.getFirst().agrees()).isNotEmpty();
  }

  @Test
  void aMisspeltNameAndHalfABirthdayStillFindHer() {
    Description person =
        describe("a", "Katarzyna", "Kowalska", "1981-04-12", "07700 900123", "Brixton");
    List<Description> known = new ArrayList<>(known(200));
    known.add(person);

    List<Candidate> candidates =
        LikelySame.of(describe("b", "Katarzina", "", "1981", "07700900123", "Brixton"), known, 0.5);

    assertThat(candidates).extracting(Candidate::id).containsExactly("a");
  }

  @Test
  void anAliasAloneIsNobody() {
    Description alias = new Description("x", Map.of(ColumnKind.ALIAS, "Candy"));

    assertThat(LikelySame.of(alias, known(200), 0.5)).isEmpty();
  }

  @Test
  void theRecordItselfAndAnEmptyListGiveNobody() {
    Description person = known(1).getFirst();

    assertThat(LikelySame.of(person, List.of(person), 0)).isEmpty();
    assertThat(LikelySame.of(person, List.of(), 0)).isEmpty();
  }

  @Test
  void theOrderOfTheKnownDoesNotMatter() {
    List<Description> known = known(80);
    Description again = new Description("new", known.get(3).values());

    assertThat(LikelySame.of(again, known.reversed(), 0.01))
        .containsExactlyElementsOf(LikelySame.of(again, known, 0.01));
  }

  @Test
  void aThresholdThatIsNoProbabilityIsRefused() {
    Description person = known(1).getFirst();

    assertThatThrownBy(() -> LikelySame.of(person, List.of(), 1.5))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** People as one agency holds them: no two records of one person. */
  private static List<Description> known(int count) {
    Table table = Partnership.strangers(count, 31);
    List<Description> known = new ArrayList<>();
    for (int row = 0; row < table.rows().size(); row++) {
      known.add(
          new Description(
              table.cell(row, 0),
              Map.of(
                  ColumnKind.GIVEN_NAME, table.cell(row, 1),
                  ColumnKind.FAMILY_NAME, table.cell(row, 2),
                  ColumnKind.ALIAS, table.cell(row, 3),
                  ColumnKind.BIRTH_DATE, table.cell(row, 4),
                  ColumnKind.PHONE, table.cell(row, 5),
                  ColumnKind.ADDRESS, table.cell(row, 6))));
    }
    return known;
  }

  private static Description describe(
      String id, String given, String family, String birth, String phone, String area) {
    return new Description(
        id,
        Map.of(
            ColumnKind.GIVEN_NAME, given,
            ColumnKind.FAMILY_NAME, family,
            ColumnKind.BIRTH_DATE, birth,
            ColumnKind.PHONE, phone,
            ColumnKind.ADDRESS, area));
  }
}
