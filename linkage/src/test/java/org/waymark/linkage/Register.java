package org.waymark.linkage;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * An ordinary register as many offices keep one, all made up: whole names, birth dates, addresses
 * and telephones, people entered once to five times, with slips, gaps, moves and changed names.
 * Written line by line, so that a million records need no memory here.
 */
final class Register {
  private static final String[] COLUMNS = {
    "rec_id",
    "given_name",
    "surname",
    "street_number",
    "address",
    "suburb",
    "postcode",
    "date_of_birth",
    "phone"
  };
  private static final double[] ENTERED = {0.6, 0.85, 0.94, 0.98, 1};
  private static final double SLIP = 0.06;
  private static final int TOWNS_SHARE_A_CODE = 3;

  /** What is true of one person at one time. */
  private record Person(
      String given,
      String family,
      int number,
      String street,
      int town,
      int birthDay,
      String phone) {}

  private final Random random;
  private final Vocabulary words;
  private final int towns;
  private int people;

  private Register(int records, long seed) {
    this.random = new Random(seed);
    this.words = Vocabulary.ofACountry(records, seed);
    this.towns = words.areas().size();
  }

  /**
   * Writes so many records, shuffled near and far, and the pairs that are one person.
   *
   * @return how many people they are of
   */
  static int write(Path file, Path truth, int records, long seed) throws IOException {
    Register register = new Register(records, seed);
    List<String> lines = new ArrayList<>(records);
    try (BufferedWriter pairs = Files.newBufferedWriter(truth)) {
      pairs.write("left_id,right_id\n");
      while (lines.size() < records) {
        register.enter(lines, records, pairs);
      }
    }
    java.util.Collections.shuffle(lines, register.random);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(String.join(",", COLUMNS) + "\n");
      for (String line : lines) {
        out.write(line + "\n");
      }
    }
    return register.people;
  }

  private void enter(List<String> lines, int most, BufferedWriter pairs) {
    Person person = somebody();
    double place = random.nextDouble();
    int first = lines.size();
    people++;
    for (int time = 0; time == 0 || place > ENTERED[time - 1]; time++) {
      if (lines.size() == most) {
        return;
      }
      person = time == 0 ? person : later(person);
      for (int other = first; other < lines.size(); other++) {
        write(pairs, "r" + other + ",r" + lines.size() + "\n");
      }
      lines.add(line(lines.size(), person));
    }
  }

  private static void write(BufferedWriter out, String text) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Person somebody() {
    return new Person(
        words.given(random),
        words.family(random),
        1 + random.nextInt(180),
        street(),
        random.nextInt(towns),
        random.nextInt(80 * 365),
        phone());
  }

  /** Some have moved since, or have another name or telephone. */
  private Person later(Person p) {
    boolean moved = chance(0.15);
    return new Person(
        p.given(),
        chance(0.04) ? words.family(random) : p.family(),
        moved ? 1 + random.nextInt(180) : p.number(),
        moved ? street() : p.street(),
        moved && chance(0.5) ? random.nextInt(towns) : p.town(),
        p.birthDay(),
        chance(0.2) ? phone() : p.phone());
  }

  private String line(int number, Person p) {
    String birth = java.time.LocalDate.of(1925, 1, 1).plusDays(p.birthDay()).toString();
    return String.join(
        ",",
        "r" + number,
        field(p.given(), 0.03),
        field(p.family(), 0.02),
        field(String.valueOf(p.number()), 0.06),
        field(p.street(), 0.05),
        field(words.areas().get(p.town()), 0.03),
        field(String.valueOf(1000 + p.town() / TOWNS_SHARE_A_CODE), 0.05),
        chance(0.03) ? birth.substring(0, 4) : field(birth, 0.05),
        field(p.phone(), 0.4));
  }

  /** Left empty with this probability, else now and then with a slip. */
  private String field(String value, double empty) {
    return chance(empty) ? "" : chance(SLIP) && value.length() > 3 ? slip(value) : value;
  }

  private String slip(String value) {
    int at = 1 + random.nextInt(value.length() - 2);
    if (Character.isDigit(value.charAt(at))) {
      return value.substring(0, at) + random.nextInt(10) + value.substring(at + 1);
    }
    return switch (random.nextInt(3)) {
      case 0 -> value.substring(0, at) + value.substring(at + 1);
      case 1 -> value.substring(0, at) + value.charAt(at) + value.substring(at);
      default ->
          value.substring(0, at)
              + value.charAt(at + 1)
              + value.charAt(at)
              + value.substring(at + 2);
    };
  }

  private String street() {
    return words.alias(random) + (random.nextInt(3) == 0 ? " Road" : " Street");
  }

  private String phone() {
    return "0" + (1_000_000_000L + random.nextInt(900_000_000));
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }
}
