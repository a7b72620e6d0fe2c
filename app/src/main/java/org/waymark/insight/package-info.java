/**
 * Counts: how many people were met, by agency and kind of information. A commissioner's come
 * through a function that returns numbers only, and small ones are hidden; a manager counts her own
 * agency's. Reach: whom outreach meets and whom it does not, and what was given.
 *
 * <p>Different people over all agencies are counted in every draw of who is who, made in {@code
 * connections}; what is read here are numbers with their interval ({@code
 * V092__different_people.sql}).
 *
 * <p>Not here: estimates and publication (the {@code statistics} library and later issues). May
 * use: access, pages, casefile, shifts.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "pages", "casefile", "shifts"})
package org.waymark.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
