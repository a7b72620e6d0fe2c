@NullUnmarked
package org.waymark.prove;

import org.jspecify.annotations.NullUnmarked;
