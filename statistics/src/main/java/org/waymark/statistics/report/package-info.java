/** What is written for people and for programs: one page without scripts, pictures, and JSON. */
@NullMarked
package org.waymark.statistics.report;

import org.jspecify.annotations.NullMarked;
