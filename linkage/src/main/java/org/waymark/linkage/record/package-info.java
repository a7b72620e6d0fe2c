/**
 * Files of people as they come: tables, what their columns mean, and the parsed values. Nothing
 * here compares.
 */
@NullMarked
package org.waymark.linkage.record;

import org.jspecify.annotations.NullMarked;
