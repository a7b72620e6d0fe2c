/**
 * Models of overlapping lists fitted by maximum likelihood: log-linear with hierarchical terms,
 * heterogeneity forms, whether an estimate exists and is identifiable, two latent classes, and the
 * search over models.
 */
@NullMarked
package org.waymark.statistics.population.models;

import org.jspecify.annotations.NullMarked;
