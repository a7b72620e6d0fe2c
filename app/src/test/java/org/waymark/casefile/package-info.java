@NullMarked
package org.waymark.casefile;

import org.jspecify.annotations.NullMarked;
