/** Linkage held against files whose truth is known. */
@NullMarked
package org.waymark.linkage;

import org.jspecify.annotations.NullMarked;
