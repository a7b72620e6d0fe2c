/**
 * Counts: how many people were met, by agency and kind of information. A commissioner's come
 * through a function that returns numbers only, and small ones are hidden; a manager counts her own
 * agency's.
 *
 * <p>Different people over all agencies are counted in every draw of who is who, made in {@code
 * connections}; what is read here are numbers with their interval ({@code V092__different_people.sql}).
 *
 * <p>Not here: estimates and publication (the {@code statistics} library and later issues). May
 * use: access, pages, casefile.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "pages", "casefile"})
package org.waymark.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
