/**
 * How many people there are, from lists that overlap: the tables, the two-list answers, lower
 * bounds, and the estimate averaged over models, with what must be refused or warned about. The
 * models themselves are in {@code models} and {@code bayes}. Knows nothing of files or of pages.
 */
@NullMarked
package org.waymark.statistics.population;

import org.jspecify.annotations.NullMarked;
