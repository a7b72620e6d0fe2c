/**
 * Text tables as people really send them: any separator, any encoding, with or without a header.
 */
@NullMarked
package org.waymark.statistics.table;

import org.jspecify.annotations.NullMarked;
