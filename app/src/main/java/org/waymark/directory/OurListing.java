package org.waymark.directory;

/** One of ours in the list of what to keep true. */
public record OurListing(Kept kept, String name, String confirmed, boolean isStale) {}
