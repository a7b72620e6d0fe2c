package org.waymark.gaps;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waymark.directory.Way;
import org.waymark.gaps.Specialist.Condition;
import org.waymark.gaps.Specialist.RouteIn;
import org.waymark.pages.ChoicesField;
import org.waymark.pages.Form;
import org.waymark.pages.Option;
import org.waymark.pages.TextField;

/** What somebody says of one specialist service. */
public record SpecialistForm(
    Form form,
    int place,
    TextField name,
    TextField runBy,
    ChoicesField<String> areas,
    ChoicesField<String> needs,
    ChoicesField<Way> ways,
    ChoicesField<RouteIn> routes,
    ChoicesField<Condition> conditions,
    TextField eligibility) {

  static SpecialistForm read(
      Form form, int place, List<String> areas, Optional<Specialist> before) {
    return new SpecialistForm(
        form,
        place,
        line(form, "name", "What is it called?", before.map(Specialist::name))
            .required("Enter what it is called"),
        line(form, "run-by", "Whose is it?", before.map(Specialist::runBy)),
        form.choices("areas", "Where does it work?", AreaForm.places(areas))
            .startingWith(before.map(Specialist::areas).orElse(List.of()))
            .required("Tick at least one area"),
        form.choices("needs", "What does it help with?", AreaForm.needs())
            .startingWith(before.map(Specialist::needs).orElse(List.of()))
            .required("Tick at least one thing it helps with"),
        form.choices("ways", "How?", everyWay())
            .startingWith(before.map(Specialist::ways).orElse(Set.of()))
            .required("Tick at least one way"),
        form.choices(
                "routes",
                "How do people come to it?",
                LinkForm.ticks(RouteIn.class, RouteIn::label))
            .startingWith(before.map(Specialist::routes).orElse(List.of())),
        form.choices(
                "conditions",
                "Whom is it kept to?",
                LinkForm.ticks(Condition.class, Condition::label))
            .hint("Nothing ticked: it is for everybody")
            .startingWith(before.map(Specialist::conditions).orElse(List.of())),
        AreaForm.words(form, "eligibility", "In your words", before.map(Specialist::eligibility)));
  }

  private static TextField line(Form form, String name, String label, Optional<String> before) {
    return form.text(name, label).startingWith(before.orElse("")).atMost(160);
  }

  Specialist said() {
    Set<Way> chosen = EnumSet.noneOf(Way.class);
    chosen.addAll(ways.chosen());
    return new Specialist(
        place,
        name.value(),
        runBy.value(),
        areas.chosen(),
        needs.chosen(),
        chosen,
        routes.chosen(),
        conditions.chosen(),
        eligibility.value());
  }

  private static List<Option<Way>> everyWay() {
    return Arrays.stream(Way.values()).map(way -> Option.of(way, way.code(), way.label())).toList();
  }
}
