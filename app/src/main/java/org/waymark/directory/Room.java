package org.waymark.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is for practitioners alone.
 *
 * @param spaces free now; null for not said
 * @param waitingDays how long people wait; null for not said
 */
public record Room(
    @Nullable Integer spaces,
    @Nullable Integer waitingDays,
    String phone,
    String words,
    Instant at) {}
