@NullMarked
package org.waymark.dropin;

import org.jspecify.annotations.NullMarked;
