package org.waymark.directory;

import java.util.UUID;

/** Where this place is, for whoever may know. */
public record Where(UUID location, String name, String address) {}
