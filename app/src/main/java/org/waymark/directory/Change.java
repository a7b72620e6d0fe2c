package org.waymark.directory;

import java.time.Instant;

/** One thing that was done to a service. */
public record Change(Instant at, String by, String agency, String what) {}
