package org.waymark.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import org.waymark.casefile.DetailField;
import org.waymark.casefile.Facts;
import org.waymark.casefile.Kind;
import org.waymark.casefile.Question;

/**
 * Eighteen months in the borough, ending the evening before the demo is filled: the last twelve are
 * the year of the published figures, the six before hold those who were known already.
 */
final class DemoYear {
  private static final ZoneId HERE = ZoneId.of("Europe/London");
  private static final int YEAR = 365;
  private static final int EVERYTHING = 548;

  private final LocalDate today;
  private final Borough borough;
  private final DemoFiles files;
  private final DemoEntries entries;
  private final Chance chance;
  private final List<DemoPerson> people;

  DemoYear(LocalDate today, Borough borough, DemoFiles files, DemoEntries entries, Chance chance) {
    this.today = today;
    this.borough = borough;
    this.files = files;
    this.entries = entries;
    this.chance = chance;
    this.people = new ArrayList<>(DemoPerson.invent(Lambeth.PEOPLE, chance));
  }

  void fill() {
    clients();
    first();
    second();
    centre();
    elsewhere();
    police();
    safety();
  }

  /** A moment so many days ago, at night for outreach and by day otherwise. */
  Instant night(int daysAgo) {
    return at(
        daysAgo,
        chance.in100(60)
            ? LocalTime.of(chance.between(20, 23), chance.between(0, 59))
            : LocalTime.of(chance.between(1, 6), chance.between(0, 59)));
  }

  Instant day(int daysAgo) {
    return at(daysAgo, LocalTime.of(chance.between(9, 17), chance.between(0, 59)));
  }

  private Instant at(int daysAgo, LocalTime time) {
    return today.minusDays(daysAgo).atTime(time).atZone(HERE).toInstant();
  }

  /** The 181 of one agency, with their profile, level and date of birth. */
  private void clients() {
    List<String> ages = chance.mixed(Lambeth.ageBands());
    List<String> levels = chance.mixed(Lambeth.levels());
    List<String> ethnicities = chance.mixed(Lambeth.ethnicities());
    List<String> homes = chance.mixed(Lambeth.accommodation());
    List<List<String>> substances = Lambeth.substances(chance);
    List<List<String>> blood = Lambeth.bloodBorne(chance);
    for (int i = 0; i < Lambeth.CLIENTS.size(); i++) {
      int number = Lambeth.CLIENTS.get(i);
      DemoPerson person = people.get(number).aged(ageIn(ages.get(i)));
      people.set(number, person);
      Instant opened = day(chance.between(YEAR, EVERYTHING - 1));
      if (Lambeth.NEW_TO_OUTREACH.contains(number)) {
        opened = day(chance.between(200, YEAR - 1));
      }
      DemoFile file = files.open(borough.agency("harbour"), person, levels.get(i), opened);
      files.say(file, DetailField.GIVEN_NAME, person.given(), opened);
      if (chance.in100(70)) {
        files.say(file, DetailField.FAMILY_NAME, person.family(), opened);
      }
      files.say(file, DetailField.BORN, born(person), opened);
      Facts who =
          Facts.NONE
              .with(Question.AGE_BAND, List.of(ages.get(i)))
              .with(Question.ETHNICITY, List.of(ethnicities.get(i)))
              .with(
                  Question.LANGUAGE,
                  List.of(ethnicities.get(i).equals("white-other") ? "portuguese" : "english"));
      entries.profile(file, opened, Kind.IDENTITY, who);
      entries.profile(
          file,
          opened,
          Kind.DRUGS_AND_ALCOHOL,
          Facts.NONE.with(Question.SUBSTANCES, substances.get(i)));
      entries.profile(
          file, opened, Kind.SEXUAL_HEALTH, Facts.NONE.with(Question.BLOOD_BORNE, blood.get(i)));
      entries.profile(
          file,
          day(chance.between(5, 150)),
          Kind.HOUSING,
          Facts.NONE.with(Question.ACCOMMODATION, List.of(homes.get(i))));
      many(3, 5, YEAR - 200, daysAgo -> entries.note(file, day(daysAgo)));
      many(4, 2, 199, daysAgo -> entries.dropIn(file, day(daysAgo)));
    }
  }

  /** 212 on outreach in the year, all of them met before it too. */
  private void first() {
    for (int number : Lambeth.SEEN_BY_FIRST_TEAM) {
      DemoFile file =
          files.open(borough.agency("lantern"), people.get(number), null, day(EVERYTHING));
      many(2, YEAR + 1, EVERYTHING - 1, daysAgo -> entries.outreach(file, night(daysAgo)));
      many(7, 1, YEAR - 2, daysAgo -> entries.outreach(file, night(daysAgo)));
    }
  }

  /** 142 in the year, 37 of them new to outreach; some known by an alias alone. */
  private void second() {
    for (int number : Lambeth.SEEN_BY_SECOND_TEAM) {
      DemoFile file =
          files
              .of("harbour", number)
              .orElseGet(() ->
                  files.open(borough.agency("harbour"), people.get(number), null, day(EVERYTHING)));
      if (Lambeth.NEW_TO_OUTREACH.contains(number)) {
        many(4, 1, 199, daysAgo -> entries.outreach(file, night(daysAgo)));
      } else {
        many(2, YEAR + 1, EVERYTHING - 1, daysAgo -> entries.outreach(file, night(daysAgo)));
        many(6, 1, YEAR - 2, daysAgo -> entries.outreach(file, night(daysAgo)));
      }
    }
    files
        .of("harbour", Lambeth.SEEN_IN_COURT)
        .forEach(file -> many(2, 3, YEAR - 200, ago -> entries.court(file, day(ago))));
  }

  private void centre() {
    for (int number : Lambeth.CENTRE_BASED) {
      DemoFile file =
          files.open(
              borough.agency("larkfield"),
              people.get(number),
              null,
              day(chance.between(YEAR, EVERYTHING)));
      if (chance.in100(40)) {
        files.say(file, DetailField.GIVEN_NAME, people.get(number).given(), day(YEAR));
      }
      many(6, 1, YEAR - 2, daysAgo -> entries.dropIn(file, day(daysAgo)));
      many(2, 1, YEAR - 2, daysAgo -> entries.note(file, day(daysAgo)));
    }
  }

  private void elsewhere() {
    open(
        "kestrel",
        Lambeth.ACCOMMODATED,
        (file, ago) -> entries.note(file, day(ago), Kind.HOUSING, "Settling in. Room and key."));
    open(
        "millbrook",
        Lambeth.DRUG_SERVICE,
        (file, ago) ->
            entries.note(file, day(ago), Kind.DRUGS_AND_ALCOHOL, "Collected the script."));
    open(
        "clinic",
        Lambeth.DRUG_SERVICE.subList(0, 20),
        (file, ago) -> entries.note(file, day(ago), Kind.SEXUAL_HEALTH, "Came for a test."));
    open(
        "housing",
        Lambeth.ACCOMMODATED.subList(0, 25),
        (file, ago) -> entries.note(file, day(ago), Kind.HOUSING, "Application looked at again."));
    open(
        "probation",
        Lambeth.ARRESTED.subList(60, 80),
        (file, ago) -> entries.note(file, day(ago), Kind.LEGAL, "Weekly meeting kept."));
  }

  private void open(String agency, List<Integer> numbers, BiConsumer<DemoFile, Integer> happens) {
    for (int number : numbers) {
      DemoFile file =
          files.open(
              borough.agency(agency), people.get(number), null, day(chance.between(100, YEAR)));
      many(3, 2, 99, daysAgo -> happens.accept(file, daysAgo));
    }
  }

  private void police() {
    List<Integer> times = chance.mixed(Lambeth.arrests());
    for (int i = 0; i < Lambeth.ARRESTED.size(); i++) {
      DemoPerson person = people.get(Lambeth.ARRESTED.get(i));
      DemoFile file = files.open(borough.agency("police"), person, null, day(YEAR - 1));
      for (int time = times.get(i); time > 0; time--) {
        entries.arrest(file, night(chance.between(2, YEAR - 2)));
      }
    }
  }

  private void safety() {
    List<DemoFile> harbour = chance.mixed(files.of("harbour", Lambeth.CLIENTS));
    for (DemoFile file : harbour.subList(0, 25)) {
      entries.safetyMark(
          file,
          day(chance.between(10, 190)),
          "avoid-person",
          "Her former partner waits outside. Let her leave by the side door.");
    }
    for (DemoFile file : harbour.subList(20, 45)) {
      entries.safetyMark(
          file,
          day(chance.between(10, 190)),
          "safe-contact",
          "Text only, after noon. Never leave a message.");
    }
    for (DemoFile file :
        chance.mixed(files.of("lantern", Lambeth.SEEN_BY_FIRST_TEAM)).subList(0, 20)) {
      entries.safetyMark(file, day(chance.between(10, 190)), "female-practitioner", "Always.");
    }
  }

  private void many(double mean, int least, int most, java.util.function.IntConsumer happens) {
    List<Integer> days = new ArrayList<>();
    for (int times = chance.often(mean); times > 0; times--) {
      days.add(chance.between(least, most));
    }
    days.sort(Collections.reverseOrder());
    days.forEach(happens::accept);
  }

  private int ageIn(String band) {
    return switch (band) {
      case "18-19" -> chance.between(18, 19);
      case "20-29" -> chance.between(20, 29);
      case "30-39" -> chance.between(30, 39);
      case "40-49" -> chance.between(40, 49);
      default -> chance.between(50, 58);
    };
  }

  private String born(DemoPerson person) {
    int year = today.getYear() - person.ageInYears() - 1;
    return chance.in100(60)
        ? "%d-%02d-%02d".formatted(year, chance.between(1, 12), chance.between(1, 28))
        : String.valueOf(year);
  }
}
