package org.waymark.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.waymark.testing.Running;
import org.waymark.testing.Town.Somebody;
import org.waymark.testing.Visitor;

/** Finding help, as somebody does who has a phone and nothing else. */
class FinderTests {
  private static final String ALL_DAY = "Mon-Sun 00:00-00:00 phone holidays";

  private final Running here = Running.here();
  private final Visitor stranger = here.stranger();
  private final Somebody keeper = here.town().practitioner(here.town().agency("specialist"));

  @Test
  void whatIsOpenNowIsFoundAndWhatIsShutIsNot() {
    String word = word();
    String open = DirectoryFixture.code();
    String shut = DirectoryFixture.code();
    DirectoryFixture.load(
        keeper,
        "code,name,organisation,hours,different days",
        open + "," + word + " open,Somebody," + ALL_DAY + ",",
        shut
            + ","
            + word
            + " shut,Somebody,"
            + ALL_DAY
            + ","
            + LocalDate.now().minusDays(2)
            + ".."
            + LocalDate.now().plusDays(2)
            + " closed");

    String found = find("words", word, "when", "now");

    assertThat(found).contains(open).doesNotContain(shut);
    assertThat(find("words", word)).contains(open).contains(shut);
  }

  @Test
  void nothingIsLeftOutByMistakeAndNothingPromisedThatNobodySaid() {
    String word = word();
    String says = DirectoryFixture.code();
    String silent = DirectoryFixture.code();
    DirectoryFixture.load(
        keeper,
        "code,name,organisation,needs,how,id,papers,benefits,appointment,women"
            + " only,areas,languages",
        says + "," + word + ",Somebody,bed,in-person,no,no,no,no,yes,Mill Road,pl",
        silent + "," + word + ",Somebody,,,,,,,,,");

    for (String[] wish :
        new String[][] {
          {"only", "no-id"},
          {"only", "no-papers"},
          {"only", "no-benefits"},
          {"only", "no-appointment"},
          {"only", "women-only"},
          {"need", "bed"},
          {"how", "in-person"},
          {"speak", "pl"}
        }) {
      assertThat(find("words", word, wish[0], wish[1]))
          .as(wish[1])
          .contains(says)
          .doesNotContain(silent);
    }
    assertThat(find("words", word, "area", "Mill Road")).contains(says).contains(silent);
  }

  @Test
  void aSearchLeavesNoCookieNoAddressAndNoMoreThanThirtyKilobytes() {
    DirectoryFixture.load(
        keeper, "code,name,organisation", DirectoryFixture.code() + ",A door,Somebody");

    for (Tongue tongue : Tongue.values()) {
      HttpResponse<String> start = stranger.get("/local/" + tongue.code());
      HttpResponse<String> answer =
          stranger.postAsItIs("/local/" + tongue.code(), "when", "any", "words", "");
      for (HttpResponse<String> one : java.util.List.of(start, answer)) {
        assertThat(one.statusCode()).isEqualTo(200);
        assertThat(one.headers().firstValue("set-cookie")).isEmpty();
        assertThat(one.headers().firstValue("cache-control")).contains("no-store");
        assertThat(
                one.body().getBytes(StandardCharsets.UTF_8).length
                    + size("open.css")
                    + size("exit.js"))
            .isLessThan(30 * 1024);
        assertThat(one.body())
            .contains("<title>" + tongue.say("site") + "</title>")
            .doesNotContain("http://")
            .contains("data-exit");
      }
    }
  }

  @Test
  void aPractitionersBrowserSeesWhatAStrangerSees() {
    String code = DirectoryFixture.code();
    DirectoryFixture.load(
        keeper, "code,name,organisation,status", code + ",Ours,Somebody,internal");

    assertThat(here.visitor(keeper).get("/local/en/" + code).statusCode()).isEqualTo(404);
    assertThat(here.visitor(keeper).get("/local/en").body()).doesNotContain("Sign out");
    assertThat(here.visitor(keeper).get("/directory/" + code).statusCode()).isEqualTo(200);
  }

  @Test
  void whatTheServiceWroteStaysInItsLanguageAndSaysSo() {
    String code = DirectoryFixture.code();
    DirectoryFixture.load(
        keeper,
        "code,lang,name,organisation,translation",
        code + ",en,The door,Somebody,",
        code + ",pl,Drzwi,Somebody,unchecked");

    assertThat(stranger.get("/local/ar/" + code).body())
        .contains("<html lang=\"ar\" dir=\"rtl\">")
        .contains("<h1 lang=\"en\" dir=\"auto\">The door</h1>")
        .contains(Tongue.ARABIC.say("own", Tongue.ARABIC.languageName("en")));
    assertThat(stranger.get("/local/pl/" + code).body())
        .contains("<h1 lang=\"pl\" dir=\"auto\">Drzwi</h1>")
        .contains(Tongue.POLISH.say("translated"))
        .contains(Tongue.POLISH.say("unchecked"));
    assertThat(stranger.get("/local/en/" + code).body())
        .contains("The door")
        .doesNotContain("class=\"note\"");
  }

  @Test
  void whoeverIsOpenOnBankHolidaysSaysSoInHerLanguage() {
    String open = DirectoryFixture.code();
    String shut = DirectoryFixture.code();
    DirectoryFixture.load(
        keeper,
        "code,name,organisation,hours",
        open + ",Open,Somebody," + ALL_DAY,
        shut + ",Shut,Somebody,Mon-Sun 09:00-17:00");

    for (Tongue tongue : Tongue.values()) {
      String says = tongue.say("hours.on-holidays");
      assertThat(stranger.get("/local/" + tongue.code() + "/" + open).body()).contains(says);
      assertThat(stranger.get("/local/" + tongue.code() + "/" + shut).body()).doesNotContain(says);
    }
  }

  @Test
  void asSearchEnginesMayFindWhatTheSitemapNamesThePageDoesNotForbidIt() {
    String code = DirectoryFixture.code();
    DirectoryFixture.load(keeper, "code,name,organisation", code + ",A door,Somebody");

    HttpResponse<String> page = stranger.get("/local/en/" + code);

    assertThat(stranger.get("/sitemap.xml").body()).contains("/local/en/" + code);
    assertThat(page.body()).doesNotContain("noindex").contains(code + "/about.jsonld");
    assertThat(page.headers().firstValue("x-robots-tag")).contains("noarchive");
  }

  @Test
  void whatIsNotOnTheListIsRefusedAndWhatIsUnknownIsNothing() {
    assertThat(stranger.postAsItIs("/local/en", "when", "never").statusCode()).isEqualTo(422);
    assertThat(stranger.get("/local/tlh").statusCode()).isEqualTo(404);
    assertThat(stranger.get("/local/en/zzzzzz").statusCode()).isEqualTo(404);
  }

  @Test
  void theFirstPageSpeaksTheLanguageThePhoneAsksFor() {
    HttpResponse<String> answer =
        stranger.send(
            HttpRequest.newBuilder(URI.create(here.address() + "/local"))
                .header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8")
                .build());

    assertThat(answer.headers().firstValue("location")).contains("/local/zh-Hans");
  }

  private String find(String... wish) {
    return stranger.postAsItIs("/local/en", wish).body();
  }

  private static int size(String asset) {
    try (var in = FinderTests.class.getResourceAsStream("/assets/" + asset)) {
      return java.util.Objects.requireNonNull(in).readAllBytes().length;
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** A word no other test's service has. */
  private static String word() {
    return "quill" + DirectoryFixture.code();
  }
}
