package org.waymark.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.stories.Seen.go;
import static org.waymark.stories.Seen.look;
import static org.waymark.stories.Seen.open;
import static org.waymark.stories.Seen.picture;
import static org.waymark.stories.Seen.press;
import static org.waymark.stories.Seen.tabTo;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.Role;
import org.waymark.casefile.DetailField;
import org.waymark.connections.TwoAgencies;
import org.waymark.connections.TwoAgencies.File;
import org.waymark.pages.BrowserRun;
import org.waymark.testing.Town.Somebody;

/** Two practitioners who know the same person, from the first quiet word to the end. */
class JoiningUpStoryTests {
  private final TwoAgencies two = new TwoAgencies();
  private final List<UUID> resting = new ArrayList<>();

  @Test
  void bothAskThePersonAndAreJoinedUpByKeyboardAlone() {
    two.say(two.hers, DetailField.ALIAS, "Wren");
    two.asked();
    try (var context = BrowserRun.open()) {
      Page page = open(context, two.ana, two.hers.path(""));
      assertThat(page.locator("main")).containsText("Somebody else may know this person too");
      look(page, "joining-up-sign");
      go(page, two.hers.path("/connections"));
      look(page, "joining-up-question");
      press(page, "Save what they say");
      assertThat(page.locator(".govuk-error-summary")).containsText("Choose what they say");
      look(page, "joining-up-faults");
      tabTo(page, page.locator("#what")).press("Space");
      tabTo(page, page.locator("#how")).press("Space");
      tabTo(page, page.locator("#words")).fill("If it is the clinic, yes");
      tabTo(page, Seen.button(page, "Save what they say")).press("Enter");
      assertThat(page.locator("main")).containsText("Their yes is kept");
      look(page, "joining-up-waiting");
    }
    two.daysPass(two.theirs);
    try (var context = BrowserRun.open()) {
      Page page = open(context, two.ben, two.theirs.path("/connections"));
      page.locator("#what").check();
      page.locator("#how").check();
      press(page, "Save what they say");
      assertThat(page.locator("main")).containsText("Joined up with " + two.drop.name());
      look(page, "joining-up-joined");
      go(page, two.theirs.path("/copy"));
      assertThat(page.locator("main"))
          .containsText("Joined up with your file at " + two.drop.name());
    }
  }

  @Test
  void withoutScriptsTheyAgreeToBeFoundAndAConnectionIsEnded() {
    two.connected();
    try (var context = BrowserRun.withoutScripts()) {
      Page page = open(context, two.ben, two.theirs.path("/connections"));
      page.getByText("End it", new Page.GetByTextOptions().setExact(true)).click();
      picture(page, "joining-up-end");
      press(page, "The person asked for it");
      assertThat(page.locator("main")).containsText("Ended by " + two.hostel.name());
      press(page, "They do not want to be found");
      assertThat(page.locator("main")).containsText("Not agreed");
      page.getByText("They agree to be found").first().click();
      page.getByLabel("By phone").last().check();
      page.getByLabel(two.drop.name()).check();
      picture(page, "joining-up-found");
      press(page, "Save that they agree");
      assertThat(page.locator("main")).containsText("agreed by phone");
      assertThat(page.locator("main")).containsText("but not by " + two.drop.name());
    }
  }

  @Test
  void twoFilesOfOnesOwnAreJoinedUpWithOneButton() {
    File second = two.say(two.alive(two.file(two.ana)), DetailField.ALIAS, "Wrenna");
    two.alike(two.hers, second);
    try (var context = BrowserRun.withoutScripts()) {
      Page page = open(context, two.ana, two.hers.path("/connections"));
      assertThat(page.locator("main")).containsText("Likely the same as one of ours");
      picture(page, "joining-up-ours");
      press(page, "The same person: join them up");
      assertThat(page.locator("main")).containsText("Joined up with another file of ours");
    }
  }

  @Test
  void aCommissionerReadsHowManyPeopleAndNeverWho() {
    Somebody reader = two.town.somebody(two.town.agency("commissioner"), Role.COMMISSIONER);
    List<File> files = new ArrayList<>();
    for (int person = 0; person < 24; person++) {
      files.add(two.alive(two.file(two.ana)));
      files.add(two.alive(two.file(two.ben)));
    }
    two.arrange(
        "update casefile.entry set happened_at = '2003-05-15T12:00:00Z' where case_file = any (?)",
        (Object) files.stream().map(File::id).toArray(UUID[]::new));
    draw(files);
    try (var context = BrowserRun.open()) {
      Page page = open(context, reader, "/counts/people?month=2003-05");
      assertThat(page.locator("main")).containsText(two.drop.name());
      look(page, "different-people");
      assertThat(page.content()).doesNotContain(files.getFirst().reference());
    }
    String file = two.here.visitor(reader).get("/counts/people.csv?month=2003-05").body();
    assertThat(file)
        .startsWith("\uFEFF\"agency\"")
        // Which of the two stands first is the chance of their ids.
        .containsAnyOf(
            "\"%s\",\"%s\",\"All kinds\",\"20 (10 to 25)\""
                .formatted(two.drop.name(), two.hostel.name()),
            "\"%s\",\"%s\",\"All kinds\",\"20 (10 to 25)\""
                .formatted(two.hostel.name(), two.drop.name()));
    assertThat(two.here.visitor(two.ana).get("/counts/people").statusCode()).isIn(403, 404);
  }

  /** Each two files are one person, in all but few of a hundred draws. */
  private void draw(List<File> files) {
    for (int file = 0; file < files.size(); file++) {
      int place = file;
      Integer[] persons =
          java.util.stream.IntStream.range(0, 100)
              .mapToObj(
                  draw -> isTogether(place / 2, draw) ? 900_000 + place / 2 * 2 : 900_000 + place)
              .toArray(Integer[]::new);
      two.here
          .superuser()
          .sql(
              "insert into connections.draw (case_file, persons) values (?, ?) on conflict"
                  + " (case_file) do update set persons = excluded.persons")
          .param(files.get(file).id())
          .param(persons)
          .update();
    }
  }

  /** Half of the draws see 20 people in both, few see 12, few all 24. */
  private static boolean isTogether(int person, int draw) {
    int people = draw < 5 ? 12 : draw < 95 ? 20 : 24;
    return person < people;
  }

  /** The agencies that other tests invented would stand on the page too, by the hundred. */
  @BeforeEach
  void onlyTheseTakePart() {
    resting.addAll(
        two.here
            .superuser()
            .sql(
                "update access.agency set active = false where active and kind <> 'commissioner'"
                    + " and id not in (?, ?) returning id")
            .params(two.drop.id(), two.hostel.id())
            .query((row, n) -> row.getObject(1, UUID.class))
            .list());
  }

  @AfterEach
  void theOthersTakePartAgain() {
    two.here
        .superuser()
        .sql("update access.agency set active = true where id = any (?)")
        .param(resting.toArray(UUID[]::new))
        .update();
  }
}
