package org.waymark.linkage;

import java.util.List;

/**
 * Somebody already known who may be the same person.
 *
 * @param id of the known {@link Description}
 * @param probability that both are one person, between 0 and 1
 * @param agrees the fields that agreed and how, strongest first, such as {@code given name:
 *     spelling variant}
 */
public record Candidate(String id, double probability, List<String> agrees) {}
