package org.waymark.referrals;

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
import org.waymark.testing.Running;
import org.waymark.testing.Town;
import org.waymark.testing.Town.Somebody;
import org.waymark.testing.Town.TownAgency;

/** An agency that refers, three that may be asked, one that may not; and the hands they need. */
public final class Pathway {
  private static final AtomicInteger NUMBER = new AtomicInteger(30_000);

  final Running here = Running.here();
  final Town town = here.town();
  final TownAgency outreach = town.agency("specialist");
  final TownAgency hostel = town.agency("generic");
  final TownAgency clinic = town.agency("statutory");
  final TownAgency police = town.agency("enforcement");
  final TownAgency unsigned = town.unsignedAgency("generic");
  final Somebody ana = town.practitioner(outreach);
  final Somebody maryam = town.somebody(outreach, Role.MANAGER);
  final Somebody ben = town.practitioner(hostel);
  final Somebody cleo = town.practitioner(hostel);
  final Somebody dev = town.practitioner(clinic);
  final Somebody pat = town.practitioner(police);
  final Somebody stranger = town.practitioner(town.agency("generic"));
  final String file = "OTTER-" + NUMBER.incrementAndGet();
  final UUID caseFile = caseFile();

  private UUID caseFile() {
    UUID id = Ids.next();
    here.superuser()
        .sql(
            "insert into casefile.case_file (id, agency, reference, opened_by) values (?, ?, ?, ?)")
        .params(id, outreach.id(), file, ana.id())
        .update();
    here.superuser()
        .sql("insert into casefile.data_key (case_file, agency, wrapped) values (?, ?, ?)")
        .params(id, outreach.id(), here.bean(PartnershipKey.class).newWrappedKey("case file:" + id))
        .update();
    return id;
  }

  String path(String page) {
    return "/case-files/" + file + page;
  }

  /** The whole form but the agencies, as a browser sends it. */
  static List<String> form(String id, String colour) {
    return new ArrayList<>(
        List.of(
            "id", id,
            "colour", colour,
            "wish", "A bed <tonight> & somebody to talk to",
            "background", "Speaks quietly",
            "contact", "Text before ten",
            "agreed", "in person"));
  }

  /** Ana asks these agencies; the referral's reference. */
  String refer(String colour, TownAgency... agencies) {
    String location = referring(colour, agencies).headers().firstValue("Location").orElseThrow();
    return location.substring("/referrals/".length());
  }

  HttpResponse<String> referring(String colour, TownAgency... agencies) {
    List<String> fields = form(Ids.next().toString(), colour);
    for (TownAgency agency : agencies) {
      fields.addAll(List.of("agencies", agency.id().toString()));
      if (!agency.kind().equals("enforcement")) {
        fields.addAll(List.of("kinds", agency.id() + ":housing"));
      }
    }
    return post(ana, path("/referrals/new"), path("/referrals"), fields);
  }

  /** An answer from the page as it is now. */
  HttpResponse<String> answer(Somebody somebody, String reference, String... fields) {
    String page = "/referrals/" + reference;
    List<String> sent = new ArrayList<>(hidden(get(somebody, page)));
    sent.addAll(List.of(fields));
    return post(somebody, page, page + "/answers", sent);
  }

  /** What the answering form sends along unseen. */
  static List<String> hidden(String page) {
    String form = page.substring(page.indexOf("/answers\""));
    return List.of(
        "id", value(form, "id"),
        "version", value(form, "version"),
        "formVersion", value(form, "formVersion"));
  }

  static String value(String page, String name) {
    Matcher found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
    if (!found.find()) {
      throw new AssertionError("No field " + name + " on this page");
    }
    return found.group(1);
  }

  String get(Somebody somebody, String page) {
    return here.visitor(somebody).get(page).body();
  }

  HttpResponse<String> post(Somebody somebody, String page, String path, List<String> fields) {
    return here.visitor(somebody).post(page, path, fields.toArray(String[]::new));
  }

  /** Does something in one transaction on this one's behalf. */
  <T> T as(Somebody somebody, Supplier<T> work) {
    var transaction = new TransactionTemplate(here.bean(PlatformTransactionManager.class));
    return somebody.acting().perform(() -> transaction.execute(status -> work.get()));
  }

  /** How many rows of a table about the case file this one sees. */
  int seen(Somebody somebody, String table) {
    return as(somebody, () -> rows(here.bean(JdbcClient.class), table));
  }

  int rows(JdbcClient jdbc, String table) {
    return jdbc.sql("select count(*) from " + table + " where case_file = ?")
        .param(caseFile)
        .query(Integer.class)
        .single();
  }

  /** Something only a superuser may: to arrange a test or look behind it. */
  int arrange(String sql, Object... parameters) {
    return here.superuser().sql(sql).params(parameters).update();
  }

  Object look(String sql, Object... parameters) {
    return here.superuser().sql(sql).params(parameters).query().singleValue();
  }
}
