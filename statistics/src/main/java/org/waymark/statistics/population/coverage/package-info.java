/** Populations made up with a known size, to see how often an interval holds the truth. */
@NullMarked
package org.waymark.statistics.population.coverage;

import org.jspecify.annotations.NullMarked;
