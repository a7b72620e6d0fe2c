package org.waymark.directory;

import java.util.List;
import java.util.UUID;
import org.waymark.charter.Colour;
import org.waymark.directory.ContactRequest.FromWhom;
import org.waymark.pages.ChoiceField;
import org.waymark.pages.Form;
import org.waymark.pages.Option;
import org.waymark.pages.TextField;

/**
 * The universal form as it stands open to everybody: for oneself, for a friend, or by a
 * professional without an account. Only how to be reached is needed.
 */
public record ContactForm(
    Form form,
    UUID id,
    ChoiceField<FromWhom> who,
    TextField name,
    TextField how,
    TextField safe,
    TextField wish,
    TextField from,
    ChoiceField<Colour> colour) {

  private static final int LONGEST = 2_000;

  static ContactForm read(Form form, Tongue tongue) {
    ChoiceField<FromWhom> who =
        form.choice(
                "who",
                tongue.say("ask.who"),
                Option.ofEach(FromWhom.class, one -> tongue.say("ask." + one.word())))
            .required(tongue.say("fault.who"));
    boolean isForAnother = who.chosen().map(one -> one != FromWhom.HERSELF).orElse(false);
    return new ContactForm(
        form,
        form.id(),
        who,
        text(form, "name", tongue.say("ask.name"), tongue),
        text(form, "how", tongue.say("ask.how"), tongue)
            .hint(tongue.say("ask.how.hint"))
            .required(tongue.say("fault.how")),
        text(form, "safe", tongue.say("ask.safe"), tongue).hint(tongue.say("ask.safe.hint")),
        text(form, "wish", tongue.say("ask.wish"), tongue),
        text(form, "from", tongue.say("ask.from"), tongue)
            .must(typed -> !isForAnother || !typed.isEmpty(), tongue.say("fault.from")),
        form.choice("colour", tongue.say("ask.colour"), colours(tongue))
            .startingWith(Colour.AMBER));
  }

  /** How soon; soon, unless she says otherwise. */
  Colour soon() {
    return colour.chosen().orElse(Colour.AMBER);
  }

  private static TextField text(Form form, String name, String label, Tongue tongue) {
    return form.text(name, label)
        .must(typed -> typed.length() <= LONGEST, tongue.say("fault.long"));
  }

  private static List<Option<Colour>> colours(Tongue tongue) {
    return Option.ofEach(Colour.class, colour -> tongue.say("ask." + colour.word()));
  }
}
