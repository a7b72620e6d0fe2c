package org.waymark.casefile;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.waymark.pages.Mark;

/**
 * What every booking, letter and call must respect. It stands until another entry ends it.
 *
 * @param id the entry that made it
 * @param about what it is about
 * @param words what to do, as an order anybody can follow
 */
public record SafetyMark(UUID id, About about, String words, Instant since, String by) {
  /** The key of {@link About} in an entry's facts. */
  static final String KEY = "mark";

  /** As it is drawn: icon, word and colour. */
  public Mark drawn() {
    return new Mark(about.kind, words.isBlank() ? about.label + "." : about.label + ". " + words);
  }

  /** What a mark may be about. */
  public enum About {
    AVOID_PERSON("Keep apart from somebody", "who, and what to do", Mark.Kind.DANGER),
    AVOID_PLACE("A place to avoid", "which, and why if it helps", Mark.Kind.DANGER),
    BARRED_AREA("An order bars them from an area", "which, and until when", Mark.Kind.CARE),
    SAFE_CONTACT(
        "Safe ways and times to contact", "what to use, when, and what never", Mark.Kind.CARE),
    FEMALE_PRACTITIONER("Female practitioner wanted", "always, or for what", Mark.Kind.CARE),
    VISIT_IN_PAIRS("Visit only in pairs", "where, and why if it helps", Mark.Kind.DANGER),
    OTHER("Please respect", "what, as an order anybody can follow", Mark.Kind.CARE);

    private final String label;
    private final String asks;
    private final Mark.Kind kind;

    About(String label, String asks, Mark.Kind kind) {
      this.label = label;
      this.asks = asks;
      this.kind = kind;
    }

    /** As people read it. */
    public String label() {
      return label;
    }

    /** What to write beside it. */
    public String asks() {
      return asks;
    }

    /** As facts keep it. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** What the facts say; anything unknown is to be respected all the same. */
    static About of(Facts facts) {
      return Arrays.stream(values())
          .filter(about -> facts.of(KEY).contains(about.code()))
          .findFirst()
          .orElse(OTHER);
    }
  }
}
