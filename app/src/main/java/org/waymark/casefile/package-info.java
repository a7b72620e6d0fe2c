/**
 * What one agency holds on one person: the case file, its entries, its details (what she is
 * called), safety marks, and the key that keeps them unreadable outside.
 *
 * <p>Not here: who may see it (policies in {@code V011__case_file.sql} and {@code consent}), search
 * ({@code identity}). May use: access, pages.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "pages"})
package org.waymark.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
