@NullMarked
package org.waymark.linkage.block;

import org.jspecify.annotations.NullMarked;
