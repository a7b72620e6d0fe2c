package org.waymark.consent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.access.Coded;
import org.waymark.casefile.Kinds;

/**
 * What the person agreed to on one day: which agencies, which kinds of information, until when, and
 * in their own words if they wanted. It is never changed: less is a withdrawal, more is another.
 *
 * @param words as they said it; empty for none
 * @param validTo the first moment at which it no longer holds
 * @param recordedBy the practitioner who was beside them
 */
public record Consent(
    UUID id,
    How how,
    String words,
    Instant validFrom,
    Instant validTo,
    String recordedBy,
    List<Item> items) {

  /** Does anybody still see anything by it? */
  public boolean isInForce(Instant now) {
    return !standing(now).isEmpty();
  }

  /** The agencies it still counts for. */
  public List<Item> standing(Instant now) {
    return validTo.isAfter(now)
        ? items.stream().filter(item -> item.withdrawnAt() == null).toList()
        : List.of();
  }

  /**
   * One agency and what it may see.
   *
   * @param mayReceive false while its signature under the agreement is not in force: then it sees
   *     nothing, whatever was ticked
   * @param withdrawnAt when the person took it back, if they did
   */
  public record Item(
      UUID agency,
      String agencyName,
      Kinds kinds,
      boolean mayReceive,
      @Nullable Instant withdrawnAt) {}

  /** How the person agreed. */
  public enum How implements Coded {
    /** Beside the practitioner. */
    IN_PERSON("in person"),
    /** On the phone. */
    BY_PHONE("by phone"),
    /** By letter or message. */
    IN_WRITING("in writing"),
    /** In their own language. */
    WITH_AN_INTERPRETER("with an interpreter");

    private final String word;

    How(String word) {
      this.word = word;
    }

    /** As the database writes it and people read it. */
    @Override
    public String word() {
      return word;
    }

    static How of(String word) {
      return Coded.of(How.class, word);
    }
  }
}
