@NullMarked
package org.waymark.linkage.encode;

import org.jspecify.annotations.NullMarked;
