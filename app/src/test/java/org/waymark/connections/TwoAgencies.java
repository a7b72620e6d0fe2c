package org.waymark.connections;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.access.Ids;
import org.waymark.access.PartnershipKey;
import org.waymark.access.Role;
import org.waymark.casefile.CaseKey;
import org.waymark.casefile.DetailField;
import org.waymark.testing.Running;
import org.waymark.testing.Town;
import org.waymark.testing.Town.Somebody;
import org.waymark.testing.Town.TownAgency;

/** Two agencies that both know the same person, who agreed to be found; and a stranger. */
public final class TwoAgencies {
  private static final AtomicInteger NUMBER = new AtomicInteger(10_000);

  /** One person's file: alive, and open to being found for a week. */
  public record File(UUID id, String reference, Somebody holder) {
    public String path(String page) {
      return "/case-files/" + reference + page;
    }
  }

  public final Running here = Running.here();
  public final Town town = here.town();
  public final TownAgency drop = town.agency("specialist");
  public final TownAgency hostel = town.agency("generic");
  public final Somebody ana = town.practitioner(drop);
  public final Somebody maryam = town.somebody(drop, Role.MANAGER);
  public final Somebody ben = town.practitioner(hostel);
  public final Somebody stranger = town.practitioner(town.agency("statutory"));
  public final File hers = open(alive(file(ana)));
  public final File theirs = open(alive(file(ben)));

  /** A file as old as ten days, in which nothing is written. */
  public File file(Somebody holder) {
    UUID id = Ids.next();
    String reference = "LINNET-" + NUMBER.incrementAndGet();
    arrange(
        "insert into casefile.case_file (id, agency, reference, opened_by, opened_at)"
            + " values (?, ?, ?, ?, now() - interval '10 days')",
        id,
        holder.agency(),
        reference,
        holder.id());
    byte[] wrapped = here.bean(PartnershipKey.class).newWrappedKey("case file:" + id);
    arrange(
        "insert into casefile.data_key (case_file, agency, wrapped) values (?, ?, ?)",
        id,
        holder.agency(),
        wrapped);
    return new File(id, reference, holder);
  }

  /** Says something of who she is, nine days ago. */
  public File say(File file, DetailField field, String value) {
    byte[] wrapped =
        here.superuser()
            .sql("select wrapped from casefile.data_key where case_file = ?")
            .param(file.id())
            .query(byte[].class)
            .single();
    CaseKey key = CaseKey.unwrapped(here.bean(PartnershipKey.class), file.id(), wrapped);
    UUID id = Ids.next();
    arrange(
        "insert into casefile.detail (id, case_file, agency, field, value, recorded_by,"
            + " recorded_at) values (?, ?, ?, ?, ?, ?, now() - interval '9 days')",
        id,
        file.id(),
        file.holder().agency(),
        field.word(),
        key.close(value, id),
        file.holder().id());
    return file;
  }

  /** Something was written on two days. */
  public File alive(File file) {
    for (int days : List.of(8, 5)) {
      arrange(
          "insert into casefile.entry (id, case_file, agency, practitioner, kind, type,"
              + " happened_at, recorded_at) values (?, ?, ?, ?, 12, 'note', now(), now() - ? *"
              + " interval '1 day')",
          Ids.next(),
          file.id(),
          file.holder().agency(),
          file.holder().id(),
          days);
    }
    return file;
  }

  /** She agreed a week ago that this file may be found, but not by these. */
  public File open(File file, UUID... apartFrom) {
    arrange(
        "insert into connections.openness (id, case_file, agency, how, apart_from, recorded_by,"
            + " recorded_at) values (?, ?, ?, 'in person', ?, ?, now() - interval '7 days')",
        Ids.next(),
        file.id(),
        file.holder().agency(),
        apartFrom,
        file.holder().id());
    return file;
  }

  /** Somebody, or a whole agency, must not see this file. */
  public void conflict(File file, @Nullable UUID practitioner, @Nullable UUID agency) {
    here.superuser()
        .sql(
            "insert into consent.conflict (id, case_file, agency, practitioner, barred_agency,"
                + " said_by, recorded_by) values (?, ?, ?, ?, ?, 'person', ?)")
        .param(Ids.next())
        .param(file.id())
        .param(file.holder().agency())
        .param(practitioner)
        .param(agency)
        .param(file.holder().id())
        .update();
  }

  /** As the reckoning does it, for these two alone, with nobody acting. */
  public void alike(File one, File other) {
    here.bean(JdbcClient.class)
        .sql("select guard.keep_likenesses(?, ?, ?)")
        .param(new UUID[] {one.id(), other.id()})
        .param(new UUID[] {other.id(), one.id()}) // said twice: still one pair
        .param(new Float[] {0.95f, 0.95f})
        .query((row, n) -> true)
        .list();
  }

  /** The random delay of every sign about this file is over. */
  public void daysPass(File file) {
    arrange(
        "update connections.sign set shown_from = now() - interval '1 minute' where case_file = ?"
            + " and shown_from > now()",
        file.id());
  }

  /** They are alike, the days pass, and her side is asked first. */
  public TwoAgencies asked() {
    arrange(
        "update connections.openness set recorded_at = now() - interval '6 days' where case_file ="
            + " ?",
        hers.id());
    alike(hers, theirs);
    daysPass(hers);
    return this;
  }

  /** Both have said yes. */
  public TwoAgencies connected() {
    asked();
    yes(ana, hers);
    daysPass(theirs);
    yes(ben, theirs);
    return this;
  }

  public void yes(Somebody somebody, File file) {
    answer(somebody, file, "what", "yes", "how", "in-person", "words", "Fine by me");
  }

  public int answer(Somebody somebody, File file, String... fields) {
    return post(somebody, file, "/connections/answer", fields);
  }

  /** Sends the form of the page, with an id as the page would have made it. */
  public int post(Somebody somebody, File file, String path, String... fields) {
    var all = new java.util.ArrayList<>(List.of("id", Ids.next().toString()));
    all.addAll(List.of(fields));
    return here.visitor(somebody)
        .post(file.path("/connections"), file.path(path), all.toArray(String[]::new))
        .statusCode();
  }

  public String page(Somebody somebody, File file, String page) {
    return here.visitor(somebody).get(file.path(page)).body();
  }

  /** What a page says, without what is new each time it is drawn. */
  public String said(Somebody somebody, File file, String page) {
    String whole = page(somebody, file, page);
    return whole
        .substring(whole.indexOf("<main"), whole.indexOf("</main>"))
        .replaceAll("name=\"(_csrf|id)\" value=\"[^\"]+\"", "")
        .replaceAll("\\d{2}:\\d{2}", "");
  }

  /** What the page says of joining up, without the names of all agencies that may be left out. */
  public String sign(Somebody somebody, File file) {
    String said = said(somebody, file, "/connections");
    return said.substring(0, said.indexOf("May they be found?"));
  }

  public void arrange(String sql, Object... values) {
    here.superuser().sql(sql).params(List.of(values)).update();
  }

  public long count(String sql, Object... values) {
    return here.superuser().sql(sql).params(List.of(values)).query(Long.class).single();
  }

  /** How many rows of a table about this file somebody sees. */
  public long seen(Somebody somebody, String table, File file) {
    return as(somebody, () -> rows(table, file));
  }

  /** The same with whoever acts now, or nobody. */
  public long rows(String table, File file) {
    return here.bean(JdbcClient.class)
        .sql("select count(*) from " + table + " where case_file = ?")
        .param(file.id())
        .query(Long.class)
        .single();
  }

  public <T> T as(Somebody somebody, Supplier<T> work) {
    var transaction = new TransactionTemplate(here.bean(PlatformTransactionManager.class));
    return somebody.acting().perform(() -> transaction.execute(status -> work.get()));
  }
}
