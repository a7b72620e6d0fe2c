package org.waymark.directory;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.charter.Nation;

/**
 * What a service says of itself in codes, in one version.
 *
 * @param version counted from 1
 * @param changedAt when this version was written
 * @param lang the language it writes in itself
 * @param minAge youngest whole years; null for none
 * @param maxAge oldest whole years; null for none
 * @param areas named areas and postcode districts it serves; empty for everywhere
 * @param languages its people speak, BCP 47
 * @param ringNow whether its number is one to ring out of hours
 * @param asks whether people may ask it, here, to contact them
 * @param nation whose bank holidays it keeps
 */
public record Listing(
    int version,
    Instant changedAt,
    String lang,
    boolean womenOnly,
    Said needsBooking,
    Said needsId,
    Said needsPapers,
    Said needsBenefits,
    Said needsReferral,
    @Nullable Integer minAge,
    @Nullable Integer maxAge,
    List<String> areas,
    Set<Way> ways,
    List<String> languages,
    Said interpreter,
    Said free,
    Contact contact,
    boolean ringNow,
    boolean asks,
    Nation nation) {

  /** How to reach it; blank where there is none. */
  public record Contact(String phone, String textTo, String chat, String website, String email) {}
}
