/**
 * What waits for me: the first page after signing in. It asks the modules that own the things that
 * wait and puts them in order.
 *
 * <p>Not here: answering them. May use: access, pages, charter, referrals, consent, directory.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"access", "pages", "charter", "referrals", "consent", "directory"})
package org.waymark.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
