package org.waymark.outreach;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Acting;
import org.waymark.access.Audit;
import org.waymark.casefile.Details;
import org.waymark.casefile.SafetyMark;
import org.waymark.casefile.SafetyMarks;
import org.waymark.charter.Charters;
import org.waymark.referrals.StartReferral;

/**
 * What a phone takes along on a shift, as little as serves: at most 60 people of the agency's own
 * case files, met on outreach in the last 30 days in the areas of the shift, by what they are
 * called and with their safety marks. That is written down in each one's trail of who looked.
 *
 * <p>Also the plan (see {@link PlanAlong}), the agencies that may be asked, and whom to ring about
 * red. Nobody is taken along for no area.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TakeAlong {
  static final int MOST_PEOPLE = 60;
  private static final Duration LATELY = Duration.ofDays(30);

  private final JdbcClient jdbc;
  private final Details details;
  private final SafetyMarks marks;
  private final StartReferral referrals;
  private final Charters charters;
  private final PlanAlong plan;
  private final Audit audit;
  private final Clock clock;

  TakeAlong(
      JdbcClient jdbc,
      Details details,
      SafetyMarks marks,
      StartReferral referrals,
      Charters charters,
      PlanAlong plan,
      Audit audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.details = details;
    this.marks = marks;
    this.referrals = referrals;
    this.charters = charters;
    this.plan = plan;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Everything a phone holds of others.
   *
   * @param most how many people it may be, and from how many {@code days}: shown on the phone
   */
  record Along(
      List<Person> people,
      int most,
      long days,
      PlanAlong.Plan plan,
      List<StartReferral.MayBeAsked> agencies,
      String ring) {}

  /** Somebody met lately, the last one first. */
  record Person(String caseFile, String name, List<Mark> marks) {}

  /**
   * What must be respected.
   *
   * @param isDanger whether it is drawn as one
   */
  record Mark(String words, boolean isDanger) {
    static Mark of(SafetyMark mark) {
      var drawn = mark.drawn();
      return new Mark(drawn.words(), drawn.kind() == org.waymark.pages.Mark.Kind.DANGER);
    }
  }

  Along along(Collection<String> areas) {
    Map<UUID, String> files = metLately(areas);
    audit.writeEach("took along on an outreach phone", files.keySet());
    return new Along(
        people(files),
        MOST_PEOPLE,
        LATELY.toDays(),
        plan.plan(),
        referrals.whoMayBeAsked(),
        charters.now().outOfHours());
  }

  private List<Person> people(Map<UUID, String> files) {
    Map<UUID, String> names = details.knownAs(files.keySet());
    Map<UUID, List<SafetyMark>> standing = marks.current(files.keySet());
    return files.entrySet().stream()
        .map(file ->
            new Person(
                file.getValue(),
                names.getOrDefault(file.getKey(), file.getValue()),
                standing.getOrDefault(file.getKey(), List.of()).stream().map(Mark::of).toList()))
        .toList();
  }

  /** Case files and their references, met last first. */
  private Map<UUID, String> metLately(Collection<String> areas) {
    Map<UUID, String> files = new LinkedHashMap<>();
    jdbc.sql(
            """
            select f.id, f.reference
              from (select e.case_file, max(e.happened_at) as met_at from casefile.entry e
                     where e.agency = ? and e.happened_at > ? and e.type = 'encounter' and e.facts ->> 'area' = any (?)
                     group by e.case_file order by met_at desc limit ?) e
              join casefile.case_file f on f.id = e.case_file order by e.met_at desc
            """)
        .param(Acting.now().agency().value())
        .param(Timestamp.from(clock.instant().minus(LATELY)))
        .param(areas.toArray(String[]::new))
        .param(MOST_PEOPLE)
        .query(row -> {
          files.put(row.getObject(1, UUID.class), row.getString(2));
        });
    return files;
  }
}
