package org.waymark.referrals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.waymark.casefile.Kind;
import org.waymark.casefile.Kinds;
import org.waymark.charter.Charter;
import org.waymark.charter.Colour;
import org.waymark.charter.InWords;
import org.waymark.directory.Terms;
import org.waymark.pages.ChoiceField;
import org.waymark.pages.ChoicesField;
import org.waymark.pages.Form;
import org.waymark.pages.MatrixField;
import org.waymark.pages.Option;
import org.waymark.pages.TextField;

/** What the one form asks, whoever is asked for help. */
public record ReferralForm(
    Form form,
    UUID id,
    ChoiceField<Colour> colour,
    ChoicesField<AskedAgency> agencies,
    MatrixField<AskedAgency, Kind> kinds,
    ChoicesField<String> needs,
    TextField wish,
    TextField background,
    TextField contact,
    ChoiceField<String> agreed,
    List<AskedAgency> cannot) {
  private static final List<Option<String>> AGREED =
      List.of(
          Option.of("in person", "in person", "In person"),
          Option.of("by phone", "by phone", "By phone"),
          Option.of("in writing", "in writing", "In writing"),
          Option.of("with an interpreter", "with an interpreter", "With an interpreter"));

  static ReferralForm read(Form form, List<AskedAgency> others, Charter charter, Instant now) {
    List<Option<AskedAgency>> may =
        others.stream().filter(AskedAgency::mayReceive).map(ReferralForm::option).toList();
    List<Option<AskedAgency>> readers =
        may.stream().filter(one -> !one.value().isEnforcement()).toList();
    return new ReferralForm(
        form,
        form.id(),
        form.choice("colour", "How soon is an answer needed?", colours(may, charter, now))
            .required("Choose how soon an answer is needed"),
        form.choices("agencies", "Who is asked?", may).required("Tick at least one agency to ask"),
        form.matrix("kinds", "What each may see", readers, Option.ofEach(Kind.class, Kind::label)),
        form.choices("needs", "What is it about?", whatAbout())
            .hint("So that we learn which needs are refused. No agency is told more by it"),
        form.text("wish", "What the person wants, in their own words")
            .required("Write what the person wants")
            .atMost(8000),
        form.text("background", "What helps to know")
            .hint("Only what the agencies ticked need. They all read it")
            .atMost(8000),
        form.text("contact", "A safe way to reach the person")
            .hint("And who must not know, if anybody")
            .atMost(2000),
        form.choice("agreed", "How did the person agree to this referral?", AGREED)
            .required("Choose how the person agreed"),
        others.stream().filter(one -> !one.mayReceive()).toList());
  }

  /** Filled from what she said and agreed to before. */
  ReferralForm startingWith(String background, String contact) {
    Map<AskedAgency, Set<Kind>> agreedBefore =
        kinds.rows().stream()
            .map(Option::value)
            .collect(Collectors.toMap(a -> a, a -> Set.copyOf(a.agreed().list())));
    return new ReferralForm(
        form,
        id,
        colour,
        agencies,
        kinds.startingWith(agreedBefore),
        needs,
        wish,
        this.background.startingWith(background),
        this.contact.startingWith(contact),
        agreed,
        cannot);
  }

  /** The agencies ticked, each with the kinds ticked for it. */
  Map<AskedAgency, Kinds> asked() {
    Map<AskedAgency, List<Kind>> ticked = kinds.chosen();
    var asked = new java.util.LinkedHashMap<AskedAgency, Kinds>();
    for (AskedAgency agency : agencies.chosen()) {
      asked.put(agency, Kinds.of(ticked.getOrDefault(agency, List.of())));
    }
    return asked;
  }

  Referral.Words words() {
    return new Referral.Words(
        colour.chosen().orElseThrow(), wish.value(), background.value(), contact.value());
  }

  private static List<Option<String>> whatAbout() {
    return Terms.NEEDS.stream().map(code -> Option.of(code, code, Terms.label(code))).toList();
  }

  private static Option<AskedAgency> option(AskedAgency agency) {
    String welcomes = agency.welcomes().isBlank() ? "" : ". " + agency.welcomes();
    return Option.of(agency, agency.id().toString(), agency.name())
        .hint(InWords.capital(agency.kind()) + welcomes);
  }

  /** Each colour with the answer promised now; where bank holidays differ, with each answer. */
  private static List<Option<Colour>> colours(
      List<Option<AskedAgency>> may, Charter charter, Instant now) {
    return java.util.Arrays.stream(Colour.values())
        .map(colour -> {
          var times =
              may.stream()
                  .map(one -> charter.promise(colour, one.value().nation(), now).dueAt())
                  .collect(Collectors.toCollection(TreeSet::new));
          String by =
              times.stream()
                  .map(at -> InWords.moment(at, now))
                  .collect(Collectors.joining(", or "));
          return Option.of(colour, colour.word(), colour.label())
              .hint(by.isEmpty() ? "" : "An answer by " + by);
        })
        .toList();
  }
}
