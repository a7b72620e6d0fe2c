package org.waymark.dropin;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person on the list at the door.
 *
 * @param name what to call them; the reference where nobody knows
 * @param marks what must be respected, in words, before anything else
 * @param used what is written down for this session; empty for not here
 * @param visit the entry that says so; null for none yet
 */
public record DoorLine(
    UUID caseFile,
    String reference,
    String name,
    List<String> marks,
    Set<Used> used,
    @Nullable UUID visit) {

  /** The address of the case file. */
  public String path() {
    return "/case-files/" + reference;
  }

  /** Is this whom somebody typed: the reference, or how the name begins? */
  boolean isMeantBy(String typed) {
    String words = typed.toLowerCase(Locale.ROOT);
    return reference.equalsIgnoreCase(typed) || name.toLowerCase(Locale.ROOT).startsWith(words);
  }

  /** Is it exactly this name or reference? */
  boolean isCalled(String typed) {
    return reference.equalsIgnoreCase(typed) || name.equalsIgnoreCase(typed);
  }
}
