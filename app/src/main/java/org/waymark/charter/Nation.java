package org.waymark.charter;

import java.time.LocalDate;
import org.waymark.access.Coded;

/** Whose bank holidays an agency keeps. */
public enum Nation implements Coded {
  /** England and Wales, which always share theirs. */
  ENGLAND_AND_WALES("england-and-wales", "eng"),
  /** Scotland: 2 January, St Andrew's Day, an earlier summer holiday, no Easter Monday. */
  SCOTLAND("scotland", "sct"),
  /** Northern Ireland: St Patrick's Day and 12 July too. */
  NORTHERN_IRELAND("northern-ireland", "nir");

  private final String word;
  private final String region;

  Nation(String word, String region) {
    this.word = word;
    this.region = region;
  }

  /** The region of the holiday library's calendar of the United Kingdom (ISO 3166-2:GB). */
  String region() {
    return region;
  }

  @Override
  public String word() {
    return word;
  }

  /** Is this day one of its bank holidays? */
  public boolean hasHoliday(LocalDate day) {
    return BankHolidays.has(this, day);
  }

  /** The nation the database names so. */
  public static Nation of(String word) {
    return Coded.of(Nation.class, word);
  }
}
