package org.waymark.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.pages.DateField;
import org.waymark.pages.Form;
import org.waymark.pages.TextField;

/**
 * The fields that ask who she is, all of them optional, drawn by the template {@code
 * casefile/identityFields}.
 *
 * @param born a year, a month and a year, or a whole date
 * @param age instead of that, a guess or what she says, in years
 * @param said today, which an age counts from
 */
public record IdentityFields(
    Form form,
    TextField alias,
    TextField givenName,
    TextField familyName,
    TextField initials,
    DateField born,
    TextField age,
    TextField description,
    TextField pronouns,
    TextField language,
    TextField interpreter,
    TextField safeContact,
    TextField words,
    LocalDate said) {
  private static final int NAME = 80;
  private static final int SENTENCE = 300;

  /** The fields in this form. */
  public static IdentityFields in(Form form, Clock clock) {
    return in(form, List.of(), clock);
  }

  /** The fields in this form, holding what is known until something is sent. */
  static IdentityFields in(Form form, List<Detail> known, Clock clock) {
    LocalDate today = LocalDate.now(clock.withZone(When.HERE));
    return new IdentityFields(
        form,
        text(form, known, DetailField.ALIAS, NAME).hint("Any name they use. This alone is enough."),
        text(form, known, DetailField.GIVEN_NAME, NAME),
        text(form, known, DetailField.FAMILY_NAME, NAME),
        text(form, known, DetailField.INITIALS, 8),
        born(form, known, today),
        form.text("age", "Or how old, about")
            .startingWith(aged(known))
            .must(age -> age.matches("|[1-9]\\d?"), "Age must be a number of years, like 31"),
        text(form, known, DetailField.DESCRIPTION, SENTENCE)
            .hint("Only what they would not mind reading."),
        text(form, known, DetailField.PRONOUNS, 30),
        text(form, known, DetailField.LANGUAGE, 40),
        text(form, known, DetailField.INTERPRETER, 60).hint("Wanted, not needed, or from whom."),
        text(form, known, DetailField.SAFE_CONTACT, SENTENCE),
        text(form, known, DetailField.WORDS, SENTENCE)
            .hint("What they call what they do, so that nobody uses another word."),
        today);
  }

  /** What was said; ask only when the form has no faults. */
  public PartialIdentity given() {
    Map<DetailField, String> parts = new EnumMap<>(DetailField.class);
    parts.put(DetailField.ALIAS, alias.value());
    parts.put(DetailField.GIVEN_NAME, givenName.value());
    parts.put(DetailField.FAMILY_NAME, familyName.value());
    parts.put(DetailField.INITIALS, initials.value());
    parts.put(DetailField.BORN, bornText());
    parts.put(DetailField.DESCRIPTION, description.value());
    parts.put(DetailField.PRONOUNS, pronouns.value());
    parts.put(DetailField.LANGUAGE, language.value());
    parts.put(DetailField.INTERPRETER, interpreter.value());
    parts.put(DetailField.SAFE_CONTACT, safeContact.value());
    parts.put(DetailField.WORDS, words.value());
    return new PartialIdentity(parts);
  }

  /** Those that are seldom known on a first night. */
  public List<TextField> further() {
    return List.of(description, pronouns, language, interpreter, safeContact, words);
  }

  private String bornText() {
    return born.known()
        .map(Born::on)
        .or(() -> age.given().map(years -> Born.aged(Integer.parseInt(years), said)))
        .map(Born::text)
        .orElse("");
  }

  private static TextField text(Form form, List<Detail> known, DetailField field, int longest) {
    return form.text(field.word(), field.label())
        .startingWith(Details.last(known, field).map(Detail::value).orElse(""))
        .atMost(longest);
  }

  private static DateField born(Form form, List<Detail> known, LocalDate today) {
    DateField asked =
        form.date("born", DetailField.BORN.label())
            .hint("The year alone is fine.")
            .partial()
            .must(day -> !day.isAfter(today), "Born must be in the past");
    Optional<String[]> parts =
        Details.last(known, DetailField.BORN)
            .map(Detail::value)
            .filter(text -> !text.contains("@"))
            .map(text -> (text + "--").split("-", -1));
    if (form.isSent() || parts.isEmpty()) {
      return asked;
    }
    String[] date = parts.get();
    return new DateField(form, "born", asked.label(), asked.hint(), date[2], date[1], date[0]);
  }

  private static String aged(List<Detail> known) {
    return Details.last(known, DetailField.BORN)
        .map(Detail::value)
        .filter(text -> text.contains("@"))
        .map(text -> text.substring(0, text.indexOf('@')))
        .orElse("");
  }
}
