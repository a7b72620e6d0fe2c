package org.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FormTest {

  private static final List<Option<String>> KINDS =
      List.of(Option.of("HOUSING", "housing", "Housing"), Option.of("SAFETY", "safety", "Safety"));

  @Test
  void aFormNobodySentHasNoFaultsAndKeepsWhatItStartsWith() {
    var form = Form.blank();

    var alias = form.text("alias", "Alias").startingWith("Wren").required("Enter an alias");

    assertThat(alias.value()).isEqualTo("Wren");
    assertThat(form.hasFaults()).isFalse();
  }

  @Test
  void everyFaultIsReportedAtOnceInTheOrderOfTheFields() {
    var form = sent("id", "nonsense", "kind", "secret", "on-day", "31", "on-month", "2");

    form.text("alias", "Alias").required("Enter an alias");
    form.choice("kind", "Kind", KINDS).required("Choose a kind");
    form.date("on", "When").whole();

    assertThat(form.faults())
        .containsExactly(
            Map.entry("alias", "Enter an alias"),
            Map.entry("kind", "Choose from the list"),
            Map.entry("on", "When must be a real date, like 27 3 2026"));
  }

  @Test
  void theFirstFaultOfAFieldIsTheOneShown() {
    var form = sent("alias", "");

    var alias = form.text("alias", "Alias").required("Enter an alias").must(a -> false, "Never");

    assertThat(alias.error()).contains("Enter an alias");
    assertThat(alias.hint("Any name").describedBy()).isEqualTo("alias-hint alias-error");
  }

  @Test
  void whatWasTypedIsKeptEvenWhenItIsWrong() {
    var form = sent("alias", "  far too long ", "on-day", "x", "on-year", "1990");

    var alias = form.text("alias", "Alias").atMost(3);
    var on = form.date("on", "When").partial();

    assertThat(alias.value()).isEqualTo("far too long");
    assertThat(on.day() + on.month() + on.year()).isEqualTo("x1990");
    assertThat(form.faults()).hasSize(2);
  }

  @Test
  void charactersNoDatabaseKeepsAreAFaultAndNeverReachIt() {
    var form = sent("note", "be\u0000d \ud800");

    var note = form.text("note", "Note");

    assertThat(note.value()).isEqualTo("be\ufffdd \ufffd");
    assertThat(note.error()).contains("Note holds characters that cannot be kept");
  }

  @Test
  void aDateMayBeKnownInPart() {
    var form =
        sent("a-year", "1990", "b-month", "2", "b-year", "1990", "c-day", "3", "c-year", "1990");

    assertThat(form.date("a", "A").partial().known()).map(PartialDate::year).contains(1990);
    assertThat(form.date("b", "B").partial().known())
        .map(PartialDate::month)
        .contains(OptionalInt.of(2));
    assertThat(form.date("c", "C").partial().known()).isEmpty();
    assertThat(form.faults()).containsOnlyKeys("c");
  }

  @Test
  void aWholeDateIsADay() {
    var form = sent("on-day", "29", "on-month", "2", "on-year", "2028");

    assertThat(form.date("on", "When").whole().given()).contains(LocalDate.of(2028, 2, 29));
  }

  @Test
  void aMatrixGivesEachRowItsTicksAndRefusesOthers() {
    var rows = List.of(Option.of(1, "one", "One"), Option.of(2, "two", "Two"));
    var good = new Form[] {sent("share", "two:housing"), sent("share", "three:housing")};

    assertThat(good[0].matrix("share", "Share", rows, KINDS).chosen())
        .isEqualTo(Map.of(2, List.of("HOUSING")));
    good[1].matrix("share", "Share", rows, KINDS);

    assertThat(good[0].hasFaults()).isFalse();
    assertThat(good[1].faults()).containsOnlyKeys("share");
  }

  @Test
  void theIdOfWhatIsMadeComesBackAsItWasShown() {
    var shown = Form.blank().id();
    var back = sent("id", shown.toString());

    assertThat(shown.version()).isEqualTo(7);
    assertThat(back.id()).isEqualTo(shown);
    assertThat(back.hasFaults()).isFalse();
  }

  @Test
  void aLostIdIsAFaultAndNotAnotherThing() {
    var form = sent("alias", "Wren");

    UUID replaced = form.id();

    assertThat(replaced).isNotNull();
    assertThat(form.faults()).containsOnlyKeys("id");
  }

  private static Form sent(String... pairs) {
    var parameters = new LinkedHashMap<String, String[]>();
    for (int i = 0; i < pairs.length; i += 2) {
      parameters.put(pairs[i], new String[] {pairs[i + 1]});
    }
    return Form.sent(parameters);
  }
}
