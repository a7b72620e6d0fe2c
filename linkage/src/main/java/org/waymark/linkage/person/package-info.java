/**
 * From pairs to people: consistent clusters and the number of distinct persons with an interval.
 */
@NullMarked
package org.waymark.linkage.person;

import org.jspecify.annotations.NullMarked;
