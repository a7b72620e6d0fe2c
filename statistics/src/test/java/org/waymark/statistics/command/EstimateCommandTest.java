package org.waymark.statistics.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EstimateCommandTest {
  @TempDir private Path folder;

  private int estimate(String lists) throws IOException {
    Path file = Files.writeString(folder.resolve("lists.csv"), lists);
    return StatisticsCommand.run(
        "estimate", file.toString(), "--out", folder.toString(), "--rounds", "30");
  }

  @Test
  void anEstimateIsWrittenForPeopleAndForPrograms() throws IOException {
    int status =
        estimate(
            "\uFEFFPolice,Clinic,Outreach,n\n1,0,0,60\n0,1,0,50\n0,0,1,70\n1,1,0,20\n"
                + "1,0,1,22\n0,1,1,25\n1,1,1,9\n");

    String json = Files.readString(folder.resolve("estimate.json"));
    String page = Files.readString(folder.resolve("report.html"));
    assertThat(status).isZero();
    assertThat(json)
        .contains("\"estimate\": ", "\"low\": ", "\"high\": ", "\"level\": 0.95", "\"method\": ")
        .contains("\"lowerBound\": ", "\"models\": [", "\"warnings\": [");
    assertThat(page).contains("<svg", "What would have to be true", "Police and Clinic");
    assertThat(page).doesNotContain("<script", "http-equiv", "src=");
  }

  @Test
  void aRefusalHasALowerBoundAndNoEstimate() throws IOException {
    int status = estimate("Police,Clinic,n\n1,0,60\n0,1,50\n1,1,0\n");

    String json = Files.readString(folder.resolve("estimate.json"));
    assertThat(status).isEqualTo(StatisticsCommand.REFUSED);
    assertThat(json).contains("\"lowerBound\"", "\"refusal\"").doesNotContain("\n  \"estimate\"");
    assertThat(Files.readString(folder.resolve("report.html"))).contains("No figure.");
  }

  /** On the street nearly everybody is met, elsewhere few: together that reads as far too few. */
  @Test
  void strataAreEstimatedApartAndAddUp() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("lists.csv"),
            "Police,Clinic,street,n\n1,0,1,80\n0,1,1,80\n1,1,1,320\n1,0,0,45\n0,1,0,45\n1,1,0,5\n");

    int status =
        StatisticsCommand.run(
            "estimate", file.toString(), "--strata", "street", "--out", folder.toString());

    String json = Files.readString(folder.resolve("estimate.json"));
    assertThat(status).isZero();
    assertThat(json)
        .contains("\"stratum\": \"0\"", "\"stratum\": \"1\"", "\"sumOverStrata\": {")
        .contains("The lists reach some groups far better than others: believe the sum.");
    assertThat(Files.readString(folder.resolve("report.html"))).contains("Each year, area");
  }

  @Test
  void aStratumWithoutAFigureIsNamed() throws IOException {
    int status =
        estimate(
            "area,Police,Clinic,n\nNorth,1,0,60\nNorth,0,1,50\nNorth,1,1,30\nSouth,1,0,9\n"
                + "South,0,1,4\nSouth,1,1,0\n");

    assertThat(status).isZero();
    assertThat(Files.readString(folder.resolve("estimate.json")))
        .contains("No figure for South: Nobody is on two lists.")
        .doesNotContain("sumOverStrata");
  }
}
