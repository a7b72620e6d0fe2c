package org.waymark.referrals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Acting;
import org.waymark.access.Role;

/**
 * The referrals that wait for the acting practitioner, as the worklist shows them: no name and no
 * words of anybody, so that the page may stand open on a desk.
 */
@Repository
public class ReferralsWaiting {
  /** How long an answer is news. */
  private static final int NEWS_DAYS = 14;

  private static final RowMapper<ToAnswer> TO_ANSWER =
      DataClassRowMapper.newInstance(ToAnswer.class);
  private static final RowMapper<Sent> SENT = DataClassRowMapper.newInstance(Sent.class);

  private final JdbcClient jdbc;

  ReferralsWaiting(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One that another agency sent us.
   *
   * @param caseFile whom it is about, where that file may be read here
   * @param state waiting for us, or asked: then for the sender
   * @param hasReply whether the last word is the sender's: they replied to what we asked or offered
   * @param holder who took it and still works here
   */
  public record ToAnswer(
      String reference,
      @Nullable String caseFile,
      String colour,
      String fromAgency,
      String state,
      Instant warnAt,
      Instant dueAt,
      boolean hasReply,
      @Nullable String holder,
      boolean isMine) {}

  /**
   * One that we sent, to one agency asked.
   *
   * @param since when the last answer came; null while none came
   */
  public record Sent(
      String reference,
      @Nullable String caseFile,
      String colour,
      String toAgency,
      String state,
      Instant warnAt,
      Instant dueAt,
      @Nullable Instant since) {}

  /**
   * To be answered by my agency, the soonest due first; among them times we offered that the sender
   * replied to.
   */
  public List<ToAnswer> toAnswer(int atMost) {
    UUID me = Acting.now().practitioner().value();
    UUID mine = Acting.now().agency().value();
    return jdbc.sql(
            """
            select f.reference, c.reference as case_file, f.colour, a.name as from_agency, r.state, r.warn_at, r.due_at,
                   coalesce(r.last = 'replied', false) as has_reply, h.name as holder, coalesce(h.id = ?, false) as is_mine
              from (
                (select o.*, case when o.version > 1 then (select w.what from referrals.answer w
                     where w.referral = o.referral and w.to_agency = o.to_agency order by w.at desc, w.id desc limit 1) end as last
                   from referrals.recipient o where o.to_agency = ? and o.state in ('waiting', 'asked') order by o.due_at limit ?)
                union all
                (select o.*, w.what from referrals.recipient o cross join lateral (select w.what from referrals.answer w
                     where w.referral = o.referral and w.to_agency = o.to_agency order by w.at desc, w.id desc limit 1) w
                  where o.to_agency = ? and o.state = 'offered' and w.what = 'replied' order by o.due_at limit ?)) r
              join referrals.referral f on f.id = r.referral
              join access.agency a on a.id = r.from_agency
              left join casefile.case_file c on c.id = r.case_file
              left join access.practitioner h on h.id = r.taken_by and h.active and h.agency = r.to_agency
             order by r.due_at limit ?
            """)
        .params(me, mine, atMost, mine, atMost, atMost)
        .query(TO_ANSWER)
        .list();
  }

  /**
   * Those I sent that wait for me (a question, a time offered) or that are soon due or overdue; for
   * a manager those of the whole agency, and for everybody those of a colleague who left.
   */
  public List<Sent> sent(int atMost) {
    return jdbc.sql(
            """
            select f.reference, c.reference as case_file, f.colour, a.name as to_agency, r.state, r.warn_at, r.due_at,
                   null::timestamptz as since
              from referrals.recipient r
              join referrals.referral f on f.id = r.referral
              join access.agency a on a.id = r.to_agency
              join access.practitioner m on m.id = f.made_by
              left join casefile.case_file c on c.id = r.case_file
             where r.from_agency = ? and r.state in ('waiting', 'asked', 'offered')
               and (r.state <> 'waiting' or r.warn_at <= now())
               and (? or f.made_by = ? or not m.active or m.agency <> r.from_agency)
             order by r.due_at limit ?
            """)
        .params(mine())
        .param(atMost)
        .query(SENT)
        .list();
  }

  /** Answers of the last fourteen days that ended the waiting: a yes or a no. */
  public List<Sent> answered(int atMost) {
    return jdbc.sql(
            """
            select f.reference, c.reference as case_file, f.colour, a.name as to_agency, r.state, r.warn_at, r.due_at,
                   w.at as since
              from referrals.answer w
              join referrals.recipient r on r.referral = w.referral and r.to_agency = w.to_agency and r.state = w.what
              join referrals.referral f on f.id = w.referral
              join access.agency a on a.id = w.to_agency
              join access.practitioner m on m.id = f.made_by
              left join casefile.case_file c on c.id = w.case_file
             where w.from_agency = ? and w.at > now() - make_interval(days => ?) and w.what in ('accepted', 'declined')
               and (? or f.made_by = ? or not m.active or m.agency <> w.from_agency)
             order by w.at desc limit ?
            """)
        .param(Acting.now().agency().value())
        .param(NEWS_DAYS)
        .param(Acting.now().is(Role.MANAGER))
        .param(Acting.now().practitioner().value())
        .param(atMost)
        .query(SENT)
        .list();
  }

  private static List<Object> mine() {
    Acting acting = Acting.now();
    return List.of(acting.agency().value(), acting.is(Role.MANAGER), acting.practitioner().value());
  }
}
