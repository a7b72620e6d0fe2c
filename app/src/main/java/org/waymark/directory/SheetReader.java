package org.waymark.directory;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.access.Ids;
import org.waymark.charter.Nation;
import org.waymark.directory.ListedService.Organisation;
import org.waymark.directory.Sheet.Row;

/**
 * Reads the rows of one service, and notes everything that is wrong with them; a service with a
 * fault is not kept, and then nothing of the table is.
 */
final class SheetReader {
  private final Row row;
  private final List<SheetFault> faults;

  private SheetReader(Row row, List<SheetFault> faults) {
    this.row = row;
    this.faults = faults;
  }

  /** A service as a table says it. */
  record Draft(int row, ListedService service, String status) {}

  /**
   * Reads the rows of one service.
   *
   * @param rows the first whole, the others further languages
   * @param before the service as it is now; null for a new one
   */
  static Draft read(List<Row> rows, @Nullable ListedService before, List<SheetFault> faults) {
    SheetReader first = new SheetReader(rows.getFirst(), faults);
    Map<String, Words> words = new LinkedHashMap<>();
    for (Row one : rows) {
      Words read = new SheetReader(one, faults).words();
      if (words.put(read.lang(), read) != null) {
        faults.add(
            new SheetFault(one.number(), "lang", "This language stood in a row above already"));
      }
    }
    return new Draft(rows.getFirst().number(), first.service(words, before), first.status());
  }

  private ListedService service(Map<String, Words> words, @Nullable ListedService before) {
    List<Place> known = before == null ? List.of() : before.places();
    List<Place> places = note("places", new PlaceText(known).places(cell("places")));
    HoursText text = new HoursText(places);
    Nation nation = nation();
    return new ListedService(
        before == null ? Ids.next() : before.id(),
        cell("code"),
        organisation(before),
        listing(words.values().iterator().next().lang(), nation),
        words,
        new TreeSet<>(codes("needs", Terms.NEEDS)),
        places,
        new Hours(
            note("hours", text.openings(cell("hours"))),
            note("different days", text.exceptions(cell("different days"))),
            List.of(),
            nation::hasHoliday),
        null);
  }

  /** A table without these columns, as older ones are, leaves them as they stand. */
  private Organisation organisation(@Nullable ListedService before) {
    boolean saysMore = row.cells().containsKey("organisation website");
    return new Organisation(
        before == null ? Ids.next() : before.organisation().id(),
        atMost("organisation", 160, 2),
        saysMore || before == null ? web("organisation website") : before.organisation().website(),
        saysMore || before == null ? mail("organisation email") : before.organisation().email());
  }

  private Listing listing(String lang, Nation nation) {
    Integer youngest = age("youngest");
    Integer oldest = age("oldest");
    if (youngest != null && oldest != null && oldest < youngest) {
      fault("oldest", "The oldest is older than the youngest");
    }
    return new Listing(
        0,
        Instant.EPOCH,
        lang,
        said("women only") == Said.YES,
        said("appointment"),
        said("id"),
        said("papers"),
        said("benefits"),
        said("referral"),
        youngest,
        oldest,
        list("areas"),
        ways(),
        languages(),
        said("interpreter"),
        said("free"),
        contact(),
        said("ring now") == Said.YES,
        said("asks") == Said.YES,
        nation);
  }

  private Words words() {
    String lang = cell("lang").isEmpty() ? "en" : cell("lang");
    if (!lang.matches("[a-z]{2}(-[A-Z][a-z]{3})?")) {
      fault("lang", "Write the language like en, pl or zh-Hans");
    }
    String translation = cell("translation");
    if (!Set.of("", "checked", "unchecked").contains(translation)) {
      fault("translation", "Write checked, unchecked, or nothing when the service wrote it");
    }
    return new Words(
        lang,
        translation.isEmpty(),
        translation.equals("checked"),
        atMost("name", 160, 2),
        atMost("summary", 1000, 0),
        atMost("happens", 2000, 0),
        atMost("knows", 2000, 0),
        atMost("will not", 2000, 0),
        atMost("who for", 1000, 0),
        atMost("come", 1000, 0),
        atMost("cost", 300, 0));
  }

  private Listing.Contact contact() {
    return new Listing.Contact(
        number("phone"), number("text"), web("chat"), web("website"), mail("email"));
  }

  private String status() {
    String status = cell("status").isEmpty() ? "public" : cell("status");
    if (!Set.of("public", "internal", "withdrawn").contains(status)) {
      fault("status", "Write public, internal or withdrawn");
    }
    return status;
  }

  private Nation nation() {
    String word = cell("nation");
    return Arrays.stream(Nation.values())
        .filter(one -> one.word().equals(word))
        .findFirst()
        .orElseGet(() -> {
          if (!word.isEmpty()) {
            fault("nation", "Write england-and-wales, scotland or northern-ireland");
          }
          return Nation.of("england-and-wales");
        });
  }

  private Set<Way> ways() {
    List<String> known = Arrays.stream(Way.values()).map(Way::code).toList();
    return codes("how", known).stream().map(Way::of).collect(Collectors.toCollection(TreeSet::new));
  }

  private List<String> languages() {
    List<String> all = list("languages");
    all.stream()
        .filter(one -> !one.matches("[a-z]{2,3}(-[A-Z][a-z]{3})?"))
        .forEach(
            one -> fault("languages", "\"" + one + "\": write languages like en; pl; zh-Hans"));
    return all;
  }

  private Set<String> codes(String column, List<String> known) {
    Set<String> read = new LinkedHashSet<>(list(column));
    read.stream()
        .filter(one -> !known.contains(one))
        .forEach(one ->
            fault(column, "\"%s\" is not one of %s".formatted(one, String.join(", ", known))));
    read.retainAll(known);
    return read;
  }

  private List<String> list(String column) {
    return Arrays.stream(cell(column).split("[;,\n]"))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .distinct()
        .toList();
  }

  private @Nullable Integer age(String column) {
    String cell = cell(column).replaceAll("\\.0$", "");
    if (cell.isEmpty()) {
      return null;
    }
    if (!cell.matches("\\d{1,3}") || Integer.parseInt(cell) > 120) {
      fault(column, "\"" + cell + "\": write an age in whole years, 0 to 120");
      return null;
    }
    return Integer.valueOf(cell);
  }

  private Said said(String column) {
    return switch (cell(column).toLowerCase(java.util.Locale.ROOT)) {
      case "yes" -> Said.YES;
      case "no" -> Said.NO;
      case "" -> Said.NOT_SAID;
      default -> {
        fault(column, "Write yes, no, or nothing when nobody knows");
        yield Said.NOT_SAID;
      }
    };
  }

  private String number(String column) {
    String cell = cell(column);
    if (!cell.matches("|\\+?[0-9 ()-]{3,39}")) {
      fault(column, "\"" + cell + "\" is no telephone number");
    }
    return cell;
  }

  private String web(String column) {
    String cell = cell(column);
    if (!cell.matches("|https?://[^\\s\"<>]{3,290}")) {
      fault(column, "Write an address that begins with https://");
    }
    return cell;
  }

  private String mail(String column) {
    String cell = cell(column);
    if (!cell.matches("|[^\\s@<>\"?&]{1,90}@[^\\s@<>\"?&]{3,100}")) {
      fault(column, "\"" + cell + "\" is no email address");
    }
    return cell;
  }

  private String atMost(String column, int most, int least) {
    String cell = cell(column);
    if (cell.length() > most) {
      fault(column, "At most " + most + " characters");
    }
    if (cell.length() < least) {
      fault(column, "Something must stand here");
    }
    return cell;
  }

  private <T> T note(String column, Read<T> read) {
    read.faults().forEach(words -> fault(column, words));
    return read.value();
  }

  private String cell(String column) {
    return Sheet.meant(row.cell(column));
  }

  private void fault(String column, String words) {
    faults.add(new SheetFault(row.number(), column, words));
  }
}
