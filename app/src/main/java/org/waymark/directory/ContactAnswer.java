package org.waymark.directory;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;

/** One thing that was done about a request to be contacted. */
public record ContactAnswer(What what, String practitioner, String words, Instant at) {

  /** What was done. */
  public enum What {
    /** Somebody looks after it. */
    TAKEN("I look after this", false),
    /** The person was reached. */
    REACHED("We reached the person", true),
    /** It was tried, and will be again. */
    NOT_REACHED("We tried and did not reach them", false),
    /** Another agency took it on, as the person agreed. */
    PASSED_ON("Another agency took it on, as they agreed", true),
    /** It could not be done here. */
    SAID_NO("We had to say no", true);

    private final String label;
    private final boolean isLast;

    What(String label, boolean isLast) {
      this.label = label;
      this.isLast = isLast;
    }

    /** As practitioners read it. */
    public String label() {
      return label;
    }

    /** Is nothing left to do then? */
    public boolean isLast() {
      return isLast;
    }

    /** As the database writes it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static What of(String word) {
      return Arrays.stream(values())
          .filter(one -> one.word().equals(word))
          .findFirst()
          .orElseThrow();
    }
  }
}
