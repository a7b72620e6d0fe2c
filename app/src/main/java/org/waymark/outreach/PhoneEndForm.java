package org.waymark.outreach;

import org.waymark.pages.ChoiceField;
import org.waymark.pages.Form;
import org.waymark.pages.Option;

/** Why a phone is ended. */
public record PhoneEndForm(Form form, ChoiceField<Why> why) {
  static PhoneEndForm read(Form form) {
    return new PhoneEndForm(
        form,
        form.choice("why", "Why?", Option.ofEach(Why.class, Why::label))
            .required("Choose why it ends"));
  }

  /** Why somebody ends one. */
  public enum Why {
    LOST("lost", "Lost or stolen"),
    HANDED_BACK("handed back", "Handed back or replaced");

    private final String word;
    private final String label;

    Why(String word, String label) {
      this.word = word;
      this.label = label;
    }

    String word() {
      return word;
    }

    String label() {
      return label;
    }
  }
}
