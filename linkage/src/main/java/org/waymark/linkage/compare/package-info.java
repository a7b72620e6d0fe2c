/** Graded agreement of two values: names, dates, numbers and free text. */
@NullMarked
package org.waymark.linkage.compare;

import org.jspecify.annotations.NullMarked;
