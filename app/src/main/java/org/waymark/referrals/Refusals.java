package org.waymark.referrals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Acting;

/**
 * What was refused in the last twelve months, by service and reason, with the cases behind each
 * number: "better intelligence about incidents where services have refused to work with a client,
 * made unreasonable demands or dismissed as too chaotic" (Lambeth review, recommendation 1.2(6)).
 */
@Repository
public class Refusals {
  private static final Duration YEAR = Duration.ofDays(365);

  private final JdbcClient jdbc;
  private final Clock clock;

  Refusals(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** One refusal: which referral, and how it went on with the other agencies is on its page. */
  record Refusal(
      String service, String asker, RefusalReason reason, String referral, boolean isOurs) {}

  /** How often one service gave one reason, and in which referrals. */
  public record Line(String service, String reason, List<String> referrals) {}

  /** Those our agency met when it asked others. */
  List<Line> met() {
    return lines(all().stream().filter(one -> !one.isOurs()).toList());
  }

  /** Those our agency gave to others; the service named is who asked. */
  List<Line> given() {
    return lines(
        all().stream()
            .filter(Refusal::isOurs)
            .map(one -> new Refusal(one.asker(), one.asker(), one.reason(), one.referral(), true))
            .toList());
  }

  private List<Refusal> all() {
    Instant since = clock.instant().minus(YEAR);
    return jdbc.sql(
            """
            select s.name as service, q.name as asker, w.reason, f.reference, w.by_agency = ? as is_ours
              from referrals.answer w
              join referrals.referral f on f.id = w.referral
              join access.agency s on s.id = w.to_agency
              join access.agency q on q.id = w.from_agency
             where w.what = 'declined' and w.at >= ?
             order by w.at desc
            """)
        .params(Acting.now().agency().value(), Sql.at(since))
        .query((row, n) ->
            new Refusal(
                row.getString("service"),
                row.getString("asker"),
                RefusalReason.of(row.getString("reason")),
                row.getString("reference"),
                row.getBoolean("is_ours")))
        .list();
  }

  private static List<Line> lines(List<Refusal> refusals) {
    record ServiceReason(String service, RefusalReason reason) {}
    Map<ServiceReason, List<String>> found = new LinkedHashMap<>();
    refusals.forEach(one ->
        found
            .computeIfAbsent(
                new ServiceReason(one.service(), one.reason()), key -> new ArrayList<>())
            .add(one.referral()));
    return found.entrySet().stream()
        .map(one -> new Line(one.getKey().service(), one.getKey().reason().label(), one.getValue()))
        .sorted(
            java.util.Comparator.comparingInt((Line line) -> -line.referrals().size())
                .thenComparing(Line::service))
        .toList();
  }
}
