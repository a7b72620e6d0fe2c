/**
 * Comparing encodings with the Vector API. Optional: the API is still an incubator of the JDK, and
 * {@code linkage} finds this by {@link java.util.ServiceLoader} or does without.
 */
@NullMarked
package org.waymark.linkage.vector;

import org.jspecify.annotations.NullMarked;
