package org.waymark.casefile;

import java.util.UUID;

/**
 * What she is called changed in this case file; heard after the transaction, to find her sooner.
 */
public record DetailsChanged(UUID caseFile) {}
