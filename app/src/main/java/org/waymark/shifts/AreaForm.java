package org.waymark.shifts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.waymark.pages.Form;
import org.waymark.pages.Option;
import org.waymark.pages.TextField;

/**
 * A route as a coordinator writes it: its name, and a number beside each area that belongs to it, 1
 * for the first. No number, not on the route.
 */
public record AreaForm(Form form, UUID id, TextField name, Map<Areas.Area, TextField> places) {

  static AreaForm read(Form form, List<Areas.Area> areas, Optional<Areas.Route> route) {
    TextField name =
        form.text("name", "Name of the route")
            .startingWith(route.map(Areas.Route::name).orElse(""))
            .required("Enter a name for the route")
            .must(typed -> typed.length() != 1, "Enter a name of two letters or more")
            .atMost(40);
    Map<Areas.Area, TextField> places = new LinkedHashMap<>();
    for (Areas.Area area : areas) {
      int place = route.map(one -> one.areas().indexOf(area.id()) + 1).orElse(0);
      places.put(
          area,
          form.text("place-" + area.id(), area.name())
              .startingWith(place == 0 ? "" : String.valueOf(place))
              .must(
                  typed -> typed.isEmpty() || typed.matches("[1-9]\\d?"),
                  area.name() + ": a whole number from 1 to 99, or nothing"));
    }
    return new AreaForm(form, form.id(), name, places);
  }

  /** The areas with a number, by it; equal numbers stand in the order of their names. */
  List<UUID> inOrder() {
    return places.entrySet().stream()
        .filter(entry -> entry.getValue().value().matches("[1-9]\\d?"))
        .sorted(Comparator.comparingInt(entry -> Integer.parseInt(entry.getValue().value())))
        .map(entry -> entry.getKey().id())
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** The fields of the places, as they are drawn. */
  public List<TextField> fields() {
    return List.copyOf(places.values());
  }

  /** Areas as something to tick. */
  static List<Option<UUID>> options(List<Areas.Area> areas) {
    return areas.stream()
        .map(area -> Option.of(area.id(), area.id().toString(), area.name()))
        .toList();
  }
}
