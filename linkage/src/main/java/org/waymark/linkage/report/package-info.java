/** What a run leaves behind: pairs, persons, and a report for people and machines. */
@NullMarked
package org.waymark.linkage.report;

import org.jspecify.annotations.NullMarked;
