package org.waymark.casefile;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, in one case file, at one moment, of one kind of information. Never
 * changed: a correction, and the end of a safety mark, is another entry that names this one.
 *
 * @param type what happened, in the words of a timeline; the constants are this module's own
 * @param note words, opened with the file's key; empty for none
 * @param corrects the entry this one stands for, or ends
 * @param standing whether a later entry corrects or ends it
 */
public record Entry(
    UUID id,
    Kind kind,
    String type,
    Instant happenedAt,
    Instant recordedAt,
    String practitioner,
    String agencyName,
    Facts facts,
    String note,
    @Nullable UUID corrects,
    Standing standing) {
  /** A meeting: on outreach, by phone, online. */
  public static final String ENCOUNTER = "encounter";

  /** A visit to a drop-in. */
  public static final String DROP_IN = "drop-in visit";

  /** Words about one kind of information. */
  public static final String NOTE = "note";

  /** Something to respect, see {@link SafetyMark}. */
  public static final String SAFETY_MARK = "safety mark";

  /** A safety mark no longer stands. */
  public static final String SAFETY_MARK_ENDED = "safety mark ended";

  /** Answers about her, in codes. */
  public static final String PROFILE = "profile";

  /** What later entries say of one. */
  public enum Standing {
    /** It stands as it was written. */
    STANDS,
    /** Another entry stands for it. */
    CORRECTED,
    /** A safety mark that no longer holds. */
    ENDED
  }

  /** Is it a meeting, asked and counted as one? */
  public boolean isMeeting() {
    return type.equals(ENCOUNTER) || type.equals(DROP_IN);
  }

  /** Does it stand as it was written, so that it may be corrected? */
  public boolean mayBeCorrected() {
    return standing == Standing.STANDS && !type.equals(SAFETY_MARK_ENDED);
  }

  /** Does it stand for another one? */
  public boolean isCorrection() {
    return corrects != null && !type.equals(SAFETY_MARK_ENDED);
  }

  /**
   * An entry to be written.
   *
   * @param id made by whoever writes it: sent twice, it is kept once
   */
  public record Draft(
      UUID id,
      Kind kind,
      String type,
      Instant happenedAt,
      Facts facts,
      String note,
      @Nullable UUID corrects) {
    /** The same entry as one that stands for this other: of its kind, whatever was chosen. */
    Draft correcting(Entry other) {
      return new Draft(id, other.kind(), type, happenedAt, facts, note, other.id());
    }

    /** One that stands for no other. */
    public static Draft of(
        UUID id, Kind kind, String type, Instant happenedAt, Facts facts, String note) {
      return new Draft(id, kind, type, happenedAt, facts, note, null);
    }
  }
}
