/** Keyed, hardened encodings for agencies that share no names, and their comparison. */
@NullMarked
package org.waymark.linkage.encode;

import org.jspecify.annotations.NullMarked;
