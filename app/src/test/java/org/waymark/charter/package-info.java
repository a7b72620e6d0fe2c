@NullMarked
package org.waymark.charter;

import org.jspecify.annotations.NullMarked;
