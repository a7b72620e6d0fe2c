/**
 * What the person agreed: who may see which kinds of information, until when; withdrawn at once.
 * Which services know about the sex work and which must not. Who must never see the file. Overrides
 * and their review, who looked, and the person's own copy of all of it.
 *
 * <p>Not here: sight itself, which follows by triggers in {@code V020__consent.sql}; other modules
 * add to the person's copy by a {@link org.waymark.consent.CopySection}. May use: access, casefile,
 * pages.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "casefile", "charter", "pages"})
package org.waymark.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
