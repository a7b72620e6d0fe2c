/**
 * The database under everything: a durable PostgreSQL of our own or one that is already there, its
 * roles, its migrations, and the checks without which the server does not start.
 *
 * <p>Not here: tables and policies (each module's own migrations), queries, and the acting
 * practitioner ({@code access}).
 *
 * <p>May use: nothing of Waymark's.
 */
@NullMarked
package org.waymark.database;

import org.jspecify.annotations.NullMarked;
