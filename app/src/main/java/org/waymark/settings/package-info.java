/**
 * What whoever runs Waymark may choose: from the command line, the environment and one file, in
 * that order.
 *
 * <p>Not here: what a partnership chooses on its pages (its charter, its words).
 *
 * <p>May use: nothing.
 */
@NullMarked
package org.waymark.settings;

import org.jspecify.annotations.NullMarked;
