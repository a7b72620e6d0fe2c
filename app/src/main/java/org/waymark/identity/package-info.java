/**
 * Finding somebody: by the beginning or any part of a name, misspelt, by initials, year or
 * reference; and making a new case file only after those that may be hers were shown.
 *
 * <p>The index of names lives in memory and only proposes. Which of what it proposes the acting
 * practitioner may see, the database decides, in the transaction of the search. Not here: what is
 * in a case file ({@code casefile}). May use: access, casefile, pages.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "casefile", "pages"})
package org.waymark.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
