package org.waymark.casefile;

import java.util.Locale;
import org.waymark.access.Coded;

/** What may be known about who she is. Nothing is ever required. */
public enum DetailField implements Coded {
  ALIAS("Known as", true),
  GIVEN_NAME("First name", true),
  FAMILY_NAME("Last name", true),
  INITIALS("Initials", false),
  BORN("Born", false),
  DESCRIPTION("How to know her", false),
  PRONOUNS("Pronouns", false),
  LANGUAGE("Language", false),
  INTERPRETER("Interpreter", false),
  SAFE_CONTACT("Safe way to reach them", false),
  WORDS("The words they use", false);

  private final String label;
  private final boolean isName;

  DetailField(String label, boolean isName) {
    this.label = label;
    this.isName = isName;
  }

  /** As people read it. */
  public String label() {
    return label;
  }

  /**
   * Is she looked for by this? Several aliases may stand side by side; of other fields the last
   * word counts.
   */
  public boolean isName() {
    return isName;
  }

  /** As the database writes it. */
  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The field the database names so. */
  public static DetailField of(String word) {
    return Coded.of(DetailField.class, word);
  }
}
