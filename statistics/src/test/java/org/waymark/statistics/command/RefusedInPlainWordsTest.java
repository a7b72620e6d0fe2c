package org.waymark.statistics.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For every command what must be refused, with the sentence that says why. A stroke is a row. */
class RefusedInPlainWordsTest {
  @TempDir private Path folder;

  private record Told(int status, String words) {}

  private Path file(String name, String rows) throws IOException {
    return Files.writeString(folder.resolve(name), rows.replace("/", "\n") + "\n");
  }

  private Told run(String command, Path file, List<String> more) {
    List<String> arguments = new ArrayList<>(List.of(command, file.toString()));
    arguments.addAll(List.of("--out", folder.resolve("out").toString()));
    arguments.addAll(more);
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream words = new ByteArrayOutputStream();
    PrintStream told = new PrintStream(words, true, StandardCharsets.UTF_8);
    System.setOut(told);
    System.setErr(told);
    try {
      int status = StatisticsCommand.run(arguments.toArray(String[]::new));
      return new Told(status, words.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  private void assertRefused(Told told, String sentence) throws IOException {
    assertThat(told.words).contains(sentence);
    assertThat(told.status).isEqualTo(StatisticsCommand.REFUSED);
    Path written = folder.resolve("out/estimate.json");
    if (Files.exists(written)) {
      assertThat(Files.readString(written)).doesNotContain("\n  \"estimate\"");
    }
    assertThat(folder.resolve("out/protected.csv")).doesNotExist();
  }

  private static List<String> words(@Nullable String options) {
    return options == null ? List.of() : List.of(options.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A,B,n/1,0,40/0,1,30/1,1,0 | | Nobody is on two lists. Without overlap any number",
        "A,B,n/1,0,40/0,1,30/1,1,2 | | Only 2 people are on more than one list.",
        "A,B,C,n/1,0,0,0/0,1,0,0/0,0,1,0 | | The lists hold nobody.",
        "A,B,n/1,0,40/1,0,30 | | Only one list holds people of its own.",
        "A,B,C,n/1,0,0,145/0,1,0,5/0,0,1,128/1,1,0,2/1,0,1,3 | | That is too wide to be a figure",
        "A,B,n/1,0,-4/0,1,30/1,1,12 | | A count of people must be a whole number",
        "A,B,count/1,0,4.5/0,1,30/1,1,12 | | A count of people must be a whole number",
        "A,B,C/1,0,0/2,1,0/0,1,1/1,1,0 | | says yes or no but for row 2",
        "name,colour/Ann,red/Bea,blue | | This needs at least two lists",
        "A,B,n | | The table has a header and no rows.",
        "A,B,n/1,0,40/0,1,30/1,1,12 | --covariates age | There is no column called age.",
        "A,B,n/1,0,40/0,1,30/1,1,12 | --strata area | There is no column called area.",
        "arrests,women/1,46/2,25 | | gives a lower bound and no figure",
        "arrests,women/-1,46/2,25 | | Nobody is met -1 times.",
      })
  void noFigureWithoutGrounds(String rows, @Nullable String options, String sentence)
      throws IOException {
    assertRefused(run("estimate", file("lists.csv", rows), words(options)), sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "person,colour/1,red | | Histories need the columns person, time and state",
        "person,time,state/1,soon,in | | neither a number of days nor a date: soon",
        "person,time,state/1,5,in | | Nobody was watched for any time.",
        "time,status/-3,1/4,0 | | A time before the start: -3",
        "person,time,state/1,0,in/1,9,out | --from away | There is no state called away.",
        "person,time,state/1,0,in/1,9,out | --group town | There is no column called town.",
        "person,time,state,t/1,0,in,x/1,9,out,x | --group t | Only one group",
        "person,time,state/1,0,in/1,9,out/1,20,end | --landmark 5 | Say with --from in which",
        "person,time,state/1,0,in/1,20,end | --from in --landmark 30 | Nobody was watched in",
        "time,status/3,1/4,0 | --exit state=out | A definition of exit needs the columns person",
        "exits,years/6.5,2 | | A rate needs a whole number of events and some time",
        "exits,years/6,0 | | A rate needs a whole number of events and some time",
      })
  void noRouteWithoutHistories(String rows, @Nullable String options, String sentence)
      throws IOException {
    assertRefused(run("routes", file("histories.csv", rows), words(options)), sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a,count/x,-3 | | A count of people cannot be -3",
        "a,count/x,many | | A count of people is missing or no number: many",
        "a,count/x,1.5 | | A count of people cannot be 1.5",
        "count/3 | | The table needs a column of codes",
        "a,count/x,9 | hide everything | has no colon: hide everything",
        "a,count/x,9 | method: magic | This line of the rules cannot be read: method: magic",
        "a,count/x,9 | hide: 7-1 | The rules hide nothing",
        "a,count/x,9 | dominance: 0, 80 | This rule cannot be read",
        "a,count/x,9/y,9/N,18 | group a: N = x, y | N is a group and has rows of its own",
        "a,count/x,9 | group a: x = x | x cannot be part of itself",
        "a,count/x,9/y,3 | method: cell key | Cell keys need a key for every person",
        "id,a,nights/p,x,9/q,x,3 | method: round | Amounts are made safe by hiding only",
        "id,a,nights/p,x,-9/q,x,3 | method: suppress | An amount is missing, below nought",
        "percent,of/114,9 | | This is no percentage: 114",
        "percent,of/12,7 | | no count gives",
      })
  void nothingUnsafeIsPublished(String rows, @Nullable String rules, String sentence)
      throws IOException {
    List<String> more =
        rules == null ? List.of() : List.of("--rules", file("rules.txt", rules).toString());

    assertRefused(run("protect", file("tables.csv", rows), more), sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "month,n/2009-01,4/2009-03,5 | The month 2009-02 is missing. A gap is not nought",
        "month,n/2009-01,4/2009-02,-5 | A count cannot be below nought",
        "month,n/2009-01,4/2009-02,5 | Six before and three after are the least",
        "month,n/Smarch,4/2009-02,5 | This is no month: Smarch",
        "where,what/here,4 | This is no month: here",
      })
  void noChangeWithoutMonths(String rows, String sentence) throws IOException {
    assertRefused(
        run("series", file("series.csv", rows), List.of("--change", "2009-02")), sentence);
  }
}
