package org.waymark.shifts;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.waymark.pages.ChoiceField;
import org.waymark.pages.ChoicesField;
import org.waymark.pages.DateField;
import org.waymark.pages.Form;
import org.waymark.pages.Option;
import org.waymark.pages.TextField;
import org.waymark.pages.TypedTime;

/** A shift as a coordinator plans it. Past midnight is meant where it ends before it begins. */
public record ShiftForm(
    Form form,
    UUID id,
    DateField day,
    TextField starts,
    TextField ends,
    ChoicesField<UUID> areas,
    ChoiceField<Team.Colleague> drives,
    ChoiceField<Team.Colleague> talks,
    ChoicesField<Team.Colleague> extra,
    ChoicesField<UUID> agencies) {

  /** What may be chosen from. */
  record Offer(List<Areas.Area> areas, List<Team.Colleague> team, List<Option<UUID>> agencies) {}

  /** What stands there before anything is sent. */
  record Start(LocalDate day, LocalTime at, List<UUID> areas) {}

  static ShiftForm read(Form form, Offer offer, Start start) {
    List<Option<Team.Colleague>> team =
        offer.team().stream().map(one -> Option.of(one, one.id().toString(), one.words())).toList();
    return new ShiftForm(
        form,
        form.id(),
        form.date("day", "Day it begins")
            .startingWith(start.day())
            .required("Enter the day")
            .whole(),
        time(form, "starts", "Begins at", start.at()),
        time(form, "ends", "Ends at", start.at().plusHours(4)),
        form.choices("areas", "Areas, in the order of the route", AreaForm.options(offer.areas()))
            .startingWith(start.areas())
            .required("Choose at least one area"),
        form.choice("drives", "Who drives", team)
            .required("Choose who drives: two trained staff must go"),
        form.choice("talks", "Who sits beside the driver and talks", team)
            .required("Choose who talks: two trained staff must go"),
        form.choices("extra", "Who comes along as extra", team),
        form.choices("agencies", "Other agencies that may see this shift", offer.agencies())
            .hint("Ours and those of everybody who goes along see it anyway."));
  }

  /** Its hours; empty when a time or the day is not there. */
  Optional<ShiftHours> hours() {
    return day.given()
        .flatMap(on ->
            TypedTime.of(starts.value())
                .flatMap(
                    from -> TypedTime.of(ends.value()).map(to -> ShiftHours.on(on, from, to))));
  }

  private static TextField time(Form form, String name, String label, LocalTime start) {
    return form.text(name, label)
        .startingWith(start.toString())
        .must(typed -> TypedTime.of(typed).isPresent(), label + ": a time, like 21:00");
  }
}
