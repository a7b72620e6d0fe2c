package org.waymark.statistics.population.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.statistics.Refused;
import org.waymark.statistics.population.CaptureTable;
import org.waymark.statistics.table.Sheet;

class CaptureReaderTest {
  private static Captures read(String text) {
    return CaptureReader.read(Sheet.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Police,Clinic,count\n1,0,3\n0,1,2\n1,1,4\n",
        "Police;Clinic;Number of people\nyes;no;3\nNO;Yes;2\ny;Y;4\n",
        "Police\tClinic\tfreq\nTRUE\tFALSE\t3\nfalse\ttrue\t2\nT\tT\t4\n0\t0\tNA\n",
        "\"Police\",\"Clinic\",\"n\"\r\nx,,3\r\n,x,2\r\nX,X,4\r\n",
        "id,Police,Clinic\n1,1,0\n2,1,0\n3,1,0\n4,0,1\n5,0,1\n6,1,1\n7,1,1\n8,1,1\n9,1,1\n",
        "Police Clinic Freq\n1   0   3\n0   1   2\n1   1   4\n",
        "Police,Clinic,seen_this_often\n1,0,3\n0,1,2\n1,1,4\n",
        "\"\";\"Police\";\"Clinic\";\"Freq\"\n\"1\";1;0;3\n\"2\";0;1;2\n\"3\";1;1;4\n",
        "\"Police\" \"Clinic\" \"Freq\"\n\"1\" 1 0 3\n\"2\" 0 1 2\n\"3\" 1 1 4\n",
        "Unnamed: 0,Police,Clinic,n\n0,1,0,3\n1,0,1,2\n2,1,1,4\n"
      })
  void theSameListsAreReadFromManyForms(String text) {
    CaptureTable table = read(text).together();

    assertThat(table.lists()).containsExactly("Police", "Clinic");
    assertThat(table.counts()).containsExactly(0, 3, 2, 4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sources,n\nPolice,2\nClinic,1\nPolice + Clinic,3\n",
        "person,source\n1,Police\n2,Police\n3,Clinic\n4,Police\n4,Clinic\n5,Clinic\n5,Police\n"
            + "6,Police\n6,Clinic\n"
      })
  void listsAreReadByTheirNames(String text) {
    Captures captures = read(text);

    assertThat(captures.together().lists()).containsExactly("Clinic", "Police");
    assertThat(captures.together().counts()).containsExactly(0, 1, 2, 3);
    assertThat(captures.notes()).anyMatch(note -> note.contains("read from the column source"));
  }

  @Test
  void onesAndTwosAreNoLists() {
    assertThatThrownBy(() -> read("A,B,n\n1,2,60\n2,1,50\n1,1,20\n"))
        .isInstanceOf(Refused.class)
        .hasMessageEndingWith("Of 1 and 2 nobody can tell which is yes: write 1 and 0.");
  }

  @Test
  void aHistoryInOneCellIsRead() {
    CaptureTable table = read("history,count\n100,7\n011,3\n000,NA\n").together();

    assertThat(table.count(0b001)).isEqualTo(7);
    assertThat(table.count(0b110)).isEqualTo(3);
  }

  @Test
  void aTableWithoutAHeaderIsRead() {
    assertThat(read("1,0,12\n0,1,8\n1,1,5\n").together().counts()).containsExactly(0, 12, 8, 5);
  }

  @Test
  void yearsAreReadApart() {
    Captures captures = read("year,A,B,count\n2021,1,0,5\n2021,1,1,2\n2022,0,1,4\n");

    assertThat(captures.strata()).containsOnlyKeys("2021", "2022");
    assertThat(captures.together().seen()).isEqualTo(11);
  }

  @Test
  void drawsOfLinkedRecordsAreReadApart() {
    Captures captures = read("draw,A,B,count\n1,1,0,5\n1,1,1,2\n2,1,0,4\n2,1,1,3\n");

    assertThat(captures.draws()).hasSize(2);
  }

  /** 401 arrests of 101 women would come in this form. */
  @Test
  void howOftenPeopleWereMetIsRead() {
    assertThat(read("arrests,women\n1,46\n2,25\n3,10\n").timesSeen())
        .containsExactly(0.0, 46.0, 25.0, 10.0);
  }

  @Test
  void peopleOnNoListAreLeftOutAndSaidToBe() {
    Captures captures = read("A,B,count\n1,0,5\n0,1,4\n1,1,2\n0,0,9\n");

    assertThat(captures.together().seen()).isEqualTo(11);
    assertThat(captures.notes()).anyMatch(note -> note.startsWith("9 people"));
  }

  @Test
  void aColumnOfCountsForEachYearIsReadApart() {
    Captures captures = read("Police,Clinic,2021,2022\n1,0,5,7\n0,1,4,3\n1,1,2,1\n");

    assertThat(captures.strata()).containsOnlyKeys("2021", "2022");
    assertThat(captures.together().seen()).isEqualTo(22);
  }

  @Test
  void aSlipAmongNoughtsAndOnesIsNamedAndNotTakenForAGroup() {
    assertThatThrownBy(() -> read("Police,Clinic,Outreach\n1,0,0\n2,1,0\n0,1,1\n"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("The column Police says yes or no but for row 2");
  }

  @Test
  void rowsOfTotalsAndRaggedRowsAreNoTrouble() {
    Captures captures = read("A,B,count\n1,0,5\n0,1,4\n1,1,2\nTotal,,11\n");

    assertThat(captures.together().seen()).isEqualTo(11);
    assertThat(read("A;B;count\n1;0;5\n0;1;4;\n1;1;2\n\n;\n").together().seen()).isEqualTo(11);
  }

  @Test
  void whoeverIsNotKnownToBeOnAListIsNotOnItAndThatIsSaid() {
    Captures captures = read("id,A,B\n1,1,NA\n2,0,1\n3,1,1\n");

    assertThat(captures.lists()).containsExactly("A", "B");
    assertThat(captures.notes()).anyMatch(note -> note.startsWith("1 rows do not say"));
  }

  @Test
  void yearsOfAgeAreNoGroupsAndMayBeAllowedFor() {
    StringBuilder text = new StringBuilder("A,B,age\n");
    for (int age = 18; age < 60; age++) {
      text.append(age % 2).append(',').append(age % 3 == 0 ? 1 : 0).append(',').append(age);
      text.append('\n');
    }
    Sheet sheet = Sheet.parse(text.toString());

    assertThat(CaptureReader.read(sheet).strata()).hasSize(1);
    assertThat(CaptureReader.read(sheet).notes()).anyMatch(n -> n.contains("--covariates"));
    assertThat(CaptureReader.read(sheet, List.of("age"), List.of()).people()).hasSize(28);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
  void anyEncodingIsRead(String encoding, @TempDir Path folder) throws IOException {
    Path file = folder.resolve("lists.csv");
    Files.write(file, "Café;Église;n\n1;0;3\n0;1;2\n1;1;4\n".getBytes(Charset.forName(encoding)));

    CaptureTable table = CaptureReader.read(Sheet.read(file)).together();

    assertThat(table.lists()).containsExactly("Café", "Église");
    assertThat(table.counts()).containsExactly(0, 3, 2, 4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A,count\n1,5\n",
        "A,B,count\n",
        "",
        "A,B,count\n1,0,-4\n",
        "A,B,count\n1,0,2.5\n"
      })
  void whatIsNoTableOfListsIsRefused(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(Refused.class);
  }
}
