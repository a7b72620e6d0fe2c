@NullMarked
package org.waymark.consent;

import org.jspecify.annotations.NullMarked;
