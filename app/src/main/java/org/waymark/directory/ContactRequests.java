package org.waymark.directory;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Acting;
import org.waymark.access.PartnershipKey;
import org.waymark.charter.Colour;
import org.waymark.directory.ContactAnswer.What;
import org.waymark.directory.ContactRequest.FromWhom;
import org.waymark.directory.ContactRequest.Typed;

/** Requests to be contacted that came to one's own agency, and what was done about them. */
@Repository
public class ContactRequests {
  private static final String SELECT =
      """
      select r.id, s.code, w.name, r.from_whom, r.colour, r.lang, r.sealed, r.made_at, r.warn_at, r.due_at,
             (select a.what from directory.contact_answer a where a.request = r.id order by a.at desc, a.id desc limit 1) as state
        from directory.contact_request r
        join directory.service s on s.id = r.service
        join directory.listing l on l.service = s.id and l.version = s.version
        join directory.words w on w.service = s.id and w.version = s.version and w.lang = l.lang
      """;

  private final JdbcClient jdbc;
  private final PartnershipKey key;

  ContactRequests(JdbcClient jdbc, PartnershipKey key) {
    this.jdbc = jdbc;
    this.key = key;
  }

  /** Those of the last ninety days, the soonest due first. */
  public List<ContactRequest> waiting(int atMost) {
    return jdbc.sql(
            SELECT
                + """
                 where r.to_agency = (select agency from guard.acting) and not exists (select from directory.contact_answer a
                   where a.request = r.id and a.what in ('reached', 'passed-on', 'said-no'))
                 order by r.due_at limit ?
                """)
        .param(atMost)
        .query((row, n) -> request(row, false))
        .list();
  }

  /** What was done about the others lately. */
  List<ContactRequest> done(int atMost) {
    return jdbc.sql(
            SELECT
                + """
                 where r.to_agency = (select agency from guard.acting) and exists (select from directory.contact_answer a
                   where a.request = r.id and a.what in ('reached', 'passed-on', 'said-no'))
                 order by r.made_at desc limit ?
                """)
        .param(atMost)
        .query((row, n) -> request(row, false))
        .list();
  }

  /** One of ours, with its words. */
  Optional<ContactRequest> find(UUID id) {
    return jdbc.sql(SELECT + " where r.id = ?")
        .param(id)
        .query((row, n) -> request(row, true))
        .optional();
  }

  List<ContactAnswer> answers(UUID request) {
    return jdbc.sql(
            """
            select a.id, a.what, p.name, a.sealed, a.at from directory.contact_answer a
              join access.practitioner p on p.id = a.practitioner where a.request = ? order by a.at, a.id
            """)
        .param(request)
        .query((row, n) ->
            new ContactAnswer(
                What.of(row.getString("what")),
                row.getString("name"),
                words(row.getBytes("sealed"), ListedServices.id(row, "id")),
                ListedServices.instant(row, "at")))
        .list();
  }

  /** Adds what was done; the same id again adds nothing. */
  void answer(UUID id, UUID request, What what, String words) {
    jdbc.sql(
            """
            insert into directory.contact_answer (id, request, agency, practitioner, what, sealed)
            values (?, ?, ?, ?, ?, ?) on conflict (id) do nothing
            """)
        .params(
            id,
            request,
            Acting.now().agency().value(),
            Acting.now().practitioner().value(),
            what.word(),
            key.seal(words.getBytes(StandardCharsets.UTF_8), "contact answer:" + id))
        .update();
  }

  /** Every night: what a stranger wrote is forgotten after ninety days. */
  @Scheduled(cron = "0 40 3 * * *", zone = "Europe/London")
  @Transactional
  public void forget() {
    jdbc.sql("select guard.forget_contact_requests()").query(Long.class).single();
  }

  private String words(byte @Nullable [] sealed, UUID answer) {
    return sealed == null
        ? ""
        : new String(key.open(sealed, "contact answer:" + answer), StandardCharsets.UTF_8);
  }

  private ContactRequest request(ResultSet row, boolean isWhole) throws SQLException {
    UUID id = ListedServices.id(row, "id");
    byte @Nullable [] sealed = row.getBytes("sealed");
    String state = row.getString("state");
    return new ContactRequest(
        id,
        row.getString("code"),
        row.getString("name"),
        FromWhom.of(row.getString("from_whom")),
        Colour.of(row.getString("colour")),
        row.getString("lang"),
        isWhole && sealed != null ? Typed.open(key, sealed, id) : null,
        ListedServices.instant(row, "made_at"),
        ListedServices.instant(row, "warn_at"),
        ListedServices.instant(row, "due_at"),
        state == null ? null : What.of(state));
  }
}
