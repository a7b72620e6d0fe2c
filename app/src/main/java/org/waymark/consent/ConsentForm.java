package org.waymark.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.waymark.casefile.Kind;
import org.waymark.casefile.Kinds;
import org.waymark.pages.ChoiceField;
import org.waymark.pages.DateField;
import org.waymark.pages.Form;
import org.waymark.pages.MatrixField;
import org.waymark.pages.Option;
import org.waymark.pages.TextField;

/**
 * What is asked with the person beside you.
 *
 * @param agencies all that stand on the form, also those that cannot be ticked
 * @param earlier what to do about the agreements still in force; asked only when there are any
 */
public record ConsentForm(
    Form form,
    UUID id,
    List<AgencyToAsk> agencies,
    MatrixField<UUID, Kind> ticks,
    DateField until,
    ChoiceField<Consent.How> how,
    TextField words,
    ChoiceField<Boolean> earlier) {

  /** What the form begins with and is held against. */
  record Ground(
      List<AgencyToAsk> agencies,
      Map<UUID, Kinds> lastAgreed,
      boolean hasEarlier,
      LocalDate today) {}

  static ConsentForm read(Form form, Ground ground) {
    return new ConsentForm(
        form,
        form.id(),
        ground.agencies(),
        ticks(form, ground),
        until(form, ground.today()),
        form.choice(
                "how", "How did they agree?", Option.ofEach(Consent.How.class, ConsentForm::said))
            .required("Choose how they agreed"),
        form.text("words", "In their own words")
            .hint("Only if they want. They can read this on their copy.")
            .atMost(4000),
        earlier(form, ground.hasEarlier()));
  }

  /** What was ticked, agency by agency. */
  Map<UUID, Kinds> ticked() {
    Map<UUID, Kinds> ticked = new LinkedHashMap<>();
    ticks.chosen().forEach((agency, kinds) -> ticked.put(agency, Kinds.of(kinds)));
    return ticked;
  }

  /** The first moment after the last day. */
  Instant end() {
    return until.given().orElseThrow().plusDays(1).atStartOfDay(DayInWords.HERE).toInstant();
  }

  /** Did they say that this stands for what they agreed before? */
  public boolean standsForEarlier() {
    return earlier.chosen().orElse(false);
  }

  private static MatrixField<UUID, Kind> ticks(Form form, Ground ground) {
    List<Option<UUID>> rows =
        ground.agencies().stream()
            .filter(AgencyToAsk::mayReceive)
            .map(agency -> Option.of(agency.id(), agency.id().toString(), agency.name()))
            .toList();
    Map<UUID, Set<Kind>> last = new LinkedHashMap<>();
    ground.lastAgreed().forEach((agency, kinds) -> last.put(agency, Set.copyOf(kinds.list())));
    return form.matrix("share", "Who may know what?", rows, Option.ofEach(Kind.class, Kind::label))
        .startingWith(last)
        .required(
            "Tick at least one kind of information for one agency, or go back: nothing is shared");
  }

  private static DateField until(Form form, LocalDate today) {
    LocalDate last = today.plusYears(2);
    return form.date("until", "Until when?")
        .hint("The last day. A year if they do not mind, two at most, shorter if they want.")
        .startingWith(today.plusYears(1))
        .required("Enter the last day")
        .whole()
        .must(day -> !day.isBefore(today), "The last day cannot be in the past")
        .must(
            day -> !day.isAfter(last),
            "The last day must be " + DayInWords.day(last) + " or before");
  }

  private static ChoiceField<Boolean> earlier(Form form, boolean hasEarlier) {
    ChoiceField<Boolean> field =
        form.choice(
            "earlier",
            "They agreed to something before, and it still counts. What now?",
            List.of(
                Option.of(true, "ends", "The new one stands for it")
                    .hint("What they agreed before ends when you save"),
                Option.of(false, "stays", "Both count")));
    return hasEarlier ? field.required("Choose what becomes of what they agreed before") : field;
  }

  private static String said(Consent.How how) {
    return how.word().substring(0, 1).toUpperCase(Locale.ROOT) + how.word().substring(1);
  }
}
