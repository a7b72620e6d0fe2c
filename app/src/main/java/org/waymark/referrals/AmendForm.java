package org.waymark.referrals;

import java.util.UUID;
import org.waymark.charter.Colour;
import org.waymark.pages.ChoiceField;
import org.waymark.pages.Form;
import org.waymark.pages.Option;
import org.waymark.pages.TextField;

/** What may be changed of a form that was sent. */
public record AmendForm(
    Form form,
    UUID id,
    long version,
    ChoiceField<Colour> colour,
    TextField wish,
    TextField background,
    TextField contact) {

  static AmendForm read(Form form, Referral referral) {
    Referral.Words now = referral.form();
    return new AmendForm(
        form,
        form.id(),
        form.version(referral.version()),
        form.choice(
                "colour",
                "How soon is an answer needed?",
                Option.ofEach(Colour.class, Colour::label))
            .startingWith(now.colour())
            .required("Choose how soon an answer is needed"),
        form.text("wish", "What the person wants, in their own words")
            .startingWith(now.wish())
            .required("Write what the person wants")
            .atMost(8000),
        form.text("background", "What helps to know").startingWith(now.background()).atMost(8000),
        form.text("contact", "A safe way to reach the person")
            .startingWith(now.contact())
            .atMost(2000));
  }

  Referral.Words words() {
    return new Referral.Words(
        colour.chosen().orElseThrow(), wish.value(), background.value(), contact.value());
  }
}
