/**
 * Posterior estimates of a population: decomposable graphs averaged exactly, latent classes
 * sampled.
 */
@NullMarked
package org.waymark.statistics.population.bayes;

import org.jspecify.annotations.NullMarked;
