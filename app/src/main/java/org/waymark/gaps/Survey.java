package org.waymark.gaps;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.waymark.access.Coded;

/**
 * One round of the mapping survey.
 *
 * @param areas about which it asks, in their order
 */
public record Survey(UUID id, String title, List<String> areas, Instant madeAt) {

  /** Who is asked. */
  public enum ForWhom implements Coded {
    AREA("Somebody who oversees an area"),
    SERVICE("Somebody of a specialist service");

    private final String label;

    ForWhom(String label) {
      this.label = label;
    }

    /** As people read it. */
    public String label() {
      return label;
    }
  }

  /**
   * An address that was given out.
   *
   * @param label to whom it went
   * @param lastDay on which it still opens
   * @param isEnded somebody closed it
   * @param began answers begun with it
   * @param sent answers sent with it
   */
  public record Link(
      UUID id,
      ForWhom forWhom,
      String label,
      LocalDate lastDay,
      boolean isEnded,
      long began,
      long sent) {
    /** Does it still open on that day? */
    public boolean isOpen(LocalDate today) {
      return !isEnded && !lastDay.isBefore(today);
    }
  }

  /** What somebody with the address is asked, as long as it is open. */
  public record Asking(String title, List<String> areas, ForWhom forWhom, LocalDate lastDay) {}
}
