package org.waymark.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The figures of the Lambeth review 2008, section 3.1, and who of the invented people stands for
 * whom. People are numbered; each list is a run of numbers, laid so that the overlaps are those
 * published: one team saw 212 on outreach, the other 142, of whom 37 were new, so 249 in all,
 * within the 200 to 250 the agencies believed.
 */
final class Lambeth {
  static final int PEOPLE = 259;

  /** Seen by the first team in the year: 212. */
  static final List<Integer> SEEN_BY_FIRST_TEAM = run(0, 211);

  /** Seen by the second team in the year: 142. */
  static final List<Integer> SEEN_BY_SECOND_TEAM = run(107, 248);

  /** New to outreach: 37, seen by the second team alone and by nobody before the year. */
  static final List<Integer> NEW_TO_OUTREACH = run(212, 248);

  /** Individual clients of one agency whose name and date of birth are known: 181. */
  static final List<Integer> CLIENTS = joined(run(40, 100), run(129, 248));

  /** Centre-based support: 101, a few of them at risk and not met on the street. */
  static final List<Integer> CENTRE_BASED = joined(run(60, 150), run(249, 258));

  /** Accommodated in the year: 39. */
  static final List<Integer> ACCOMMODATED = run(130, 168);

  /** Known to the drug service: 27. */
  static final List<Integer> DRUG_SERVICE = run(170, 196);

  /** Arrested in the year: 101. */
  static final List<Integer> ARRESTED = run(100, 200);

  /** Of whom seen in court or cells by the agency: 71. */
  static final List<Integer> SEEN_IN_COURT = run(129, 199);

  private Lambeth() {}

  /**
   * How often each of the 101 was arrested: 46 once, 25 twice, 20 three to nine times, 10 ten times
   * or more: 401 in all.
   */
  static List<Integer> arrests() {
    List<Integer> times = new ArrayList<>();
    IntStream.range(0, 46).forEach(i -> times.add(1));
    IntStream.range(0, 25).forEach(i -> times.add(2));
    IntStream.range(0, 15).forEach(i -> times.add(6));
    IntStream.range(0, 5).forEach(i -> times.add(7));
    times.addAll(List.of(10, 12, 14, 16, 18, 18, 20, 22, 24, 26));
    return times;
  }

  /** Support of the 181: 55 high, 26 medium, 100 low. */
  static List<String> levels() {
    return several("high", 55, "medium", 26, "low", 100);
  }

  /** Ages of the 181: 3%, 35%, 40%, 18% and 4%, as the whole numbers that give these. */
  static List<String> ageBands() {
    return several("18-19", 5, "20-29", 63, "30-39", 72, "40-49", 33, "50-and-over", 8);
  }

  /** Just under half from Black and mixed backgrounds, 7% White and neither British nor Irish. */
  static List<String> ethnicities() {
    return several(
        "white-british",
        70,
        "white-irish",
        11,
        "white-other",
        13,
        "black-british",
        30,
        "black-caribbean",
        22,
        "black-african",
        5,
        "mixed",
        26,
        "asian",
        3,
        "other",
        1);
  }

  /**
   * Last known accommodation of those for whom it was known: quarter, quarter, fifth, 14%, 5%; the
   * rest not asked.
   */
  static List<String> accommodation() {
    return several(
        "own-home",
        40,
        "no-fixed-abode",
        40,
        "specialist",
        32,
        "friends-or-family",
        22,
        "hostel",
        8,
        "temporary",
        8,
        "prison",
        4,
        "somebody-met",
        6,
        "not-asked",
        21);
  }

  /**
   * Of the 181: crack 86%, heroin 40%, alcohol daily 37%, injecting now 28%, on a substitute 15%.
   */
  static List<List<String>> substances(Chance chance) {
    List<List<String>> each = new ArrayList<>();
    IntStream.range(0, 181).forEach(i -> each.add(new ArrayList<>()));
    IntStream.range(0, 156).forEach(i -> each.get(i).add("crack"));
    IntStream.range(100, 172).forEach(i -> each.get(i).add("heroin"));
    IntStream.range(100, 151).forEach(i -> each.get(i).add("injecting"));
    IntStream.range(140, 167).forEach(i -> each.get(i).add("substitute"));
    List<Integer> mixed = chance.mixed(run(0, 180));
    mixed.subList(0, 67).forEach(i -> each.get(i).add("alcohol-daily"));
    each.stream().filter(List::isEmpty).forEach(none -> none.add("nothing"));
    return chance.mixed(each);
  }

  /** Of the 181: HIV 5%, hepatitis C 11%, hepatitis B 2%, HIV and hepatitis C together 3%. */
  static List<List<String>> bloodBorne(Chance chance) {
    List<List<String>> each = new ArrayList<>();
    IntStream.range(0, 4).forEach(i -> each.add(List.of("hiv")));
    IntStream.range(0, 5).forEach(i -> each.add(List.of("hiv", "hepatitis-c")));
    IntStream.range(0, 15).forEach(i -> each.add(List.of("hepatitis-c")));
    IntStream.range(0, 4).forEach(i -> each.add(List.of("hepatitis-b")));
    IntStream.range(0, 93).forEach(i -> each.add(List.of("none")));
    IntStream.range(0, 60).forEach(i -> each.add(List.of("untested")));
    return chance.mixed(each);
  }

  private static List<String> several(Object... wordsAndTimes) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < wordsAndTimes.length; i += 2) {
      for (int times = (Integer) wordsAndTimes[i + 1]; times > 0; times--) {
        all.add((String) wordsAndTimes[i]);
      }
    }
    return all;
  }

  private static List<Integer> run(int first, int last) {
    return IntStream.rangeClosed(first, last).boxed().toList();
  }

  private static List<Integer> joined(List<Integer> one, List<Integer> other) {
    List<Integer> both = new ArrayList<>(one);
    both.addAll(other);
    return List.copyOf(both);
  }
}
