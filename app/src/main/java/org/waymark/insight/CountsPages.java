package org.waymark.insight;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.Acting;
import org.waymark.access.AllowedTo;
import org.waymark.access.Audit;
import org.waymark.access.Role;
import org.waymark.pages.Page;

/**
 * A month, or the year that ends with it, by agency and kind with the number of different people.
 */
@Controller
@AllowedTo({Role.COMMISSIONER, Role.MANAGER})
public class CountsPages {
  private static final ZoneId HERE = ZoneId.of("Europe/London");
  private static final DateTimeFormatter IN_WORDS =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

  private final Activity.Activities activities;
  private final Audit audit;
  private final Clock clock;

  CountsPages(Activity.Activities activities, Audit audit, Clock clock) {
    this.activities = activities;
    this.audit = audit;
    this.clock = clock;
  }

  /** One line of the table, its numbers as they may be shown. */
  public record Line(String agency, String kind, String entries, String people) {}

  /** The months one may go to from here. */
  public record Period(String words, String before, String after, String month, boolean isYear) {}

  @GetMapping("/counts")
  @Transactional
  Page counts(
      @RequestParam(defaultValue = "") String month, @RequestParam(defaultValue = "") String span) {
    YearMonth last = month(month);
    boolean isYear = span.equals("year");
    Instant from = start(isYear ? last.minusMonths(11) : last);
    boolean isCommissioner = Acting.now().is(Role.COMMISSIONER);
    List<Activity> found =
        isCommissioner
            ? activities.ofAll(from, start(last.plusMonths(1)))
            : activities.ofMine(from, start(last.plusMonths(1)));
    audit.write("read counts");
    LongFunction<String> shown = isCommissioner ? SmallNumbers::shown : String::valueOf;
    return Page.of("insight/counts", "Counts")
        .with("lines", found.stream().map(one -> line(one, shown)).toList())
        .with("period", period(last, isYear))
        .with("isRounded", isCommissioner);
  }

  private static Line line(Activity one, LongFunction<String> shown) {
    return new Line(
        one.agency(), one.kind().label(), shown.apply(one.entries()), shown.apply(one.people()));
  }

  private Period period(YearMonth last, boolean isYear) {
    String words =
        isYear ? "the year to the end of " + last.format(IN_WORDS) : last.format(IN_WORDS);
    return new Period(
        words,
        last.minusMonths(1).toString(),
        last.plusMonths(1).toString(),
        last.toString(),
        isYear);
  }

  private YearMonth month(String typed) {
    try {
      YearMonth month = YearMonth.parse(typed);
      return month.getYear() < 1990 || month.getYear() > 2200 ? thisMonth() : month;
    } catch (DateTimeException notAMonth) {
      return thisMonth();
    }
  }

  private YearMonth thisMonth() {
    return YearMonth.now(clock.withZone(HERE));
  }

  private static Instant start(YearMonth month) {
    return month.atDay(1).atStartOfDay(HERE).toInstant();
  }
}
