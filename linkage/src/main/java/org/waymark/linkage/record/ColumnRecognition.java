package org.waymark.linkage.record;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Says what each column means, first by its name, then by what it holds.
 *
 * <p>A column that names the truth (cluster, group, entity) is never evidence. A nameless column of
 * dates, addresses of mail or telephone numbers is known by its cells; anything else with more than
 * one value is free evidence.
 */
public final class ColumnRecognition {
  private record Rule(ColumnKind kind, Pattern name) {}

  /** The first rule that fits wins, so the order is part of the meaning. */
  private static final List<Rule> RULES =
      List.of(
          rule(
              ColumnKind.NUMBER,
              "soc_?sec.*|ssn|nhs.*|national_?insurance.*|ni_?(no|number)|passport.*|social_?security.*|nino|medicare.*"),
          rule(
              ColumnKind.IGNORED,
              ".*cluster.*|group|.*entity.*|true_.*|truth.*|label|person_?(id|number)?|match_?id|household_?id|blocking_?number|source(_?dataset)?|notes?|comments?|.*(created|updated|recorded)_?(at|on|date)?|file"),
          rule(ColumnKind.AGENCY, "agency(_?name)?|team|organi[sz]ation|provider"),
          rule(ColumnKind.CONTACT, "((kind|type)_of_)?contact(_?(kind|type))?"),
          rule(
              ColumnKind.PERIOD,
              "period|quarter|(last_?)?(seen|met|contact)_?(at|on|date)|date_?(seen|met|of_?contact)"),
          rule(
              ColumnKind.ID,
              "(unique_?|rec(ord)?_?|row_?|client_?|our_?|source_?)?(id|ref|reference|key|no)|uuid|index"),
          rule(
              ColumnKind.ALIAS,
              ".*(alias|known_?as|aka|street_?name|working_?name|nick_?name|other_?names?|preferred_?name|goes_?by).*"),
          rule(ColumnKind.INITIALS, "initials?|middle_?initial"),
          rule(ColumnKind.IGNORED, "first_and_.*name"),
          rule(
              ColumnKind.GIVEN_NAME,
              "(given|first|fore|christian)_?names?|fname|prenom|nombre|given|forename_?1"),
          rule(
              ColumnKind.FAMILY_NAME,
              ".*(family|last|sur)_?names?.*|lname|surname.*|apellidos?|nom|sname"),
          rule(ColumnKind.FULL_NAME, "(full|person|client|legal|complete)?_?names?"),
          rule(ColumnKind.BIRTH_YEAR, ".*(birth_?year|year_?(of_?)?birth|yob|born_?year).*|by"),
          rule(
              ColumnKind.BIRTH_DATE,
              ".*(birth_?(date|day)|date_?(of_?)?birth|dob|born|d_o_b).*|bdate"),
          rule(ColumnKind.ADDRESS, "birth_?place|place_?(of_?)?birth"),
          rule(ColumnKind.AGE, "(approx(imate)?_?)?age(_?(in_?)?years)?(_?at.*)?"),
          rule(ColumnKind.SEX, "sex|gender"),
          rule(ColumnKind.PHONE, ".*(phone|mobile|(^|_)tel($|_)|cell|telephone).*|tel"),
          rule(ColumnKind.EMAIL, ".*e_?mail.*"),
          rule(ColumnKind.POSTCODE, ".*(post_?code|zip|postal).*"),
          rule(
              ColumnKind.ADDRESS,
              ".*(address|street|road|suburb|city|town|house|flat|state|county|area|district|borough|locality|place).*"));

  private ColumnRecognition() {}

  private static Rule rule(ColumnKind kind, String name) {
    return new Rule(kind, Pattern.compile(name));
  }

  /** One kind for each column, in the order of the header. */
  public static List<ColumnKind> recognise(Table table, Map<String, ColumnKind> told) {
    List<ColumnKind> kinds = new ArrayList<>();
    for (int column = 0; column < table.header().size(); column++) {
      ColumnKind known = told.get(table.header().get(column));
      kinds.add(known != null ? known : recognise(table, column));
    }
    onlyOneIdentifier(table, kinds);
    return kinds;
  }

  private static ColumnKind recognise(Table table, int column) {
    String name = normalise(table.header().get(column));
    for (Rule rule : RULES) {
      if (rule.name().matcher(name).matches()) {
        return rule.kind();
      }
    }
    return byContent(table, column);
  }

  /**
   * Lower case words joined by underscores, so that {@code Date of Birth} and {@code dateOfBirth}
   * are one.
   */
  static String normalise(String header) {
    String plain =
        Normalizer.normalize(header.strip(), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return plain
        .replaceAll("([a-z])([A-Z])", "$1_$2")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "_")
        .replaceAll("^_+|_+$", "");
  }

  private static ColumnKind byContent(Table table, int column) {
    int filled = 0;
    int mails = 0;
    int dates = 0;
    int phones = 0;
    Set<String> values = new HashSet<>();
    for (int row = 0; row < Math.min(1000, table.rows().size()); row++) {
      String cell = table.cell(row, column);
      if (!cell.isEmpty()) {
        filled++;
        values.add(cell);
        mails += cell.contains("@") ? 1 : 0;
        dates += cell.matches("\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4}") ? 1 : 0;
        phones += cell.matches("[+(]?[0-9][0-9 ()-]{8,16}") ? 1 : 0;
      }
    }
    return mostly(mails, filled)
        ? ColumnKind.EMAIL
        : mostly(dates, filled)
            ? ColumnKind.BIRTH_DATE
            : mostly(phones, filled)
                ? ColumnKind.PHONE
                : values.size() > 1 ? ColumnKind.FREE : ColumnKind.IGNORED;
  }

  private static boolean mostly(int some, int filled) {
    return filled > 0 && some >= 0.6 * filled;
  }

  /** A second identifier may be wrong evidence or no evidence, so it is neither id nor evidence. */
  private static void onlyOneIdentifier(Table table, List<ColumnKind> kinds) {
    boolean seen = false;
    for (int column = 0; column < kinds.size(); column++) {
      if (kinds.get(column) == ColumnKind.ID) {
        kinds.set(column, seen || !distinct(table, column) ? ColumnKind.IGNORED : ColumnKind.ID);
        seen |= kinds.get(column) == ColumnKind.ID;
      }
    }
  }

  private static boolean distinct(Table table, int column) {
    Set<String> values = new HashSet<>();
    for (int row = 0; row < table.rows().size(); row++) {
      if (table.cell(row, column).isEmpty() || !values.add(table.cell(row, column))) {
        return false;
      }
    }
    return true;
  }
}
