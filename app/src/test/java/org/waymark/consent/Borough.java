package org.waymark.consent;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.access.Ids;
import org.waymark.access.PartnershipKey;
import org.waymark.access.Role;
import org.waymark.casefile.Kind;
import org.waymark.testing.Running;
import org.waymark.testing.Town;
import org.waymark.testing.Town.Somebody;
import org.waymark.testing.Town.TownAgency;
import org.waymark.testing.Visitor;

/**
 * An agency that holds a case file, one that may be ticked, a stranger; and the hands they need.
 */
public final class Borough {
  private static final AtomicInteger NUMBER = new AtomicInteger(10000);
  private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([^\"]+)\"");

  public final Running here = Running.here();
  public final Town town = here.town();
  public final TownAgency holding = town.agency("specialist");
  public final TownAgency other = town.agency("generic");
  public final Somebody ana = town.practitioner(holding);
  public final Somebody maryam = town.somebody(holding, Role.MANAGER);
  public final Somebody ben = town.practitioner(other);
  public final Somebody lead = town.somebody(other, Role.DATA_PROTECTION_LEAD);
  public final Somebody stranger = town.practitioner(town.agency("statutory"));
  public final String reference = "HERON-" + NUMBER.incrementAndGet();
  public final UUID file = caseFile(reference);

  private UUID caseFile(String reference) {
    UUID id = Ids.next();
    JdbcClient superuser = here.superuser();
    superuser
        .sql(
            "insert into casefile.case_file (id, agency, reference, opened_by) values (?, ?, ?, ?)")
        .params(id, holding.id(), reference, ana.id())
        .update();
    superuser
        .sql("insert into casefile.data_key (case_file, agency, wrapped) values (?, ?, ?)")
        .params(id, holding.id(), here.bean(PartnershipKey.class).newWrappedKey("case file:" + id))
        .update();
    return id;
  }

  /** Writes something of this kind into the file. */
  public void entry(Kind kind) {
    here.superuser()
        .sql(
            """
            insert into casefile.entry (id, case_file, agency, practitioner, kind, type, happened_at)
            values (?, ?, ?, ?, ?, 'note', now())
            """)
        .params(Ids.next(), file, holding.id(), ana.id(), kind.number())
        .update();
  }

  /** The address of a page of the file. */
  public String path(String page) {
    return "/case-files/" + reference + page;
  }

  public Visitor visitor(Somebody somebody) {
    return here.visitor(somebody);
  }

  /** Does something in one transaction on this one's behalf. */
  public <T> T as(Somebody somebody, Supplier<T> work) {
    var transaction = new TransactionTemplate(here.bean(PlatformTransactionManager.class));
    return somebody.acting().perform(() -> transaction.execute(status -> work.get()));
  }

  /** How many rows of a table this one sees that belong to the file. */
  public int seen(Somebody somebody, String table) {
    return as(somebody, () -> rows(table));
  }

  /** The same inside a transaction that is open already. */
  public int rows(String table) {
    String column = table.equals("casefile.case_file") ? "id" : "case_file";
    return here.bean(JdbcClient.class)
        .sql("select count(*) from " + table + " where " + column + " = ?")
        .param(file)
        .query(Integer.class)
        .single();
  }

  /** An agency sees something of the file because it was referred to. */
  public void referred(TownAgency agency) {
    here.superuser()
        .sql(
            """
            insert into consent.sight (case_file, audience, kinds, valid_from, valid_to, source, source_id)
            values (?, ?, 1, now(), now() + interval '90 days', 'referral', ?)
            """)
        .params(file, agency.id(), UUID.randomUUID())
        .update();
  }

  /** The same as {@link #agree}, and it stands for everything agreed before. */
  public HttpResponse<String> agreeInstead(String... ticks) {
    List<String> fields = new ArrayList<>(answers(UUID.randomUUID().toString(), "save"));
    fields.set(fields.indexOf("stays"), "ends");
    for (String tick : ticks) {
      fields.addAll(List.of("share", tick));
    }
    return visitor(ana)
        .post(path("/consent/new"), path("/consent/new"), fields.toArray(String[]::new));
  }

  /** Ana saves what was agreed through the pages, as a browser without JavaScript does. */
  public HttpResponse<String> agree(String... ticks) {
    Visitor browser = visitor(ana);
    String shown = browser.get(path("/consent/new")).body();
    List<String> fields = new ArrayList<>(answers(idIn(shown), "save"));
    for (String tick : ticks) {
      fields.addAll(List.of("share", tick));
    }
    return browser.post(path("/consent/new"), path("/consent/new"), fields.toArray(String[]::new));
  }

  /** The answers of a complete form but its ticks. */
  public static List<String> answers(String id, String step) {
    var last = java.time.LocalDate.now(DayInWords.HERE).plusYears(1);
    return List.of(
        "id",
        id,
        "until-day",
        "" + last.getDayOfMonth(),
        "until-month",
        "" + last.getMonthValue(),
        "until-year",
        "" + last.getYear(),
        "how",
        "in-person",
        "words",
        "Only them & nobody else",
        "earlier",
        "stays",
        "step",
        step);
  }

  public static String tick(TownAgency agency, Kind kind) {
    return agency.id() + ":" + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  public static String idIn(String page) {
    Matcher id = ID.matcher(page);
    if (!id.find()) {
      throw new AssertionError("No form on this page");
    }
    return id.group(1);
  }

  /** Ben opens the file in an emergency; its id. */
  public HttpResponse<String> override(Somebody somebody, String reference) {
    Visitor browser = visitor(somebody);
    return browser.post(
        "/override",
        "/override",
        "id",
        idIn(browser.get("/override").body()),
        "reference",
        reference,
        "reason",
        "She is in hospital and cannot speak",
        "telling",
        "Visit her tomorrow");
  }

  public UUID lastOverride() {
    return here.superuser()
        .sql("select id from consent.override where case_file = ? order by opened_at desc limit 1")
        .param(file)
        .query(UUID.class)
        .single();
  }
}
