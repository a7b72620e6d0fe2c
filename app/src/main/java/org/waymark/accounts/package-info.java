/**
 * The screens of accounts: signing in and out, one's own password, and what an administrator
 * manages: agencies, their signatures under the information sharing agreement, practitioners and
 * their roles.
 *
 * <p>Not here: what a role may see (policies), the session itself ({@code access}). May use:
 * access, pages.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "pages"})
package org.waymark.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
