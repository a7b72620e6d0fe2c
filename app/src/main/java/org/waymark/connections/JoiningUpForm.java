package org.waymark.connections;

import java.util.List;
import java.util.UUID;
import org.waymark.connections.Answer.What;
import org.waymark.consent.Consent;
import org.waymark.pages.ChoiceField;
import org.waymark.pages.ChoicesField;
import org.waymark.pages.Form;
import org.waymark.pages.Option;
import org.waymark.pages.TextField;

/**
 * What is asked on the page: the person's answer to joining up, or that they agree to be found.
 *
 * @param what their answer
 * @param how how they said yes
 * @param words in their own words
 */
record JoiningUpForm(
    UUID id, ChoiceField<What> what, ChoiceField<Consent.How> how, TextField words) {

  static JoiningUpForm read(Form form) {
    ChoiceField<What> what =
        form.choice(
                "what",
                "What do they say?",
                List.of(
                    Option.of(What.YES, "yes", "Yes, join up")
                        .hint("Whoever it is asks them too. Only then are you joined up"),
                    Option.of(What.NO, "no", "No").hint("Nobody is told"),
                    Option.of(What.NOT_THE_SAME, "not-the-same", "That cannot be")
                        .hint("Nobody else knows them. It is never asked again")))
            .required("Choose what they say");
    ChoiceField<Consent.How> how =
        form.choice(
            "how",
            "If yes: how did they agree?",
            Option.ofEach(Consent.How.class, JoiningUpForm::said));
    if (form.isSent()
        && what.chosen().filter(What.YES::equals).isPresent()
        && how.chosen().isEmpty()) {
      form.fault("how", "Choose how they agreed");
    }
    return new JoiningUpForm(
        form.id(),
        what,
        how,
        form.text("words", "In their own words").hint("Only if they want").atMost(4000));
  }

  /** That they agree to be found. */
  record BeingFound(UUID id, ChoiceField<Consent.How> found, ChoicesField<UUID> apart) {
    static BeingFound read(Form form, List<JoiningUp.Agency> agencies) {
      return new BeingFound(
          form.id(),
          form.choice(
                  "found",
                  "How did they agree?",
                  Option.ofEach(Consent.How.class, JoiningUpForm::said))
              .required("Choose how they agreed"),
          form.choices(
                  "apart",
                  "Anybody they leave out?",
                  agencies.stream()
                      .map(one -> Option.of(one.id(), one.id().toString(), one.name()))
                      .toList())
              .hint("Those are never told, and you are never told of them"));
    }
  }

  private static String said(Consent.How how) {
    return how.word().substring(0, 1).toUpperCase(java.util.Locale.ROOT) + how.word().substring(1);
  }
}
