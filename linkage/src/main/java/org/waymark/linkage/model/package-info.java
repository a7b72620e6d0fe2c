/**
 * How much an agreement is worth: pattern counts, expectation-maximisation, weights and
 * probabilities.
 */
@NullMarked
package org.waymark.linkage.model;

import org.jspecify.annotations.NullMarked;
