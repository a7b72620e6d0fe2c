package org.waymark.access;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;

/**
 * Ids come from the maker, so that sending twice is harmless. They are ordered by time (UUID
 * version 7) and therefore stay inside: what a stranger could see is a case file's reference.
 */
public final class Ids {
  private static final NoArgGenerator BY_TIME = Generators.timeBasedEpochRandomGenerator();

  private Ids() {}

  /** A new id, later than every id made before it on this machine. */
  public static UUID next() {
    return BY_TIME.generate();
  }
}
