/**
 * Outreach shifts: the named areas in their order, who goes out when and with what part, what was
 * not covered, the sheet after a shift, a practitioner's own calendar, and what others know about
 * where to go and where to stay away.
 *
 * <p>Not here: whom a shift meets (see {@code casefile}), and counts over people (see {@code
 * reach}). Nothing here is finer than a named area. May use: access, pages, casefile.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "pages", "casefile"})
package org.waymark.shifts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
