/** The command line: reads tables, asks the library, writes JSON and a page. */
@NullMarked
package org.waymark.statistics.command;

import org.jspecify.annotations.NullMarked;
