/**
 * What the agencies promised each other: how soon an answer comes for each colour, on which working
 * days and hours, whom to ring out of hours, in their own words, until which review.
 *
 * <p>Not here: the referrals that carry a promise (see {@code referrals}), which keep the time they
 * were promised when the charter changes. May use: access, pages.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "pages"})
package org.waymark.charter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
