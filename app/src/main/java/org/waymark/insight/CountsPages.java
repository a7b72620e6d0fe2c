package org.waymark.insight;

import java.time.Clock;
import java.util.List;
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

  @GetMapping("/counts")
  @Transactional
  Page counts(
      @RequestParam(defaultValue = "") String month, @RequestParam(defaultValue = "") String span) {
    Period period = Period.of(month, span, clock);
    boolean isCommissioner = Acting.now().is(Role.COMMISSIONER);
    List<Activity> found =
        isCommissioner
            ? activities.ofAll(period.from(), period.to())
            : activities.ofMine(period.from(), period.to());
    audit.write("read counts");
    LongFunction<String> shown = isCommissioner ? SmallNumbers::shown : String::valueOf;
    return Page.of("insight/counts", "Counts")
        .with("lines", found.stream().map(one -> line(one, shown)).toList())
        .with("period", period)
        .with("isRounded", isCommissioner);
  }

  private static Line line(Activity one, LongFunction<String> shown) {
    return new Line(
        one.agency(), one.kind().label(), shown.apply(one.entries()), shown.apply(one.people()));
  }
}
