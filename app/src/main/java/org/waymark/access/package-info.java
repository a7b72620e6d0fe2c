/**
 * Who is acting, and what that means to the database: agencies, practitioners, roles, signing in,
 * the token that every transaction carries, and the trail of who looked.
 *
 * <p>Not here: screens (see {@code accounts}), and any rule about which rows a practitioner may
 * see: those are policies in the migrations. May use: nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"database"})
package org.waymark.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
