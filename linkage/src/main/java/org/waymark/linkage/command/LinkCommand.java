package org.waymark.linkage.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.waymark.linkage.Linkage;
import org.waymark.linkage.Progress;
import org.waymark.linkage.encode.EncodedFile;
import org.waymark.linkage.encode.EncodedLinkage;
import org.waymark.linkage.person.NotSame;
import org.waymark.linkage.record.People;
import org.waymark.linkage.record.PeopleReader;
import org.waymark.linkage.record.Table;
import org.waymark.linkage.record.TableReader;
import org.waymark.linkage.report.Accuracy;
import org.waymark.linkage.report.Report;
import org.waymark.linkage.report.Truth;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Links one file with itself, or two files with each other; encoded files are known by their first
 * line.
 */
@Command(
    name = "link",
    mixinStandardHelpOptions = true,
    description = "Links a file with itself, or two files with each other.")
final class LinkCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(arity = "1..2", paramLabel = "FILE", description = "CSV, XLSX, ODS or encoded files.")
  private List<Path> files;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where the results go.")
  private Path out;

  @Option(
      names = "--columns",
      split = ",",
      paramLabel = "KIND=HEADER",
      description = "Columns told rather than recognised, such as id=ref,alias=street name.")
  private Map<String, String> columns = new HashMap<>();

  @Option(
      names = "--truth",
      paramLabel = "PAIRS.csv",
      description = "Pairs known to be the same person: two columns of ids.")
  private Path truth;

  @Option(
      names = "--not-same",
      paramLabel = "PAIRS.csv",
      description = "Pairs known to be different people: two columns of ids. No person holds both.")
  private Path notSame;

  @Override
  public Integer call() throws IOException {
    Inputs.check(given());
    boolean encoded = EncodedFile.isEncoded(files.getFirst());
    if (encoded != EncodedFile.isEncoded(files.getLast())) {
      throw new IOException("Either both files are encoded or none: " + files);
    }
    Files.createDirectories(out);
    if (encoded) {
      EncodedLinkage.link(files, out, say());
      return 0;
    }
    People people = people();
    Linkage linkage = Linkage.link(people, different(people), progress(people.leftCount()));
    Accuracy accuracy = truth == null ? null : Accuracy.of(linkage, Truth.read(truth, people));
    Report.write(out, linkage, accuracy);
    say()
        .printf(
            Locale.ROOT,
            "%d records, %.0f different people (95%% interval %.0f to %.0f); memory %d MB%n",
            people.size(),
            linkage.persons().distinct().expected(),
            linkage.persons().distinct().low(),
            linkage.persons().distinct().high(),
            memory());
    if (accuracy != null) {
      say().println(accuracy.sentence());
    }
    return 0;
  }

  private List<Path> given() {
    List<Path> given = new ArrayList<>(files);
    Optional.ofNullable(truth).ifPresent(given::add);
    Optional.ofNullable(notSame).ifPresent(given::add);
    return given;
  }

  /** Coded, so that the text of the files need not be kept. */
  private People people() throws IOException {
    List<Table> tables = new ArrayList<>();
    for (Path file : files) {
      tables.add(TableReader.read(file));
    }
    return PeopleReader.read(tables, ToldColumns.of(columns, tables));
  }

  private NotSame different(People people) throws IOException {
    NotSame different = new NotSame();
    if (notSame != null) {
      Truth.read(notSame, people)
          .pairs()
          .forEach(pair -> different.add((int) (pair >>> 32), pair.intValue()));
    }
    return different;
  }

  private Progress progress(int records) {
    AtomicInteger shown = new AtomicInteger(-1);
    PrintWriter err = spec.commandLine().getErr();
    return new Progress() {
      @Override
      public void compared(int done) {
        int tenth = (int) (10L * done / Math.max(1, records));
        if (tenth > shown.getAndAccumulate(tenth, Math::max)) {
          err.printf("compared %d of %d records%n", done, records);
          err.flush();
        }
      }

      @Override
      public void begins(String what) {
        shown.set(-1);
        err.printf("%s; memory %d MB%n", what, memory());
        err.flush();
      }

      @Override
      public void drawn(int draws, int ofDraws) {
        if (draws % Math.max(1, ofDraws / 8) == 0) {
          err.printf("drawn who may be whom %d of %d times%n", draws, ofDraws);
          err.flush();
        }
      }
    };
  }

  private static long memory() {
    return Runtime.getRuntime().totalMemory() >> 20;
  }

  private PrintWriter say() {
    return spec.commandLine().getOut();
  }
}
