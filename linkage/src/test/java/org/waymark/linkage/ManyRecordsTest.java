package org.waymark.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.linkage.record.People;
import org.waymark.linkage.record.PeopleReader;
import org.waymark.linkage.record.TableReader;
import org.waymark.linkage.report.Accuracy;
import org.waymark.linkage.report.Truth;

/**
 * Files against themselves, so large that blocking is needed: a country's thin lists, of which
 * {@code -Dpeople=600000} makes about a million records, and an ordinary register of {@code
 * -Drecords=1000000}.
 */
@Tag("long")
class ManyRecordsTest {
  private static final int PEOPLE = Integer.getInteger("people", 65_000);
  private static final int RECORDS = Integer.getInteger("records", 150_000);

  @Test
  void anOrdinaryRegisterIsLinkedAndBarelyAnybodyMissed(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("register.csv");
    Path truth = folder.resolve("truth.csv");
    int registered = Register.write(file, truth, RECORDS, 11);
    People people = PeopleReader.read(List.of(TableReader.read(file)), Map.of());

    Linkage linkage = Linkage.link(people, records -> {});

    Accuracy accuracy = Accuracy.of(linkage, Truth.read(truth, people));
    System.out.printf(
        Locale.ROOT,
        "%d records, %d people: %.0f persons said (%.0f to %.0f); %s; %d pairs compared, share of"
            + " the same people's among them said %.4f; CPU-seconds so far %.0f%n",
        people.size(),
        registered,
        linkage.persons().distinct().expected(),
        linkage.persons().distinct().low(),
        linkage.persons().distinct().high(),
        accuracy.sentence(),
        linkage.search().compared(),
        linkage.search().recall(),
        cpuSeconds());
    assertThat(linkage.search().recall()).isGreaterThan(0.98);
    assertThat(accuracy.f1()).isGreaterThan(0.97);
    assertThat(accuracy.sumOverTrue()).isBetween(0.97, 1.03);
  }

  @Test
  void manyRecordsAreLinkedAndTheShareLookedAtIsSaid() {
    Partnership partnership = Partnership.ofACountry(PEOPLE, 1);
    People people = PeopleReader.read(List.of(partnership.table()), Map.of());
    AtomicInteger told = new AtomicInteger();

    Linkage linkage = Linkage.link(people, records -> told.incrementAndGet());

    double right =
        linkage.pairs().stream()
            .filter(pair -> pair.probability() >= 0.5)
            .filter(pair -> partnership.truth().contains(ids(people, pair.left(), pair.right())))
            .count();
    double said = linkage.pairs().stream().filter(pair -> pair.probability() >= 0.5).count();
    System.out.printf(
        Locale.ROOT,
        "%d records, %d people: %.0f persons said (%.0f to %.0f); precision %.3f, recall %.3f; %d"
            + " pairs compared, share of the same people's among them said %.3f (%.3f to %.3f);"
            + " CPU-seconds so far %.0f%n",
        people.size(),
        PEOPLE,
        linkage.persons().distinct().expected(),
        linkage.persons().distinct().low(),
        linkage.persons().distinct().high(),
        right / said,
        right / (partnership.truth().size() / 2.0),
        linkage.search().compared(),
        linkage.search().recall(),
        linkage.search().low(),
        linkage.search().high(),
        cpuSeconds());
    assertThat(told).hasPositiveValue();
    assertThat(right / said).isGreaterThan(0.5);
  }

  private static String ids(People people, int left, int right) {
    return people.ids()[left] + "," + people.ids()[right];
  }

  private static double cpuSeconds() {
    var system =
        ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
    return system.getProcessCpuTime() / 1e9;
  }
}
