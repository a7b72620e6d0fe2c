package org.waymark.leaks;

import java.util.function.Predicate;

/**
 * A word that stands in one place only. Wherever it turns up, it names where it came from.
 *
 * @param token the word itself, found in whatever case
 * @param table schema and table
 * @param file whose case file; "everybody" where no person is meant
 * @param kind the kind of information, or what else decides who may see it
 * @param maySee who may see it, by rules written down a second time, apart from the policies
 */
record Canary(
    String token, String table, String column, String file, String kind, Predicate<Viewer> maySee) {

  /** The column it was planted in, as the catalogue names it. */
  String place() {
    return table + "." + column;
  }

  @Override
  public String toString() {
    return place() + " of the " + file + " file (" + kind + ", " + token + ")";
  }
}
