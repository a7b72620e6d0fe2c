@NullMarked
package org.waymark.gaps;

import org.jspecify.annotations.NullMarked;
