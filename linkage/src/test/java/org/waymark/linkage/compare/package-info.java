@NullMarked
package org.waymark.linkage.compare;

import org.jspecify.annotations.NullMarked;
