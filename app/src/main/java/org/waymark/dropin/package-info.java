/**
 * At the desk and at the door: drop-in sessions with the whole list on one screen, women-only hours
 * and in-reach; the short form for encounters by phone, video, text and message; and rounds of
 * online outreach.
 *
 * <p>Not here: what happened with a person stands in her case file as an entry (see {@code
 * casefile}); this module keeps sessions, in-reach and rounds, none of which is about a person. May
 * use: access, pages, casefile, shifts.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "pages", "casefile", "shifts"})
package org.waymark.dropin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
