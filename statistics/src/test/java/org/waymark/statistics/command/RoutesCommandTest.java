package org.waymark.statistics.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoutesCommandTest {
  @TempDir private Path folder;

  /** Sixty people in two towns; in the second they leave twice as soon. */
  private String histories() {
    SplittableRandom random = new SplittableRandom(8);
    StringBuilder text = new StringBuilder("person,date,state,drugs,town\n");
    for (int person = 0; person < 60; person++) {
      String town = person % 2 == 0 ? "Hull" : "Leeds";
      int wait = (person % 2 == 0 ? 120 : 30) + random.nextInt(40);
      text.append("%d,2024-01-01,Involved,yes,%s\n".formatted(person, town));
      text.append(
          "%d,%s,Exited,no,%s\n".formatted(person, LocalDate.of(2024, 1, 1).plusDays(wait), town));
      text.append("%d,2025-01-01,end,,%s\n".formatted(person, town));
    }
    return text.toString();
  }

  private int routes(String text, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("histories.csv"), text);
    String[] arguments = new String[more.length + 4];
    arguments[0] = "routes";
    arguments[1] = file.toString();
    arguments[2] = "--out";
    arguments[3] = folder.toString();
    System.arraycopy(more, 0, arguments, 4, more.length);
    return StatisticsCommand.run(arguments);
  }

  @Test
  void groupsAreComparedMoveByMoveAndExitByExit() throws IOException {
    int status = routes(histories(), "--group", "town", "--exit", "drugs = no for 3 months");

    String json = Files.readString(folder.resolve("routes.json"));
    assertThat(status).isZero();
    assertThat(json)
        .contains("\"byGroup\": [", "\"group\": \"Hull\"", "\"definition\": \"drugs = no");
    assertThat(json).contains("\"reached\": 60", "\"chance\": ");
    assertThat(Files.readString(folder.resolve("report.html")))
        .contains("Involved to Exited", "below 0.001", "Sustained exit: drugs = no for 3 months")
        .doesNotContain("<script", "src=");
  }

  @Test
  void anExitNeedsHistories() throws IOException {
    assertThat(routes("time,status\n3,1\n4,0\n", "--exit", "state = out"))
        .isEqualTo(StatisticsCommand.REFUSED);
  }

  @Test
  void oneGroupIsNothingToCompare() throws IOException {
    assertThat(routes("time,status,town\n3,1,Hull\n4,0,Hull\n", "--group", "town"))
        .isEqualTo(StatisticsCommand.REFUSED);
  }
}
