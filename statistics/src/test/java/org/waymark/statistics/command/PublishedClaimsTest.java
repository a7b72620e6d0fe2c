package org.waymark.statistics.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Figures that reports on Lambeth print (Sex workers and homelessness in Lambeth, 2008), as an
 * analyst would put them to the commands.
 */
class PublishedClaimsTest {
  @TempDir private Path folder;

  private int run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--out", folder.toString()));
    return StatisticsCommand.run(all.toArray(String[]::new));
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String written(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  /** 212 women on one list and 142 on another, between 200 and 250 in all. */
  @Test
  void twoHundredToTwoHundredAndFiftyNeedsAtLeast121OnBothLists() throws IOException {
    int status = run("estimate", "--lengths", "212,142", "--between", "200,250");

    assertThat(status).isEqualTo(StatisticsCommand.REFUSED);
    assertThat(written("estimate.json"))
        .contains("\"Chapman with 121 on both lists\"", "\"Chapman with 142 on both lists\"")
        .doesNotContain("with 120 on both", "\n  \"estimate\"");
    assertThat(written("report.html")).contains("needs from 121 to 142 people on both lists");
  }

  /** 37 of the 142 were new to the other agency, so 105 were on both: 249 seen, 286 in all. */
  @Test
  void theClaimCountsThoseSeenAndNobodyElse() throws IOException {
    int status = run("estimate", "--lengths", "212,142", "--overlap", "105", "--rounds", "0");

    assertThat(status).isZero();
    assertThat(written("estimate.json"))
        .contains("\"seen\": 249", "\"estimate\": 286.3490566", "\"name\": \"dependence\"");
  }

  @Test
  void aClaimThatNoOverlapGivesIsRefused() {
    assertThat(run("estimate", "--lengths", "212,142", "--between", "100,200"))
        .isEqualTo(StatisticsCommand.REFUSED);
    assertThat(run("estimate", "--lengths", "212,142", "--overlap", "143"))
        .isEqualTo(StatisticsCommand.REFUSED);
    assertThat(run("estimate", "--lengths", "212")).isEqualTo(1);
  }

  /** 46% of 101 women arrested once, a quarter twice, one in ten ten times or more; 401 arrests. */
  @Test
  void fourHundredAndOneArrestsGiveABoundAndNoFigure() throws IOException {
    String arrests = "arrests,women\n1,46\n2,25\n7,10\n8,5\n9,5\n15,10\n";

    int status = run("estimate", file("arrests.csv", arrests));

    assertThat(status).isEqualTo(StatisticsCommand.REFUSED);
    assertThat(written("estimate.json"))
        .contains("\"lowerBound\": 143.32", "\"seen\": 101", "\"meetings\": 401")
        .doesNotContain("\n  \"estimate\"");
  }

  /** The Trust's percentages of 181 women, and a 12% that no number of seven people gives. */
  @Test
  void everyPercentageOf181IsPossibleAndTwoGiveASmallCountAway() throws IOException {
    String printed =
        "what,percent,of\nunder 20,3,181\n20 to 29,35,181\n30 to 39,40,181\n40 to 49,18,181\n"
            + "over 50,4,181\ncrack,86,181\ndaily alcohol,37,181\ninjecting,28,181\n"
            + "substitute,15,181\nhepatitis B,2,181\n";

    int status = run("protect", file("percentages.csv", printed));

    assertThat(status).isEqualTo(StatisticsCommand.REFUSED);
    assertThat(written("protect.json")).doesNotContain("\"possible\": false");
    assertThat(written("report.html")).contains("5 or 6", "gives a small count away");
    run("protect", file("percentages.csv", "what,percent,of\nhoused,12,7\n"));
    assertThat(written("report.html")).contains("no count gives this");
  }

  /** Hester and Westmarland 2004, by way of the Lambeth report: exits over two years. */
  @Test
  void exitsInFiveTownsDoNotCompare() throws IOException {
    String towns =
        "town,exits,years,definition\nHull,6,2,own\nHackney,3,1,own\nManchester,8,2,own\n"
            + "Kirklees,5,2,own\nStoke on Trent,21,2,no involvement for three months\n";

    int status = run("routes", file("towns.csv", towns));

    assertThat(status).isZero();
    assertThat(written("routes.json")).contains("\"name\": \"Stoke on Trent\"", "\"aYear\": 10.5");
    assertThat(written("report.html")).contains("so their figures do not compare");
  }
}
