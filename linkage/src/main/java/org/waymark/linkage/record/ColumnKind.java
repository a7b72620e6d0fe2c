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
  /** Not evidence: clusters, groups, notes, dates of entry. */
  IGNORED
}
