package org.waymark.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.access.Ids;
import org.waymark.casefile.OpenCaseFile;
import org.waymark.casefile.PartialIdentity;
import org.waymark.testing.Running;
import org.waymark.testing.Town.Somebody;
import org.waymark.testing.Visitor;

/**
 * What a phone sends after a night without signal: each encounter kept once, or none of a bad body.
 */
class EncounterIntakeTests {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final Running running = Running.here();
  private final Somebody ana = running.town().practitioner(running.town().agency("specialist"));
  private final Somebody other = running.town().practitioner(running.town().agency("generic"));
  private final String reference = open(ana);
  private final String foreign = open(other);

  @Test
  void eachIsKeptOnceAndAForeignOneIsRefusedByItself() {
    String first = Ids.next().toString();
    String second = Ids.next().toString();
    String body = "[" + one(first, reference) + "," + one(second, foreign) + "]";

    String answer = send("application/json", body).body();
    String again = send("application/json", body).body();

    assertThat(answer)
        .contains("\"outcome\":\"kept\"")
        .contains("Your agency has no such case file");
    assertThat(again).contains("\"outcome\":\"already here\"").doesNotContain("\"kept\"");
    assertThat(kept(first)).isEqualTo(1);
    assertThat(kept(second)).isZero();
    assertThat(audited()).isEqualTo(1);
  }

  @Test
  void oneThatCannotBeReadIsRefusedWithEveryFaultNamedAndKeepsNobodyElseOut() {
    String good = Ids.next().toString();
    String bad =
        "{\"id\":\"x\",\"caseFile\":\"no\",\"happenedAt\":\"yesterday\",\"met\":\"pub\",\"given\":[\"gold\"],\"nationality\":\"any\"}";

    HttpResponse<String> answer =
        send("application/json", "[" + one(good, reference) + "," + bad + "]");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("id: must be", "caseFile: must", "happenedAt: must", "met: is", "stays: is")
        .contains("given: is", "has a field nobody asked for");
    assertThat(kept(good)).isEqualTo(1);
  }

  @Test
  void anAddressIsNoAreaAndIsKeptNowhere() {
    String id = Ids.next().toString();
    String body = "[" + one(id, reference).replace("Old Market", "14 Mill Road") + "]";

    assertThat(send("application/json", body).body())
        .contains("Leave out numbers: an area is not an address");
    assertThat(kept(id)).isZero();
  }

  @Test
  void aBodyThatIsNoListOfEncountersIsRefusedWhole() {
    String many = "[" + "{},".repeat(200) + "{}]";

    assertThat(send("application/json", "{\"id\":1}").statusCode()).isEqualTo(400);
    assertThat(send("application/json", "[{").statusCode()).isEqualTo(400);
    assertThat(send("text/plain", "[]").statusCode()).isEqualTo(415);
    assertThat(send("application/json", many).statusCode()).isEqualTo(413);
    assertThat(send("application/json", "[1,null,\"x\"]").body()).contains("\"refused\"");
  }

  @Test
  void withoutItsTokenOrWithoutSigningInNothingIsTaken() {
    String id = Ids.next().toString();
    String body = "[" + one(id, reference) + "]";

    HttpResponse<String> forged = send(running.visitor(ana), "application/json", body, "");
    HttpResponse<String> stranger = send(running.stranger(), "application/json", body, "");

    assertThat(forged.statusCode()).isBetween(400, 499);
    assertThat(stranger.statusCode()).isBetween(400, 499);
    assertThat(kept(id)).isZero();
  }

  private HttpResponse<String> send(String type, String body) {
    Visitor phone = running.visitor(ana);
    Matcher token = TOKEN.matcher(phone.get("/search").body());
    assertThat(token.find()).isTrue();
    return send(phone, type, body, token.group(1));
  }

  private HttpResponse<String> send(Visitor phone, String type, String body, String token) {
    return phone.send(
        HttpRequest.newBuilder(URI.create(running.address() + "/intake/encounters"))
            .header("Content-Type", type)
            .header("X-CSRF-TOKEN", token)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private static String one(String id, String reference) {
    return """
    {"id":"%s","caseFile":"%s","happenedAt":"2026-11-20T23:10:00Z","met":"outreach","stays":"not-asked",
     "given":["condoms","food"],"area":"Old Market","note":"Cold, in good spirits"}\
    """
        .formatted(id, reference);
  }

  private int kept(String id) {
    return running
        .superuser()
        .sql("select count(*) from casefile.entry where id = ?::uuid")
        .param(id)
        .query(Integer.class)
        .single();
  }

  private int audited() {
    return running
        .superuser()
        .sql(
            "select count(*) from access.audit_entry where practitioner = ? and action = 'wrote:"
                + " encounter'")
        .param(ana.id())
        .query(Integer.class)
        .single();
  }

  private String open(Somebody whose) {
    var transaction = new TransactionTemplate(running.bean(PlatformTransactionManager.class));
    var outcome =
        whose
            .acting()
            .perform(() ->
                transaction.execute(status ->
                    running
                        .bean(OpenCaseFile.class)
                        .open(UUID.randomUUID(), PartialIdentity.alias("Sparrow"))));
    return ((OpenCaseFile.Outcome.Opened) Objects.requireNonNull(outcome)).reference();
  }
}
