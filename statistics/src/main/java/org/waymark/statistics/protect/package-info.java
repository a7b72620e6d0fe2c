/**
 * Safe to publish: which cells are too small, what else must be hidden or changed so that nobody
 * can work them back, and an attacker who tries over everything published so far.
 */
@NullMarked
package org.waymark.statistics.protect;

import org.jspecify.annotations.NullMarked;
