package org.waymark.directory;

import java.util.List;
import java.util.UUID;
import org.waymark.pages.ChoiceField;
import org.waymark.pages.ChoicesField;
import org.waymark.pages.Form;
import org.waymark.pages.Option;
import org.waymark.pages.TextField;

/** Whether, where, and who may know. */
public record PlaceForm(
    Form form, ChoiceField<Boolean> hidden, TextField address, ChoicesField<UUID> agencies) {
  static PlaceForm read(Form form, OurPlace place, String where, List<Option<UUID>> agencies) {
    ChoiceField<Boolean> hidden =
        form.choice(
                "hidden",
                "Who may know where it is",
                List.of(
                    Option.of(false, "everybody", "Everybody: it is on the public pages"),
                    Option.of(true, "entitled", "Only we, and the agencies ticked below")))
            .startingWith(place.isConfidential())
            .required("Choose who may know");
    boolean isHidden = hidden.chosen().orElse(true);
    return new PlaceForm(
        form,
        hidden,
        form.text("address", "Where it is")
            .hint("Only for a confidential place. It is kept closed and shown to nobody else.")
            .startingWith(where)
            .atMost(500)
            .must(typed -> !isHidden || !typed.isEmpty(), "Say where it is"),
        form.choices("agencies", "Agencies that may know", agencies)
            .startingWith(place.entitled()));
  }
}
