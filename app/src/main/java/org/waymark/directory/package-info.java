/**
 * Where to go for help: listed services, for whom they are, where and when, how true that still is;
 * the finder for everybody and the one for practitioners; asking to be contacted.
 *
 * <p>Public pages answer from {@link org.waymark.directory.PublicDirectory}, which is read under
 * the public role: what that role may not read cannot come to stand on such a page. Everything a
 * practitioner sees or changes goes through the policies like everywhere else.
 *
 * <p>Not here: referrals between agencies (see {@code referrals}). May use: access, pages, charter,
 * database.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "pages", "charter", "database"})
package org.waymark.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
