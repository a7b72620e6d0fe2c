package org.waymark.statistics.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProtectCommandTest {
  private static final String COUNTS =
      "area,year,count\nA,1,3\nB,1,20\nC,1,44\nA,2,30\nB,2,40\nC,2,18\n";
  @TempDir private Path folder;

  private int protect(String name, String rules, String counts) throws IOException {
    Path tables = Files.writeString(folder.resolve("tables.csv"), counts);
    Path written = Files.writeString(folder.resolve("rules.txt"), rules);
    return StatisticsCommand.run(
        "protect",
        tables.toString(),
        "--rules",
        written.toString(),
        "--register",
        folder.resolve("register").toString(),
        "--name",
        name,
        "--out",
        folder.toString());
  }

  @Test
  void whatMayBePublishedIsWrittenWithoutTellingWhichCellIsSmall() throws IOException {
    assertThat(protect("spring", "method: suppress\nhide: 1-7\n", COUNTS)).isZero();

    String csv = Files.readString(folder.resolve("protected.csv"));
    assertThat(csv).contains("A,1,*").doesNotContain(":").doesNotContain("A,1,3");
    assertThat(csv.chars().filter(c -> c == '*').count()).isEqualTo(4);
    assertThat(Files.readString(folder.resolve("report.html"))).contains("An outsider who knows");
  }

  @Test
  void aReleaseThatGivesAnEarlierOneAwayIsRefusedAndLeavesNothingToPublish() throws IOException {
    protect("spring", "method: suppress\nhide: 1-7\n", COUNTS);

    int status = protect("autumn", "method: suppress\nhide: 1-2\n", COUNTS);

    assertThat(status).isEqualTo(StatisticsCommand.REFUSED);
    assertThat(folder.resolve("protected.csv")).doesNotExist();
    assertThat(Files.readString(folder.resolve("protect.json"))).contains("\"spring\"");
  }
}
