package org.waymark.linkage.record;

/** What a column of a file means to the linker. */
public enum ColumnKind {
  /** Names the row in the output; never evidence. */
  ID,
  GIVEN_NAME,
  FAMILY_NAME,
  /** Given and family name in one cell, in either order when a comma says so. */
  FULL_NAME,
  /** One or several names she goes by, separated by {@code ; / |} or a comma. */
  ALIAS,
  /** A whole or partial date: year only and year-month are allowed. */
  BIRTH_DATE,
  BIRTH_YEAR,
  /** Whole years at the time of the record. */
  AGE,
  INITIALS,
  SEX,
  PHONE,
  EMAIL,
  /** A number given by an authority or agency that should follow the person. */
  NUMBER,
  POSTCODE,
  /** House number, street, town and like parts of an address, each its own column. */
  ADDRESS,
  /** Anything else that says something about the person. */
  FREE,
  /** Who met her; counted by, never evidence. */
  AGENCY,
  /** The kind of contact; counted by, never evidence. */
  CONTACT,
  /** When she was met: a date, counted by quarter, or a period as written; never evidence. */
  PERIOD,
  /** Not evidence: clusters, groups, notes, dates of entry. */
  IGNORED;

  /**
   * The kind of a name such as {@code id}, {@code dob}, {@code given} or {@code family-name}.
   *
   * @throws IllegalArgumentException when no kind has that name
   */
  public static ColumnKind named(String name) {
    String plain =
        name.strip().toUpperCase(java.util.Locale.ROOT).replace('-', '_').replace(' ', '_');
    return switch (plain) {
      case "GIVEN", "FIRST", "FORENAME" -> GIVEN_NAME;
      case "FAMILY", "SURNAME", "LAST" -> FAMILY_NAME;
      case "NAME" -> FULL_NAME;
      case "DOB", "BIRTH" -> BIRTH_DATE;
      case "YEAR" -> BIRTH_YEAR;
      case "AREA", "STREET", "TOWN" -> ADDRESS;
      default -> valueOf(plain);
    };
  }
}
