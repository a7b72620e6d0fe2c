package org.waymark.casefile;

import java.time.Instant;
import java.util.UUID;

/** One thing known about who she is, as last said: {@code field} is one of {@link DetailField}. */
public record Detail(UUID id, DetailField field, String value, Instant recordedAt) {}
