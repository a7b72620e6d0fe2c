package org.waymark.statistics.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesCommandTest {
  @TempDir private Path folder;

  /** As R writes a time series: row names, parts of years, and whether a law was in force. */
  private String series() {
    StringBuilder text = new StringBuilder("\"\",\"time\",\"killed\",\"law\"\n");
    for (int i = 0; i < 36; i++) {
      int killed = (i < 24 ? 100 : 60) + i * 7 % 11;
      text.append("\"%d\",%.4f,%d,%d%n".formatted(i + 1, 1981 + i / 12.0, killed, i < 24 ? 0 : 1));
    }
    return text.toString();
  }

  @Test
  void aColumnThatIsNoSeriesDoesNotKeepTheOthersFromTheirAnswer() throws IOException {
    Path file = Files.writeString(folder.resolve("series.csv"), series());

    int status =
        StatisticsCommand.run(
            "series", file.toString(), "--change", "1983-01", "--out", folder.toString());

    assertThat(status).isZero();
    assertThat(Files.readString(folder.resolve("series.json")))
        .contains("\"name\": \"killed\"", "\"change\": \"1983-01\"")
        .doesNotContain("\"name\": \"law\"", "\"name\": \"column 1\"");
  }
}
