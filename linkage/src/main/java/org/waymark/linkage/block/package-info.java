/** Which pairs to look at when there are too many to look at all, and what that may miss. */
@NullMarked
package org.waymark.linkage.block;

import org.jspecify.annotations.NullMarked;
