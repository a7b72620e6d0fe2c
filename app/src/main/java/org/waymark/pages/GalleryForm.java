package org.waymark.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** One field of each kind, read and checked as a real form is. */
public record GalleryForm(
    Form form,
    UUID id,
    TextField alias,
    TextField note,
    TextField password,
    TextField code,
    DateField bornOn,
    ChoiceField<String> area,
    ChoiceField<String> colour,
    ChoicesField<String> given,
    MatrixField<String, String> shared) {

  private static final List<Option<String>> COLOURS =
      List.of(
          option("Red").hint("An answer within two hours"),
          option("Amber").hint("An answer by the end of the next working day"),
          option("Green").hint("An answer within five working days"));

  static GalleryForm read(Form form) {
    return new GalleryForm(
        form,
        form.id(),
        form.text("alias", "Alias")
            .hint("Any name she uses")
            .required("Enter any name she uses")
            .atMost(80),
        form.text("note", "Note").atMost(2000),
        form.secret("password", "Password").required("Enter your password"),
        form.text("code", "Code").hint("Six digits from your phone").required("Enter the code"),
        form.date("born", "Born")
            .hint("As far as she wants to say, like 27 3 1990 or only 1990")
            .partial()
            .must(day -> !day.isAfter(LocalDate.now()), "Born must be in the past"),
        form.choice("area", "Area", options("Canal side", "Market", "Old station"))
            .required("Choose an area"),
        form.choice("colour", "How soon", COLOURS).required("Choose how soon"),
        form.choices("given", "Given", options("Food", "Condoms", "Needles", "Advice")),
        form.matrix(
                "shared",
                "Who may know what",
                options("Harbour outreach", "Northgate housing", "Mill Lane clinic"),
                options("Identity", "Safety", "Housing", "Drugs and alcohol", "Sexual health"))
            .hint("Ticked with her beside you, in her words")
            .required("Tick what she agreed to, or go back"));
  }

  private static List<Option<String>> options(String... words) {
    return Stream.of(words).map(GalleryForm::option).toList();
  }

  private static Option<String> option(String words) {
    return Option.of(words, words.toLowerCase(java.util.Locale.UK).replace(' ', '-'), words);
  }
}
