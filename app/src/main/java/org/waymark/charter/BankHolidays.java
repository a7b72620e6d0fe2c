package org.waymark.charter;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The bank holidays of each nation, with their substitute days, from the Jollyday library, which is
 * kept up to date with <a href="https://www.gov.uk/bank-holidays">gov.uk</a>. A one-off holiday
 * announced later comes with a later version of the library.
 */
final class BankHolidays {
  private static final Map<NationYear, Set<LocalDate>> KNOWN = new ConcurrentHashMap<>();

  private BankHolidays() {}

  /** Is this day one of them? */
  static boolean has(Nation nation, LocalDate day) {
    return of(nation, day.getYear()).contains(day);
  }

  /** Those of one year. */
  static Set<LocalDate> of(Nation nation, int year) {
    return KNOWN.computeIfAbsent(new NationYear(nation, year), BankHolidays::read);
  }

  private static Set<LocalDate> read(NationYear asked) {
    return Library.MANAGER.getHolidays(Year.of(asked.year()), asked.nation().region()).stream()
        .map(Holiday::getDate)
        .collect(Collectors.toUnmodifiableSet());
  }

  private record NationYear(Nation nation, int year) {}

  /** Read from its file only when the first working day is counted. */
  private static final class Library {
    static final HolidayManager MANAGER =
        HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
  }
}
