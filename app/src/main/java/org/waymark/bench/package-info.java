/**
 * How fast it is: a large invented partnership, the real server on it, and the same work measured
 * over HTTP, signed in, under all policies and with the audit, and as plain SQL with filters
 * written by hand.
 *
 * <p>Not here: the server and the sessions themselves ({@code trial}). May use: trial, access,
 * casefile, database.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"trial", "access", "casefile", "database"})
package org.waymark.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
