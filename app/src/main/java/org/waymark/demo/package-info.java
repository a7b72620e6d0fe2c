/**
 * An invented partnership for {@code ./waymark demo}: ten agencies and some 260 people nobody is,
 * generated the same each time, in the shape that a published review of one London borough found
 * (Lambeth 2008, section 3.1), so that every screen has something true to life on it and later
 * returns can be checked against figures that were published.
 *
 * <p>Written straight into an empty database with the superuser's hand, since it needs a past;
 * nothing else may. May use: access, casefile, charter, shifts, database, directory, gaps.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "casefile",
      "charter",
      "shifts",
      "database",
      "directory",
      "gaps"
    })
package org.waymark.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
