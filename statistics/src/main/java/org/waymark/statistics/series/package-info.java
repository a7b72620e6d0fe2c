/** A monthly count before and after a change, with the season and an honest interval. */
@NullMarked
package org.waymark.statistics.series;

import org.jspecify.annotations.NullMarked;
