package org.waymark.insight;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/**
 * Encounters by day of the week and three hours of the day, as a picture and the same as a table.
 *
 * @param area which named area, or all of them, in words
 * @param hours the heads of the columns: "0 to 3" …
 * @param days the seven days from Monday
 * @param isEmpty nothing was written down
 */
public record ReachPicture(String area, List<String> hours, List<Day> days, boolean isEmpty) {
  private static final int WIDE = 3;
  private static final int BANDS = 24 / WIDE;
  private static final int SHADES = 5;

  /** One day of the week. */
  public record Day(String name, List<Cell> cells) {
    /** As a picture has room for it. */
    public String letters() {
      return name.substring(0, 3);
    }
  }

  /**
   * One field of it.
   *
   * @param words the number as it may be shown
   * @param shade 0 for nothing to 5 for the most; made from what may be shown, so that the colour
   *     tells no more than the words
   */
  public record Cell(String words, int shade) {
    /** How strong the colour is, as SVG takes it. */
    public String opacity() {
      return String.format(Locale.ROOT, "%.2f", shade == 0 ? 0.04 : 0.15 + 0.17 * shade);
    }
  }

  /** The hour a column begins with. */
  public int from(int column) {
    return column * WIDE;
  }

  static ReachPicture of(
      List<ReachCounts.AreaHour> hours, String area, LongFunction<String> shown) {
    long[][] counts = new long[7][BANDS];
    for (ReachCounts.AreaHour one : hours) {
      counts[one.dayOfWeek() - 1][one.hour() / WIDE] += one.encounters();
    }
    long most = 0;
    for (long[] day : counts) {
      for (long count : day) {
        most = Math.max(most, visible(count, shown));
      }
    }
    List<Day> days = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      days.add(day(day, counts[day.getValue() - 1], most, shown));
    }
    List<String> heads =
        IntStream.range(0, BANDS).mapToObj(i -> i * WIDE + " to " + (i + 1) * WIDE).toList();
    return new ReachPicture(area, heads, days, hours.isEmpty());
  }

  private static Day day(DayOfWeek day, long[] counts, long most, LongFunction<String> shown) {
    List<Cell> cells = new ArrayList<>();
    for (long count : counts) {
      long seen = visible(count, shown);
      int shade = seen == 0 || most == 0 ? 0 : (int) Math.ceilDiv(seen * SHADES, most);
      cells.add(new Cell(shown.apply(count), shade));
    }
    return new Day(day.getDisplayName(TextStyle.FULL, Locale.UK), cells);
  }

  /** What a reader can know of a count: itself, or the middle of "1 to 7". */
  private static long visible(long count, LongFunction<String> shown) {
    String words = shown.apply(count);
    return words.matches("\\d+") ? Long.parseLong(words) : 4;
  }
}
