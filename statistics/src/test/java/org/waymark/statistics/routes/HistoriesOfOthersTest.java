package org.waymark.statistics.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.statistics.Refused;
import org.waymark.statistics.table.Sheet;

/** Histories in the forms that other programs hold them in; figures by R's survival. */
class HistoriesOfOthersTest {
  private static final String COUNTING =
      """
      id,tstart,tstop,event
      1,0,3,ill
      1,3,7,well
      1,7,12,dead
      2,0,5,censor
      3,2,6,ill
      3,6,9,dead
      4,0,8,dead
      5,1,4,ill
      5,4,13,censor
      6,0,10,well
      6,10,11,ill
      6,11,15,censor
      """;

  /** The same, a row for each state that could have been entered. */
  private static final String LONG =
      """
      "","id","from","to","trans","Tstart","Tstop","status"
      "1",1,"before","ill",1,0,3,1
      "2",1,"before","dead",2,0,3,0
      "3",1,"ill","well",3,3,7,1
      "4",1,"ill","dead",4,3,7,0
      "5",1,"well","dead",5,7,12,1
      "6",2,"before","ill",1,0,5,0
      "7",2,"before","dead",2,0,5,0
      "8",3,"before","ill",1,2,6,1
      "9",3,"ill","dead",4,6,9,1
      "10",4,"before","ill",1,0,8,0
      "11",4,"before","dead",2,0,8,1
      "12",5,"before","ill",1,1,4,1
      "13",5,"ill","dead",4,4,13,0
      "14",6,"before","well",6,0,10,1
      "15",6,"well","ill",7,10,11,1
      "16",6,"ill","dead",4,11,15,0
      """;

  private static Routes routes(String text) {
    return RouteReader.read(Sheet.parse(text), "").routes();
  }

  private static double share(Routes routes, String state, double time) {
    return AalenJohansen.of(routes).share(routes.states().indexOf(state), time);
  }

  /** {@code survfit(Surv(tstart, tstop, event) ~ 1, id = id)}. */
  @ParameterizedTest
  @CsvSource({
    "before, 6, .444444444444",
    "ill, 6, .555555555556",
    "before, 9, .222222222222",
    "well, 9, .185185185185",
    "dead, 9, .407407407407",
    "ill, 12, .388888888889",
    "dead, 12, .611111111111"
  })
  void countingProcessesAreAsSurvfitPrintsThem(String state, double time, double share) {
    assertThat(share(routes(COUNTING), state, time)).isCloseTo(share, within(1e-11));
    assertThat(share(routes(LONG), state, time)).isCloseTo(share, within(1e-11));
  }

  /** {@code survfit(Surv(futime, fustat) ~ 1)}, with R's row names and decimal commas. */
  @Test
  void onesAndTwosAreReadAsSurvivalReadsThem() {
    Routes routes =
        routes(
            "\"\";\"futime\";\"fustat\"\n"
                + "1;6,0;2\n"
                + "2;7,0;1\n"
                + "3;10,0;2\n"
                + "4;15,0;2\n"
                + "5;19,0;1\n"
                + "6;25,0;2\n");

    assertThat(share(routes, "before", 10)).isCloseTo(.625, within(1e-11));
    assertThat(share(routes, "before", 20)).isCloseTo(.416666666667, within(1e-11));
    assertThat(routes.notes()).anyMatch(note -> note.contains("1 was taken as not yet"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Client ID;Start date;End date;Placement\n7;01/02/2024;29/02/2024;Street\n"
            + "7;01/03/2024;30/03/2024;Hostel\n7;31/03/2024;09/04/2024;Street\n",
        "person,from,to,state\n7,2024-02-01,2024-03-01,Street\n7,2024-03-01,2024-03-31,Hostel\n"
            + "7,2024-03-31,2024-04-09,Street\n",
        "subject,date,status\n7,2/1/2024,Street\n7,3/1/2024,Hostel\n7,3/31/2024,Street\n"
            + "7,4/9/2024,censored\n",
        "pid\twhen\tstate\n7\t1-Feb-24\tStreet\n7\t1-Mar-24\tHostel\n7\t31-Mar-24\tStreet\n"
            + "7\t9-Apr-24\tend\n",
        "person,date,state\n7,20240201,Street\n7,20240301,Hostel\n7,20240331,Street\n"
            + "7,20240409,end\n"
      })
  void daysAreReadFromManyForms(String text) {
    List<Stay> stays = routes(text).stays();

    assertThat(stays)
        .containsExactly(
            new Stay(0, 0, 1, 0, 29), new Stay(0, 1, 0, 29, 59), new Stay(0, 0, -1, 59, 68));
  }

  @Test
  void afterAGapNobodyKnowsWhenSomebodyMoved() {
    Routes routes = routes("id,start,stop,state\n1,0,10,in\n1,20,30,out\n");

    assertThat(routes.transitions()).isEmpty();
    assertThat(routes.stays()).hasSize(2);
  }

  @Test
  void aRowWithoutAnEndLastsUntilTheLatestTimeAndThatIsSaid() {
    Routes routes = routes("id,start,stop,state\n1,0,10,in\n1,10,,out\n2,0,40,in\n");

    assertThat(routes.stays()).contains(new Stay(0, 1, Stay.UNSEEN, 10, 40));
    assertThat(routes.notes()).anyMatch(note -> note.startsWith("Rows without an end"));
  }

  @Test
  void whatIsNotKnownToHaveHappenedIsSaid() {
    Routes routes = routes("time,status,cause\n4,NA,a\n5,1,b\n6,0,c\n");

    assertThat(routes.states()).containsExactly("before", "happened");
    assertThat(routes.notes()).anyMatch(note -> note.startsWith("1 rows do not say what happened"));
  }

  @Test
  void columnsMayBeCalledAnythingOnceTheyAreNamed() {
    Sheet sheet = Sheet.parse("who,seen,status,kind\n1,3,9,AIDS\n2,5,9,event-free\n3,6,9,SI\n");
    Sheet named = sheet.renamed(Map.of("time", "seen", "status", "kind"));

    assertThat(RouteReader.read(named, "").routes().states())
        .containsExactly("before", "AIDS", "SI");
    assertThatThrownBy(() -> sheet.renamed(Map.of("time", "then")))
        .hasMessage(
            "There is no column called then. The columns found are who, seen, status, kind.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id,start,stop,state/1,9,4,in | A row ends before it starts: 1, 9, 4, in",
        "id,start,stop,state/1,,4,in | A row has no start: 1, , 4, in",
        "id,start,stop/1,0,4 | Rows from start to stop need a column of states too",
        "person,date,state/1,31/02/2024,in/1,2024-04-01,out | There is no such day: 31/02/2024",
        "time,status/2024-03-01,1/2024-04-01,0 | needs the time since the person's own start",
        "person,time,state/1,,in/1,9,out | A row has no time: 1, , in"
      })
  void whatCannotBeReadIsRefusedWithTheRow(String rows, String sentence) {
    assertThatThrownBy(() -> routes(rows.replaceAll("/(?=1,|2024-0)", "\n")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining(sentence);
  }
}
