package org.waymark.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.testing.Running;
import org.waymark.testing.Town.Somebody;
import org.waymark.testing.Visitor;

/** Asking to be contacted, from a phone without an account to the worklist of who answers. */
class ContactRequestTests {
  private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([^\"]+)\"");

  private final Running here = Running.here();
  private final Somebody keeper = here.town().practitioner(here.town().agency("specialist"));
  private final Somebody other = here.town().practitioner(here.town().agency("specialist"));
  private final Visitor anybody = here.stranger();
  private final String code = DirectoryFixture.code();

  @Test
  void sheAsksAndTheyReadItAndAnswerInTheirTime() {
    DirectoryFixture.load(keeper, "code,name,organisation,asks", code + ",A door,Somebody,yes");

    HttpResponse<String> sent =
        ask("who", "herself", "how", "Text 07700 900900", "safe", "After four", "name", "Kit");
    Visitor practitioner = here.visitor(keeper);
    String worklist = practitioner.get("/").body();
    String request = first(Pattern.compile("/requests/([0-9a-f-]{36})"), worklist);
    String page = practitioner.get("/requests/" + request).body();

    assertThat(sent.statusCode()).isEqualTo(200);
    assertThat(sent.body()).contains("It is sent").contains("Somebody answers by");
    assertThat(sent.headers().firstValue("set-cookie")).isEmpty();
    assertThat(worklist).contains("People who asked to be contacted").doesNotContain("900900");
    assertThat(page).contains("Text 07700 900900").contains("After four").contains("Kit");
    assertThat(
            practitioner
                .post(
                    "/requests/" + request,
                    "/requests/" + request,
                    "id",
                    first(ID, page),
                    "what",
                    "said-no")
                .statusCode())
        .isEqualTo(422);
    assertThat(
            practitioner
                .post(
                    "/requests/" + request,
                    "/requests/" + request,
                    "id",
                    first(ID, page),
                    "what",
                    "reached")
                .statusCode())
        .isEqualTo(303);
    assertThat(practitioner.get("/").body()).doesNotContain("/requests/" + request);
    assertThat(here.visitor(other).get("/requests/" + request).statusCode()).isEqualTo(404);
    assertThat(here.visitor(other).get("/").body()).doesNotContain("/requests/" + request);
  }

  @Test
  void sentTwiceItIsKeptOnceAndClosed() {
    DirectoryFixture.load(keeper, "code,name,organisation,asks", code + ",A door,Somebody,yes");
    String id = first(ID, anybody.get("/local/en/" + code + "/ask").body());

    for (int i = 0; i < 2; i++) {
      anybody.postAsItIs(
          "/local/en/" + code + "/ask", "id", id, "who", "herself", "how", "At the heronry");
    }

    assertThat(
            here.superuser()
                .sql(
                    "select encode(sealed, 'escape') from directory.contact_request where"
                        + " to_agency = ?")
                .param(keeper.agency())
                .query((row, n) -> row.getString(1))
                .list())
        .singleElement()
        .asString()
        .doesNotContain("heronry");
  }

  @Test
  void whatIsMissingIsSaidInHerLanguageAndNothingTypedIsLost() {
    DirectoryFixture.load(keeper, "code,name,organisation,asks", code + ",A door,Somebody,yes");
    String id = first(ID, anybody.get("/local/pl/" + code + "/ask").body());

    HttpResponse<String> answer =
        anybody.postAsItIs(
            "/local/pl/" + code + "/ask", "id", id, "who", "friend", "wish", "Łóżko na dziś");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains(Tongue.POLISH.say("fault.how"))
        .contains(Tongue.POLISH.say("fault.from"))
        .contains("Łóżko na dziś");
  }

  @Test
  void aServiceThatTakesNoneLooksLikeOneThatIsNotThere() {
    DirectoryFixture.load(keeper, "code,name,organisation", code + ",A door,Somebody");

    assertThat(anybody.get("/local/en/" + code + "/ask").statusCode()).isEqualTo(404);
    assertThat(
            JdbcClient.create(here.publicLogin().unpooled())
                .sql(
                    "select guard.ask_for_contact(gen_random_uuid(), ?, 'herself', 'red', 'en',"
                        + " '\\x00', now(), now() + interval '1 day')")
                .param(DirectoryFixture.idOf(code))
                .query(String.class)
                .single())
        .isEqualTo("nowhere");
  }

  private HttpResponse<String> ask(String... fields) {
    String page = "/local/en/" + code + "/ask";
    String[] all = new String[fields.length + 2];
    System.arraycopy(fields, 0, all, 2, fields.length);
    all[0] = "id";
    all[1] = first(ID, anybody.get(page).body());
    return anybody.postAsItIs(page, all);
  }

  private static String first(Pattern pattern, String body) {
    Matcher found = pattern.matcher(body);
    assertThat(found.find()).as("%s in %s", pattern, body).isTrue();
    return found.group(1);
  }
}
