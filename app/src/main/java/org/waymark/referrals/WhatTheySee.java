package org.waymark.referrals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.casefile.CaseFile;
import org.waymark.casefile.Detail;
import org.waymark.casefile.Details;
import org.waymark.casefile.Kind;
import org.waymark.casefile.Kinds;
import org.waymark.charter.Charter;
import org.waymark.charter.InWords;

/**
 * What one agency will see if the form is sent as it is, said before it is sent.
 *
 * @param answerBy the promised time in words
 * @param seen what of the case file it will read
 * @param anyway the kinds it reads already because the person agreed to it before
 */
public record WhatTheySee(AskedAgency agency, String answerBy, List<Seen> seen, List<Kind> anyway) {

  /** One kind of information, and how much of it there is today, in words. */
  public record Seen(Kind kind, String now) {}

  /** Looks it up. */
  @Component
  static class Preview {
    private final JdbcClient jdbc;
    private final Details details;

    Preview(JdbcClient jdbc, Details details) {
      this.jdbc = jdbc;
      this.details = details;
    }

    List<WhatTheySee> of(CaseFile file, ReferralForm asked, Charter charter, Instant now) {
      Map<Kind, Long> entries = entries(file.id());
      String who =
          details.of(file.id()).stream().map(Preview::said).collect(Collectors.joining("; "));
      return asked.asked().entrySet().stream()
          .map(one -> of(one.getKey(), one.getValue(), entries, who, asked, charter, now))
          .toList();
    }

    private static WhatTheySee of(
        AskedAgency agency,
        Kinds kinds,
        Map<Kind, Long> entries,
        String who,
        ReferralForm asked,
        Charter charter,
        Instant now) {
      Instant due = charter.promise(asked.words().colour(), agency.nation(), now).dueAt();
      List<Seen> seen =
          kinds.list().stream()
              .map(kind -> new Seen(kind, amount(kind, entries.getOrDefault(kind, 0L), who)))
              .toList();
      List<Kind> anyway = agency.agreed().list().stream().filter(kind -> !kinds.has(kind)).toList();
      return new WhatTheySee(agency, InWords.moment(due, now), seen, anyway);
    }

    private static String amount(Kind kind, long entries, String who) {
      String count = entries == 0 ? "nothing yet" : entries == 1 ? "1 entry" : entries + " entries";
      return kind == Kind.IDENTITY && !who.isEmpty() ? who + "; " + count : count;
    }

    private static String said(Detail detail) {
      return detail.field().label() + ": " + detail.value();
    }

    private Map<Kind, Long> entries(UUID caseFile) {
      record Count(int kind, long entries) {}
      return jdbc
          .sql(
              """
              select e.kind, count(*) as entries from casefile.entry e where e.case_file = ? group by e.kind
              """)
          .param(caseFile)
          .query((row, n) -> new Count(row.getInt("kind"), row.getLong("entries")))
          .list()
          .stream()
          .collect(Collectors.toMap(count -> Kind.of(count.kind()), Count::entries));
    }
  }
}
