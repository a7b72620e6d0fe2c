/**
 * Is this the same person? Probabilistic linkage of records that hold little: aliases, initials,
 * half a birthday. Knows nothing of Spring, of databases or of the other modules.
 */
@NullMarked
package org.waymark.linkage;

import org.jspecify.annotations.NullMarked;
