package org.waymark.outreach;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.waymark.casefile.AreaName;
import org.waymark.casefile.DetailField;
import org.waymark.casefile.EncounterForm;
import org.waymark.casefile.Entry;
import org.waymark.casefile.Facts;
import org.waymark.casefile.Kind;
import org.waymark.casefile.PartialIdentity;
import org.waymark.casefile.Question;
import org.waymark.charter.Colour;
import org.waymark.referrals.StartReferral;
import tools.jackson.databind.JsonNode;

/**
 * Reads one entry: a fault is noted and something harmless read in its place, so that every fault
 * is named at once.
 *
 * <p>Every entry is an object with {@code id} (UUID), {@code happenedAt} (moment with its offset)
 * and either {@code caseFile} (reference) or {@code somebodyNew} ({@code {id, alias,
 * description}}). An encounter has {@code met} and {@code stays} (codes of {@link Question}) and
 * optionally {@code given} (codes), {@code invited}, {@code told}, {@code new-to-streets}, {@code
 * area}, {@code shift} (UUID), {@code kind} (of information, sex-work unless said) and {@code
 * note}. A wish has {@code "what": "wish"}, {@code colour}, {@code wish}, {@code agencies} (UUIDs),
 * {@code agreed} and optionally {@code contact}.
 */
final class SentEntryReader {
  private static final Set<String> OF_ALL =
      Set.of("id", "what", "happenedAt", "caseFile", "somebodyNew");
  private static final Set<String> OF_ENCOUNTERS =
      Set.of(
          "met",
          "stays",
          "given",
          "invited",
          "told",
          "new-to-streets",
          "area",
          "shift",
          "kind",
          "note");
  private static final Set<String> OF_WISHES =
      Set.of("colour", "wish", "agencies", "agreed", "contact");
  private static final int MOST_AGENCIES = 20;

  private final SentFields fields;
  private final JsonNode object;
  private final PhoneClock clock;

  SentEntryReader(JsonNode object, PhoneClock clock) {
    this.object = object;
    this.clock = clock;
    this.fields = new SentFields(object);
  }

  SentEntry entry() {
    boolean isWish = "wish".equals(object.path("what").asString("encounter"));
    SentEntry entry = isWish ? wish() : encounter();
    return fields.faults().isEmpty()
        ? entry
        : new SentEntry.Unreadable(
            object.path("id").asString(""), String.join("; ", fields.faults()));
  }

  private SentEntry encounter() {
    knowsOnly(OF_ENCOUNTERS);
    Instant said = fields.moment("happenedAt", clock);
    String met = code(Question.MET);
    Facts facts =
        Facts.NONE
            .with(Question.MET, List.of(met))
            .with(Facts.AREA, area())
            .with(Facts.SHIFT, fields.uuid("shift").stream().map(UUID::toString).toList())
            .with(Question.GIVEN, given())
            .with(Question.INVITED, optional(Question.INVITED))
            .with(Question.TOLD, optional(Question.TOLD))
            .with(Question.NEW_TO_STREETS, optional(Question.NEW_TO_STREETS))
            .with(Question.STAYS, List.of(code(Question.STAYS)));
    return new SentEntry.Encounter(
        whose(),
        Entry.Draft.of(
            id(),
            kind(),
            EncounterForm.type(met),
            clock.really(said),
            clock.withWhatItSaid(facts, said),
            fields.text("note", EncounterForm.LONGEST_NOTE).orElse("")));
  }

  private List<String> area() {
    Optional<String> area = fields.text("area", AreaName.LONGEST);
    if (!area.map(AreaName::isNoAddress).orElse(true)) {
      fields.fault("", AreaName.NO_ADDRESS);
    }
    return area.stream().toList();
  }

  private SentEntry wish() {
    knowsOnly(OF_WISHES);
    fields.moment("happenedAt", clock);
    return new SentEntry.Wish(
        whose(),
        new StartReferral.Wish(
            id(),
            colour(),
            fields
                .text("wish", EncounterForm.LONGEST_NOTE)
                .orElseGet(() -> {
                  fields.fault("wish", "says nothing");
                  return "";
                }),
            fields.text("contact", 1_000).orElse(""),
            fields.text("agreed", 40).orElse(""),
            agencies()));
  }

  private void knowsOnly(Set<String> own) {
    object.propertyNames().stream()
        .filter(name -> !OF_ALL.contains(name) && !own.contains(name))
        .forEach(name -> fields.fault("", "has a field nobody asked for"));
  }

  private UUID id() {
    return fields
        .uuid("id")
        .orElseGet(() -> {
          fields.fault("id", "must be a UUID");
          return new UUID(0, 0);
        });
  }

  private SentEntry.Whose whose() {
    JsonNode somebody = object.path("somebodyNew");
    if (!somebody.isObject()) {
      String reference = fields.text("caseFile", 20).orElse("").strip().toUpperCase(Locale.ROOT);
      if (!reference.matches("[A-Z]{3,7}-[0-9]{3,5}")) {
        fields.fault("caseFile", "must be a reference, like KITE-482");
      }
      return new SentEntry.Whose.Known(reference);
    }
    SentFields said = fields.inside(somebody);
    Map<DetailField, String> parts = new EnumMap<>(DetailField.class);
    said.text("alias", 120).ifPresent(alias -> parts.put(DetailField.ALIAS, alias));
    said.text("description", 500).ifPresent(how -> parts.put(DetailField.DESCRIPTION, how));
    if (parts.isEmpty()) {
      fields.fault("somebodyNew", "needs an alias, or how to know them");
    }
    UUID id =
        said.uuid("id")
            .orElseGet(() -> {
              fields.fault("somebodyNew", "needs an id");
              return new UUID(0, 0);
            });
    return new SentEntry.Whose.SomebodyNew(id, new PartialIdentity(parts));
  }

  private Kind kind() {
    String text = fields.text("kind", 40).orElse(Kind.SEX_WORK.code());
    return Stream.of(Kind.values())
        .filter(kind -> kind.code().equals(text))
        .findFirst()
        .orElseGet(() -> {
          fields.fault("kind", "is not a kind of information");
          return Kind.SEX_WORK;
        });
  }

  private Colour colour() {
    String text = fields.text("colour", 10).orElse("");
    return Stream.of(Colour.values())
        .filter(colour -> colour.word().equals(text))
        .findFirst()
        .orElseGet(() -> {
          fields.fault("colour", "is red, amber or green");
          return Colour.AMBER;
        });
  }

  private String code(Question question) {
    String code = fields.text(question.key(), 40).orElse("");
    boolean isAnswer = question.words(code).isPresent();
    if (!isAnswer) {
      fields.fault(question.key(), "is not one of the answers");
    }
    return isAnswer ? code : Question.NOT_ASKED;
  }

  private List<String> optional(Question question) {
    return object.has(question.key()) ? List.of(code(question)) : List.of();
  }

  private List<String> given() {
    List<String> codes = fields.list("given", Question.GIVEN.answers().size());
    if (codes.stream().anyMatch(code -> Question.GIVEN.words(code).isEmpty())) {
      fields.fault("given", "is not one of the answers");
    }
    return codes.stream().distinct().toList();
  }

  private List<UUID> agencies() {
    List<UUID> agencies = new ArrayList<>();
    for (String text : fields.list("agencies", MOST_AGENCIES)) {
      SentFields.uuidIn(text)
          .ifPresentOrElse(agencies::add, () -> fields.fault("agencies", "are UUIDs"));
    }
    return agencies;
  }
}
