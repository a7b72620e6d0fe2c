/**
 * What can be typed after {@code ./waymark}: one class a command, each thin, the work being done
 * elsewhere. {@link org.waymark.command.Ground} is what they stand on: settings, a database in
 * order, the logins to it.
 *
 * <p>Not here: the work itself. May use: everything, and nothing may use it, but for the faces
 * other modules give it ({@link org.waymark.command.DemoPartnership}).
 */
@NullMarked
package org.waymark.command;

import org.jspecify.annotations.NullMarked;
