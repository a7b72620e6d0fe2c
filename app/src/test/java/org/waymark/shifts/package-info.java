@NullMarked
package org.waymark.shifts;

import org.jspecify.annotations.NullMarked;
