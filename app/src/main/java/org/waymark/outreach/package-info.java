/**
 * Outreach on a phone without signal: the app that a practitioner takes along, the phones it is set
 * up on, what they may carry, and the intake of what they send.
 *
 * <p>Not here: the encounters themselves, which are entries ({@code casefile}); planned shifts,
 * areas and what others say of them ({@code shifts}); drop-in sessions ({@code dropin}). May use:
 * access, pages, casefile, referrals, charter, shifts.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"access", "pages", "casefile", "referrals", "charter", "shifts"})
package org.waymark.outreach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
