@NullMarked
package org.waymark.directory;

import org.jspecify.annotations.NullMarked;
