package org.waymark.consent;

import java.time.Instant;
import java.util.UUID;

/**
 * Whether a service knows about the sex work, or must not, and why. Encrypted as a whole, since the
 * name of a service can tell. Ended by another row, never changed.
 *
 * @param isSecret true: it must not know
 */
public record Disclosure(
    UUID id, String service, boolean isSecret, String why, String recordedBy, Instant recordedAt) {}
