/**
 * How many, by which routes, safe to publish. Knows nothing of Spring, of databases or of the other
 * modules.
 */
@NullMarked
package org.waymark.statistics;

import org.jspecify.annotations.NullMarked;
