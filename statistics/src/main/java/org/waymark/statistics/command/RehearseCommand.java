package org.waymark.statistics.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Every other command once, on small invented tables: what it takes to start them is then known to
 * whoever keeps a cache of it.
 */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {
  private static final String LISTS =
      "Police,Clinic,Outreach,n\n1,0,0,60\n0,1,0,50\n0,0,1,70\n1,1,0,20\n1,0,1,22\n0,1,1,25\n"
          + "1,1,1,9\n";
  private static final String TABLES =
      "area,year,need,count\nA,1,a,3\nB,1,a,20\nC,1,a,44\nA,2,a,30\nB,2,a,40\nC,2,a,18\n"
          + "A,1,b,31\nB,1,b,26\nC,1,b,5\nA,2,b,12\nB,2,b,2\nC,2,b,52\n";
  private static final String HISTORIES =
      "person,time,state,drugs\n1,0,in,yes\n1,40,out,no\n1,300,end,\n2,0,in,yes\n2,90,out,no\n"
          + "2,150,in,yes\n2,300,end,\n3,0,in,no\n3,200,end,\n";

  @Option(names = "--out", required = true)
  private Path out;

  @Override
  public Integer call() throws IOException {
    Path rules = file("rules.txt", "method: suppress\nhide: 1-7\ngroup area: North = A, B\n");
    StringBuilder months = new StringBuilder("month,n\n");
    for (int month = 0; month < 30; month++) {
      months.append("%d-%02d,%d\n".formatted(2008 + month / 12, 1 + month % 12, 90 - 2 * month));
    }
    Path tables = file("tables.csv", TABLES);
    int worst =
        Collections.max(
            List.of(
                run("protect", tables, "--rules", rules.toString()),
                run("protect", tables),
                run("estimate", file("lists.csv", LISTS), "--rounds", "100"),
                run(
                    "routes",
                    file("histories.csv", HISTORIES),
                    "--exit",
                    "drugs = no for 3 months"),
                run("series", file("months.csv", months.toString()), "--change", "2009-06")));
    return worst;
  }

  private Path file(String name, String text) throws IOException {
    Files.createDirectories(out);
    return Files.writeString(out.resolve(name), text);
  }

  private int run(String command, Path file, String... more) {
    List<String> arguments = new ArrayList<>(List.of(command, file.toString()));
    arguments.addAll(List.of("--out", out.resolve(command).toString()));
    arguments.addAll(List.of(more));
    return StatisticsCommand.run(arguments.toArray(String[]::new));
  }
}
