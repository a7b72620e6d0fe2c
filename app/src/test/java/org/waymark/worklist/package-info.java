@NullMarked
package org.waymark.worklist;

import org.jspecify.annotations.NullMarked;
