/** Lists as agencies send them, recognised column by column. */
@NullMarked
package org.waymark.statistics.population.input;

import org.jspecify.annotations.NullMarked;
