/** Waymark's server: one package per module; see the package-info of each. */
@NullMarked
package org.waymark;

import org.jspecify.annotations.NullMarked;
