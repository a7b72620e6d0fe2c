@NullMarked
package org.waymark.connections;

import org.jspecify.annotations.NullMarked;
