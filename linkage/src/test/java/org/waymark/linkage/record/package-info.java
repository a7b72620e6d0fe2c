@NullMarked
package org.waymark.linkage.record;

import org.jspecify.annotations.NullMarked;
