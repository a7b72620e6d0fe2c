package org.waymark.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.waymark.access.Role;
import org.waymark.testing.Running;
import org.waymark.testing.Town.Somebody;
import org.waymark.testing.Town.TownAgency;
import org.waymark.testing.Visitor;

/** What reminds a service's owner, and what they say of their organisation. */
class OwnerTests {
  private final Running here = Running.here();
  private final TownAgency agency = here.town().agency("specialist");
  private final Somebody keeper = here.town().practitioner(agency);
  private final String code = DirectoryFixture.code();

  @Test
  void whatNobodyConfirmedWaitsForItsOwnerAndOneTapMends() {
    DirectoryFixture.load(keeper, "code,name,organisation", code + ",The heron door,Somebody");
    agedBy(91);
    Visitor owner = here.visitor(keeper);
    Somebody stranger = here.town().practitioner(here.town().agency("specialist"));
    Somebody administrator = here.town().somebody(agency, Role.ADMINISTRATOR);

    String before = owner.get("/").body();
    var tapped = owner.post("/", "/directory/" + code + "/confirmation", "from", "worklist");
    String after = owner.get("/").body();

    assertThat(before).contains("The heron door").contains("Last confirmed");
    assertThat(here.visitor(stranger).get("/").body()).doesNotContain("The heron door");
    assertThat(tapped.headers().firstValue("location")).contains("/");
    assertThat(after).doesNotContain("The heron door");
    agedBy(200);
    assertThat(here.visitor(administrator).get("/").body()).contains("The heron door");
  }

  @Test
  void aPractitionerFindsWhereThereIsRoomNow() {
    String word = "osprey" + DirectoryFixture.code();
    String full = DirectoryFixture.code();
    String silent = DirectoryFixture.code();
    DirectoryFixture.load(
        keeper,
        "code,name,organisation,status",
        code + "," + word + ",Somebody,internal",
        full + "," + word + ",Somebody,internal",
        silent + "," + word + ",Somebody,internal");
    Visitor owner = here.visitor(keeper);
    owner.post("/directory/" + code + "/spaces", "/directory/" + code + "/spaces", "spaces", "2");
    owner.post("/directory/" + full + "/spaces", "/directory/" + full + "/spaces", "spaces", "0");
    Visitor other = here.visitor(here.town().practitioner(here.town().agency("generic")));

    String found =
        other.post("/directory", "/directory", "words", word, "room", "space-now").body();

    assertThat(found).contains("/directory/" + code).contains("Spaces: 2");
    assertThat(found).doesNotContain("/directory/" + full).doesNotContain("/directory/" + silent);
    assertThat(other.post("/directory", "/directory", "words", word).body())
        .contains("/directory/" + code, "/directory/" + full, "/directory/" + silent);
  }

  @Test
  void whatWasConfirmedLatelyOrIsWithdrawnRemindsNobody() {
    DirectoryFixture.load(
        keeper,
        "code,name,organisation,status",
        code + ",Fresh,Somebody,public",
        DirectoryFixture.code() + ",Gone,Somebody,withdrawn");
    agedBy(89);

    assertThat(here.visitor(keeper).get("/").body()).doesNotContain("Fresh").doesNotContain("Gone");
  }

  @Test
  void anOrganisationsWebsiteAndEmailAreWrittenInTheFormAndSeen() {
    DirectoryFixture.load(keeper, "code,name,organisation", code + ",A door,Herons " + code);
    Visitor owner = here.visitor(keeper);
    String page = "/directory/" + code + "/edit";
    String form = owner.get(page).body();

    var wrong = change(owner, page, form, "herons.example", "nobody");
    var right = change(owner, page, form, "https://herons.example", "hello@herons.example");

    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("begins with https://").contains("is no email address");
    assertThat(right.statusCode()).isEqualTo(303);
    assertThat(here.stranger().get("/local/en/" + code).body()).contains("https://herons.example");
    assertThat(owner.get(page).body()).contains("hello@herons.example");
    assertThat(owner.get("/directory/ours.csv").body()).contains("hello@herons.example");
  }

  @Test
  void whereNobodyCanBeAskedTheSameFormIsOneTapAway() {
    String other = DirectoryFixture.code();
    DirectoryFixture.load(
        keeper,
        "code,name,organisation,needs,asks",
        code + ",A silent door,Somebody,papers,",
        other + ",A door that asks,Somebody,papers,yes");

    String page = here.stranger().get("/local/en/" + code).body();

    assertThat(page).contains("These can contact you").containsPattern("/local/en/[a-z2-9]{6}/ask");
    assertThat(here.stranger().get("/local/en/" + other).body())
        .doesNotContain("These can contact you");
  }

  private java.net.http.HttpResponse<String> change(
      Visitor owner, String page, String form, String website, String email) {
    return owner.post(
        page,
        page,
        "id",
        first("name=\"id\" value=\"([^\"]+)\"", form),
        "version",
        first("name=\"version\" value=\"([^\"]+)\"", form),
        "name",
        "A door",
        "organisation",
        "Herons " + code,
        "organisation-website",
        website,
        "organisation-email",
        email,
        "lang",
        "en",
        "status",
        "public");
  }

  private void agedBy(int days) {
    here.superuser()
        .sql(
            """
            with aged as (update directory.confirmation set at = now() - ? * interval '1 day' where service = ? returning service, at)
            update directory.service s set confirmed_at = aged.at from aged where s.id = aged.service
            """)
        .params(days, DirectoryFixture.idOf(code))
        .update();
  }

  private static String first(String pattern, String text) {
    var found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group(1);
  }
}
