/**
 * The directory for other systems: Open Referral UK 3.0 (the UK profile of HSDS 3.0) both ways,
 * calendars of drop-ins, and what search engines are told. Without a key, for everybody, and only
 * what everybody may see: all of it is made from {@link org.waymark.directory.PublicDirectory}.
 *
 * <p>Not here: what a service is and when it is open (see {@code directory}). May use: access,
 * pages, directory, charter, database.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "pages", "directory", "charter", "database"})
package org.waymark.openreferral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
