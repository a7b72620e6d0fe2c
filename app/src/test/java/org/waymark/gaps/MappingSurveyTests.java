package org.waymark.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.gaps.Round.HERE;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.access.Role;
import org.waymark.testing.Town.Somebody;
import org.waymark.testing.Visitor;

/** The mapping survey: answered through a link without an account, read by those who map. */
class MappingSurveyTests {
  private final Round round = new Round();

  @Test
  void whoeverHasTheLinkAnswersAndThoseWhoMapReadIt() {
    String answer = round.begin(round.link());

    round.area(answer, "missing", "Nothing after dark");
    round.service(answer, 1, "eligibility", "With a referral", "routes", "self");
    var sent = round.send(answer);
    String page = HERE.visitor(round.commissioner).get("/mapping-surveys/" + round.id).body();

    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(sent.headers().firstValue("set-cookie")).isEmpty();
    assertThat(round.anybody.get(answer).body()).contains("Thank you");
    assertThat(page)
        .contains(round.west + ": poor")
        .contains("Nothing after dark")
        .contains("A door")
        .contains("With a referral")
        .contains("1 sent");
  }

  @Test
  void aLinkIsMadeOnThePageShownOnceAndClosedForGood() {
    Visitor commissioner = HERE.visitor(round.commissioner);
    String survey = "/mapping-surveys/" + round.id;

    String made =
        commissioner
            .post(
                survey,
                survey + "/links",
                "for-whom",
                "area",
                "label",
                "Council teams",
                "weeks",
                "2")
            .body();
    String link = Round.first(Pattern.compile("(/survey/[A-Za-z0-9_-]{24})"), made);
    String answer = round.begin(link);
    String shown = commissioner.get(survey).body();
    String end = Round.first(Pattern.compile("action=\"([^\"]+/end)\""), shown);
    commissioner.post(survey, end);

    assertThat(shown).contains("Council teams").doesNotContain(link);
    assertThat(round.anybody.get(link).statusCode()).isEqualTo(404);
    assertThat(round.anybody.get(answer).statusCode()).isEqualTo(404);
    assertThat(round.area(answer).statusCode()).isEqualTo(404);
    assertThat(commissioner.get(survey).body()).contains("Closed");
  }

  @Test
  void partsAreKeptUntilSentAndNothingChangesAfter() {
    String answer = round.begin(round.link());

    round.area(answer, "helping", "They ring each other");
    round.service(answer, 1);
    round.service(answer, 2, "run-by", "Somebody else");
    round.anybody.postAsItIs(answer + "/services/1/removal");
    String again = round.anybody.get(answer + "/area").body();
    String before = round.anybody.get(answer).body();
    round.send(answer);
    round.send(answer);

    assertThat(again).contains("They ring each other");
    assertThat(before).contains("/services/2").contains("Name a specialist service");
    assertThat(round.area(answer).statusCode()).isEqualTo(404);
    assertThat(round.service(answer, 3).statusCode()).isEqualTo(404);
    assertThat(count("gaps.service_part p where cardinality(p.areas) > 0 and p.answer = ?", answer))
        .isEqualTo(1);
    assertThat(count("gaps.answer p where p.id = ? and sent_at is not null", answer)).isEqualTo(1);
  }

  @Test
  void begunTwiceWithOneKeyItIsOneAnswer() {
    String link = round.link();
    String answer = round.begin(link);
    String key = answer.substring(answer.lastIndexOf('/') + 1);

    var again = round.anybody.postAsItIs(link, "key", key);
    var otherLink = round.anybody.postAsItIs(round.link(), "key", key);

    assertThat(again.headers().firstValue("location")).contains(answer);
    assertThat(otherLink.statusCode()).isEqualTo(404);
    assertThat(count("gaps.answer p where p.id = ?", answer)).isEqualTo(1);
    assertThat(round.anybody.postAsItIs(link, "key", "short").statusCode()).isEqualTo(422);
  }

  @Test
  void whatIsWrongIsNamedAndWhatWasTypedStays() {
    String answer = round.begin(round.link());

    var area =
        round.anybody.postAsItIs(answer + "/area", "helping", "Typed words", "unmet", "nonsense");
    var service = round.anybody.postAsItIs(answer + "/services/1", "run-by", "Kept words");
    var empty = round.send(answer);

    assertThat(area.statusCode()).isEqualTo(422);
    assertThat(area.body())
        .contains("Choose the area")
        .contains("Choose from the list")
        .contains("Typed words");
    assertThat(service.statusCode()).isEqualTo(422);
    assertThat(service.body())
        .contains("Enter what it is called")
        .contains("Tick at least one area")
        .contains("Tick at least one way")
        .contains("Kept words");
    assertThat(empty.statusCode()).isEqualTo(422);
  }

  @Test
  void whatIsOverMadeUpOrAnothersIsNotThere() {
    String answer = round.begin(round.link());
    String other = new Round().link();
    String key = answer.substring(answer.lastIndexOf('/'));

    for (String path :
        List.of(
            "/survey/nobody",
            round.link(LocalDate.now().minusDays(2)),
            other + key,
            other + key + "/area",
            answer + "/services/13",
            answer + "/services/x")) {
      assertThat(round.anybody.get(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void onlyThoseWhoMapSeeItAndNobodyOfAnAgencyThatEnforces() {
    String answer = round.begin(round.link());
    round.area(answer);
    round.send(answer);
    Somebody manager = somebody("specialist", Role.MANAGER);
    Somebody administrator = somebody("generic", Role.ADMINISTRATOR);
    Somebody practitioner = somebody("specialist", Role.PRACTITIONER);
    Somebody police = somebody("enforcement", Role.MANAGER);
    String page = "/mapping-surveys/" + round.id;

    for (Somebody one : List.of(manager, administrator, round.commissioner)) {
      assertThat(HERE.visitor(one).get(page).body()).as(one.toString()).contains(round.west);
      assertThat(seen(one)).as(one.toString()).isPositive();
    }
    for (Somebody one : List.of(practitioner, police)) {
      assertThat(HERE.visitor(one).get(page).statusCode()).as(one.toString()).isIn(403, 404);
      assertThat(HERE.visitor(one).get("/gap-map").statusCode()).isIn(403, 404);
      assertThat(seen(one)).as(one.toString()).isZero();
    }
    assertThat(seenBy(JdbcClient.create(HERE.appLogin().unpooled()))).isZero();
  }

  @Test
  void thePublicRoleReadsNoTableOfItAndTheWordsLieClosed() {
    String answer = round.begin(round.link());
    round.area(answer, "missing", "heronwords");

    byte[] sealed =
        HERE.superuser()
            .sql("select sealed from gaps.area_part where answer = ?")
            .param(idOf(answer))
            .query((row, n) -> row.getBytes(1))
            .single();
    boolean mayRead =
        HERE.superuser()
            .sql("select has_schema_privilege('waymark_public', 'gaps', 'usage')")
            .query(Boolean.class)
            .single();

    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("heronwords");
    assertThat(mayRead).isFalse();
    assertThat(HERE.visitor(round.commissioner).get("/mapping-surveys/" + round.id).body())
        .doesNotContain("heronwords");
  }

  @Test
  void whatWasNeverSentIsForgottenAfterNinetyDays() {
    String old = round.begin(round.link());
    round.area(old);
    String fresh = round.begin(round.link());
    round.area(fresh);
    HERE.superuser()
        .sql("update gaps.answer set began_at = now() - interval '91 days' where id = ?")
        .param(idOf(old))
        .update();
    HERE.superuser()
        .sql("update gaps.area_part set kept_at = now() - interval '91 days' where answer = ?")
        .param(idOf(old))
        .update();

    HERE.bean(Surveys.class).forget();

    assertThat(count("gaps.area_part p where p.answer = ?", old)).isZero();
    assertThat(count("gaps.area_part p where p.answer = ?", fresh)).isEqualTo(1);
  }

  private static Somebody somebody(String kind, Role role) {
    return HERE.town().somebody(HERE.town().agency(kind), role);
  }

  private long seen(Somebody somebody) {
    return Round.as(somebody, () -> seenBy(HERE.bean(JdbcClient.class)));
  }

  private static long seenBy(JdbcClient jdbc) {
    return List.of("survey", "link", "answer", "area_part", "service_part", "link_end").stream()
        .mapToLong(
            table -> jdbc.sql("select count(*) from gaps." + table).query(Long.class).single())
        .sum();
  }

  private static long count(String from, String answer) {
    return HERE.superuser()
        .sql("select count(*) from " + from)
        .param(idOf(answer))
        .query(Long.class)
        .single();
  }

  private static UUID idOf(String answer) {
    return new SecretAddress(answer.substring(answer.lastIndexOf('/') + 1)).id();
  }
}
