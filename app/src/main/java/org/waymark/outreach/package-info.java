/**
 * Outreach on a phone without signal: the app that a practitioner takes along, the phones it is set
 * up on, what they may carry, and the intake of what they send.
 *
 * <p>Not here: the encounters themselves, which are entries ({@code casefile}); planned shifts,
 * areas and drop-in sessions ({@code shifts}). May use: access, pages, casefile, referrals,
 * charter.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "pages", "casefile", "referrals", "charter"})
package org.waymark.outreach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
