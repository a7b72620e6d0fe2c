package org.waymark.linkage.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each attack names people in filters of the bare given name, so that it is known to work; against
 * what this library writes it does no better than always saying the commonest name.
 */
class AttackTest {
  private static final int PEOPLE = 250;
  private static final String[] NAMES =
      ("sarah emma lisa kelly donna michelle joanne tracey claire stacey leanne natasha kerry maria"
              + " ana joana francisca catarina elena mihaela andreea arjeta flutura lucia carmen"
              + " siriporn agnieszka katarzyna desislava svetlana fatima aisha blessing chioma")
          .split(" ");

  enum Attack {
    FREQUENCY_ALIGNMENT(Attacks::frequencyAlignment),
    PATTERN_MINING(Attacks::patternMining),
    GRAPH_MATCHING(Attacks::graphMatching);

    private final BiFunction<List<long[]>, List<String>, List<String>> names;

    Attack(BiFunction<List<long[]>, List<String>, List<String>> names) {
      this.names = names;
    }
  }

  @ParameterizedTest
  @EnumSource
  void itNamesManyInBareFiltersAndNoMoreThanGuessingHere(Attack attack) {
    List<String> names = names(17);
    List<String> known = new ArrayList<>(names);
    Collections.shuffle(known, new Random(3));
    double guessing =
        names.stream().mapToInt(name -> Collections.frequency(names, name)).max().orElseThrow()
            / (double) PEOPLE;

    double bare = named(attack, names.stream().map(AttackTest::bare).toList(), known, names);
    double ours = named(attack, encoded(names), known, names);

    assertThat(bare).isGreaterThan(3 * guessing);
    assertThat(ours).isLessThanOrEqualTo(guessing);
  }

  private static double named(
      Attack attack, List<long[]> encodings, List<String> known, List<String> names) {
    List<String> said = attack.names.apply(encodings, known);
    return IntStream.range(0, PEOPLE).filter(i -> said.get(i).equals(names.get(i))).count()
        / (double) PEOPLE;
  }

  /** The first names of the list are met more often than the last. */
  private static List<String> names(long seed) {
    Random random = new Random(seed);
    return IntStream.range(0, PEOPLE)
        .mapToObj(i -> NAMES[(int) (Math.pow(random.nextDouble(), 2) * NAMES.length)])
        .toList();
  }

  /** A filter of a name's pairs of letters and nothing else, as first published. */
  private static long[] bare(String name) {
    long[] bits = new long[Encoder.BITS / 64];
    for (String piece : Attacks.pieces(name)) {
      new Random(piece.hashCode() * 31L + 5)
          .ints(8, 0, Encoder.BITS)
          .forEach(bit -> bits[bit >>> 6] |= 1L << bit);
    }
    return bits;
  }

  private static List<long[]> encoded(List<String> names) {
    Encoder encoder = new Encoder("a key nobody else has seen");
    Random random = new Random(23);
    return names.stream()
        .map(name ->
            encoder.encode(
                List.of(
                    new Encoder.Value("given", name),
                    new Encoder.Value("family", NAMES[random.nextInt(NAMES.length)] + "s"),
                    new Encoder.Value(
                        "birth",
                        String.format(
                            "%04d%02d%02d",
                            1965 + random.nextInt(40),
                            1 + random.nextInt(12),
                            1 + random.nextInt(28))))))
        .toList();
  }
}
