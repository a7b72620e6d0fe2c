package org.waymark.statistics.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.statistics.Refused;
import org.waymark.statistics.table.Sheet;

/** Tables in the forms that other people send them in. */
class TablesOfOthersTest {
  private static TableReader.Input read(String text) {
    return TableReader.read(Sheet.parse(text), null);
  }

  private static TableSet tables(TableReader.Input input) {
    return TableSet.of(
        input.base(), TableReader.hierarchies(input, Rules.USUAL), List.of(input.dimensions()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "area,year,count\nN,2023,4\nN,2024,9\nS,2023,30\nS,2024,12\n",
        "\"\",\"area\",\"year\",\"Freq\"\n\"1\",\"N\",\"2023\",4\n\"2\",\"N\",\"2024\",9\n"
            + "\"3\",\"S\",\"2023\",30\n\"4\",\"S\",\"2024\",12\n",
        "\"area\" \"year\" \"ant\"\n\"1\" \"N\" 2023 4\n\"2\" \"N\" 2024 9\n\"3\" \"S\" 2023 30\n"
            + "\"4\" \"S\" 2024 12\n",
        "area;2023;2024\nN;4;9\nS;30;12\n",
        "area,year,women seen\nN,2023,4\nN,2024,9\nS,2023,30\nS,2024,12\n",
        "area,year,OBS_VALUE\nN,2023,4\nN,2024,9\nN,All years,13\nS,2023,30\nS,2024,12\n"
            + "Both,2023,34\nTotal persons,2024,21\nTOTAL,Total,55\n"
      })
  void theSameCountsAreReadFromManyForms(String text) {
    TableReader.Input input = read(text);

    assertThat(input.dimensions()).containsExactly("area", "year");
    assertThat(input.base())
        .containsEntry(new Cell(Map.of("area", "N", "year", "2023")), 4.0)
        .containsEntry(new Cell(Map.of("area", "S", "year", "2024")), 12.0)
        .hasSize(4);
  }

  @Test
  void whatIsTheSumOfTheOthersEverywhereIsTheirTotalWhateverItIsCalled() {
    TableReader.Input input =
        read(
            "area,need,n\nN,a,4\nN,b,9\nN,c,2\nS,a,30\nS,b,12\nS,c,8\nEngland,a,34\nEngland,b,21\n"
                + "England,c,10\n");

    assertThat(tables(input).count(new Cell(Map.of()))).isEqualTo(65);
    assertThat(input.notes())
        .containsExactly(
            "In area, England is the sum of the others everywhere. It was taken for their total and"
                + " worked out again.");
  }

  @Test
  void aColumnThatGroupsAnotherBecomesGroupsOfIt() {
    TableReader.Input input =
        read(
            "region,borough,ward,year,n\nA,B1,W1,2023,9\nA,B1,W2,2023,8\nA,B2,W3,2023,7\n"
                + "C,B3,W4,2023,6\nC,B3,W5,2024,5\nC,B3,W1b,2024,4\nC,A,W6,2024,3\n");
    TableSet tables = tables(input);

    assertThat(input.dimensions()).containsExactly("ward", "year");
    assertThat(tables.count(new Cell(Map.of("ward", "B1")))).isEqualTo(17);
    assertThat(tables.count(new Cell(Map.of("ward", "region A")))).isEqualTo(24);
    assertThat(tables.count(new Cell(Map.of("ward", "borough A")))).isEqualTo(3);
    assertThat(input.area("area")).isEqualTo("ward");
  }

  @Test
  void columnsThatRulesCrossStayApart() {
    Rules rules = Rules.parse("table: borough, year\ntable: ward\n");
    String text = "borough,ward,year,n\nB1,W1,1,9\nB1,W2,2,8\nB2,W3,1,7\nB2,W4,2,7\n";

    TableReader.Input input = TableReader.read(Sheet.parse(text), null, rules);

    assertThat(input.dimensions()).containsExactly("borough", "ward", "year");
  }

  @Test
  void theNationalLevelIsThatOfTheColumnCalledLikeAnArea() {
    assertThat(read("Year,Region,n\n1,a,9\n2,b,9\n1,b,3\n").area("area")).isEqualTo("Region");
    assertThat(read("Year,Area,n\n1,a,9\n2,b,9\n1,b,3\n").area("area")).isEqualTo("Area");
    assertThat(read("Year,Region,n\n1,a,9\n2,b,9\n1,b,3\n").area("Year")).isEqualTo("Year");
  }

  @Test
  void aColumnOfNamesIsNoDimension() {
    StringBuilder people = new StringBuilder("nhs,sex,district\n");
    for (int i = 0; i < 40; i++) {
      people.append("x").append(i).append(i % 2 == 0 ? ",F," : ",M,").append(i % 3).append('\n');
    }

    TableReader.Input input = read(people.toString());

    assertThat(input.dimensions()).containsExactly("sex", "district");
    assertThat(tables(input).count(new Cell(Map.of()))).isEqualTo(40);
  }

  @Test
  void aCrossingThatIsTooLargeIsRefusedAtOnceWithWhatToDo() {
    StringBuilder rows = new StringBuilder("postcode,need,day,n\n");
    for (int i = 0; i < 1800; i++) {
      rows.append("%d,%d,%d,1%n".formatted(i % 900, i * 11 % 31, i * 13 % 41));
    }

    assertThatThrownBy(() -> tables(read(rows.toString())))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Crossing postcode (900 codes), need (31 codes), day (41 codes)")
        .hasMessageContaining("name smaller tables in the rules");
  }

  @Test
  void aHiddenCountIsNoTrueCount() {
    assertThatThrownBy(() -> read("area,year,count\nA,2019,12\nA,2020,*\n"))
        .hasMessageContaining("no number: *. Tables are made safe from their true counts");
  }
}
