package org.waymark.accounts;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.waymark.pages.ChoiceField;
import org.waymark.pages.ChoicesField;
import org.waymark.pages.Form;
import org.waymark.pages.Option;
import org.waymark.pages.TextField;

/** What is asked about an agency. */
public record AgencyForm(
    Form form,
    UUID id,
    TextField name,
    ChoiceField<String> kind,
    ChoiceField<String> nation,
    TextField welcomes,
    ChoicesField<String> active) {
  private static final List<Option<String>> KINDS =
      List.of(
          Option.of("specialist", "specialist", "Specialist")
              .hint("Made for people who sell or exchange sex"),
          Option.of("generic", "generic", "Generic")
              .hint("Open to everybody: day centre, hostel, drug service"),
          Option.of("statutory", "statutory", "Statutory").hint("Council, NHS, probation, court"),
          Option.of("enforcement", "enforcement", "Enforcement")
              .hint(
                  "Police and the like: may give, and read only what a person agreed to for them"),
          Option.of("commissioner", "commissioner", "Commissioner")
              .hint("Reads counts, never a person"));
  private static final List<Option<String>> ACTIVE =
      List.of(Option.of("yes", "yes", "Takes part now"));

  static AgencyForm read(Form form) {
    return new AgencyForm(
        form,
        form.id(),
        form.text("name", "Name").required("Enter the agency's name").atMost(120),
        form.choice("kind", "Kind", KINDS).required("Choose what kind of agency it is"),
        form.choice("nation", "Bank holidays of", nations())
            .required("Choose whose bank holidays it keeps"),
        form.text("welcomes", "Who it welcomes")
            .hint("One or two sentences, shown to who refers: who it is for and who not")
            .atMost(400),
        form.choices("active", "Taking part", ACTIVE));
  }

  static AgencyForm blank() {
    AgencyForm fresh = read(Form.blank());
    return fresh.startingWith("", "", "england-and-wales", "", true);
  }

  static AgencyForm of(Agency agency) {
    return read(Form.blank())
        .startingWith(
            agency.name(), agency.kind(), agency.nation(), agency.welcomes(), agency.active());
  }

  String chosenKind() {
    return kind.chosen().orElseThrow();
  }

  String chosenNation() {
    return nation.chosen().orElseThrow();
  }

  boolean isActive() {
    return !active.chosen().isEmpty();
  }

  private AgencyForm startingWith(
      String name, String kind, String nation, String welcomes, boolean isActive) {
    return new AgencyForm(
        form,
        id,
        this.name.startingWith(name),
        this.kind.startingWith(kind),
        this.nation.startingWith(nation),
        this.welcomes.startingWith(welcomes),
        active.startingWith(isActive ? List.of("yes") : List.of()));
  }

  private static List<Option<String>> nations() {
    return Agency.NATIONS.stream().map(nation -> Option.of(nation, nation, words(nation))).toList();
  }

  private static String words(String nation) {
    return switch (nation) {
      case "england-and-wales" -> "England and Wales";
      case "northern-ireland" -> "Northern Ireland";
      default -> nation.substring(0, 1).toUpperCase(Locale.ROOT) + nation.substring(1);
    };
  }
}
